import type { ServerResponse } from 'node:http';
import { addedDelayMs } from '../session/faults.ts';
import type { SandboxSession, VendorRequest } from '../session/session.ts';
import type { Alignment } from '../speech/alignment.ts';
import type { Synthesiser } from '../speech/synthesiser.ts';
import { interviewerVoice, type Voice } from '../speech/voices.ts';
import { breakOff, waitUntil } from './http.ts';

/** A dropped answer breaks after this much audio, or after half where there is less. */
const DROPPED_AFTER_MS = 300;

/** One request for speech, as the log tells of it. */
export type SpeechRequest = VendorRequest<'first_byte_sent'>;

export interface SpeechAnswer {
  response: ServerResponse;
  session: SandboxSession;
  vendorRequest: SpeechRequest;
  text: string;
  voice: Voice;
  sampleRate: number;
  receivedAt: number;
  /** Aborted when the client leaves. */
  signal: AbortSignal;
  synthesiser: Synthesiser;
  headers: Record<string, string>;
  /** What goes over the wire for a stretch of sound. */
  encode(samples: Int16Array, alignment: Alignment): string | Buffer;
}

/** Streams speech over HTTP as it is synthesised, the first byte after the stage time, and breaks where the profile says so. */
export async function answerSpeech(answer: SpeechAnswer): Promise<void> {
  const { response, session, vendorRequest, sampleRate, signal } = answer;
  const cancelled = new AbortController();
  const either = AbortSignal.any([signal, cancelled.signal]);
  // Until the first byte is due the audio gathers here; synthesis has begun meanwhile.
  let held: (() => void)[] | undefined = [];
  let sentSamples = 0;
  const now = (act: () => void) => {
    if (held) held.push(act);
    else act();
  };
  const speech = new Promise<void>((resolve) => {
    either.addEventListener('abort', () => resolve(), { once: true });
    answer.synthesiser.speak(
      { text: answer.text, voice: answer.voice, sampleRate, signal: either },
      {
        onChunk: (samples, alignment) =>
          now(() => {
            if (response.destroyed) return;
            if (sentSamples === 0) vendorRequest.log('first_byte_sent');
            sentSamples += samples.length;
            response.write(answer.encode(samples, alignment));
            if (
              vendorRequest.fault.kind === 'dropped' &&
              sentSamples >= (sampleRate * DROPPED_AFTER_MS) / 1000
            ) {
              cancelled.abort();
            }
          }),
        onDone: () => now(resolve),
        onFailed: (reason) =>
          now(() => {
            cancelled.abort(new Error(reason));
          }),
      },
    );
  });
  const firstByteMs = session.stages.ttsFirstByteMs + addedDelayMs(vendorRequest.fault);
  if (!(await waitUntil(answer.receivedAt, firstByteMs, signal))) return;
  if (vendorRequest.fault.kind === 'malformed') {
    cancelled.abort();
    // What stands between the vendor and the client answers in its place, and says that all is well.
    response.writeHead(200, { ...answer.headers, 'content-type': 'text/html' });
    response.end('<!doctype html><title>One moment</title><p>We are back in a minute.</p>\n');
    vendorRequest.log('malformed');
    return;
  }
  response.writeHead(200, { ...answer.headers, 'transfer-encoding': 'chunked' });
  const due = held;
  held = undefined;
  for (const act of due) act();
  await speech;
  if (signal.aborted) return;
  if (cancelled.signal.aborted || vendorRequest.fault.kind === 'dropped') {
    vendorRequest.log('dropped');
    breakOff(response);
    return;
  }
  vendorRequest.log('completed');
  response.end();
}

/** The voice of an id, natural where the session asks for it and it is there. */
export function sessionVoice(
  { voice: asked }: Pick<SandboxSession, 'voice'>,
  { synthesiser, pace }: { synthesiser: Pick<Synthesiser, 'hasNatural'>; pace: number },
  { id, language, speed = 1 }: { id: string; language: string | undefined; speed?: number },
): Voice {
  const voice = interviewerVoice(id, language);
  const speaksEnglish = voice.language.toLowerCase().startsWith('en');
  return {
    ...voice,
    wordsPerMinute: Math.round(voice.wordsPerMinute * speed * pace),
    isNatural: speaksEnglish && asked === 'natural' && synthesiser.hasNatural,
  };
}

export function pcmBytes(samples: Int16Array): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}
