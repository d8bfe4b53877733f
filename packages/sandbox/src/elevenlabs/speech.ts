import type { ServerResponse } from 'node:http';
import type { SandboxContext } from '../server/context.ts';
import {
  breakOff,
  parseJson,
  readBody,
  sendJson,
  stall,
  waitUntil,
  whenClientLeaves,
} from '../server/http.ts';
import type { RoutedRequest } from '../server/stand-in.ts';
import { addedDelayMs } from '../session/faults.ts';
import type { SandboxSession, VendorRequest } from '../session/session.ts';
import type { Alignment } from '../speech/alignment.ts';
import type { Synthesiser } from '../speech/synthesiser.ts';
import { interviewerVoice, languageOfScript, type Voice } from '../speech/voices.ts';
import { sendSpeechError } from './errors.ts';
import { pcmRate, type SpeechRequestBody, speechRequestSchema } from './request.ts';

const BODY_LIMIT_BYTES = 1_000_000;

type SpeechRequest = VendorRequest<'first_byte_sent'>;
const MAX_TEXT_LENGTH = 5000;
/** A dropped answer breaks after this much audio, or after half where there is less. */
const DROPPED_AFTER_MS = 300;

/** `POST /v1/text-to-speech/{voice_id}/stream` and `.../stream/with-timestamps`. */
export async function elevenLabsSpeech(routed: RoutedRequest, context: SandboxContext): Promise<void> {
  const { request, response, url, parameters, newConnection } = routed;
  const receivedAt = performance.now();
  const session = context.sessions.byCredential(String(request.headers['xi-api-key'] ?? ''));
  if (!session) {
    sendSpeechError(response, 401, {
      type: 'authentication_error',
      code: 'invalid_api_key',
      message: 'Invalid API key',
      requestId: 'unknown',
    });
    return;
  }
  const vendorRequest: SpeechRequest = session.nextRequest('tts');
  vendorRequest.received(newConnection);
  const signal = whenClientLeaves(response);
  signal.addEventListener('abort', () => vendorRequest.log('aborted'), { once: true });

  const body = speechRequestSchema.safeParse(parseJson(await readBody(request, BODY_LIMIT_BYTES)));
  if (!body.success) {
    refuseInvalid(response);
    return;
  }
  const sampleRate = pcmRate(url.searchParams.get('output_format'));
  const refusal = refusalOf(vendorRequest, body.data, sampleRate);
  if (refusal || sampleRate === undefined) {
    if (refusal) sendSpeechError(response, refusal.status, { ...refusal, requestId: vendorRequest.id });
    vendorRequest.log('refused');
    return;
  }
  if (vendorRequest.fault.kind === 'stalled') {
    await stall(signal);
    return;
  }
  await stream({
    response,
    session,
    vendorRequest,
    body: body.data,
    voiceId: parameters[0] ?? '',
    withTimestamps: parameters[1] !== '',
    sampleRate,
    receivedAt,
    signal,
    synthesiser: context.synthesiser,
  });
}

interface StreamOptions {
  response: ServerResponse;
  session: SandboxSession;
  vendorRequest: SpeechRequest;
  body: SpeechRequestBody;
  voiceId: string;
  withTimestamps: boolean;
  sampleRate: number;
  receivedAt: number;
  signal: AbortSignal;
  synthesiser: Synthesiser;
}

async function stream(options: StreamOptions): Promise<void> {
  const { response, session, vendorRequest, body, sampleRate, signal } = options;
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
    options.synthesiser.speak(
      { text: body.text, voice: voiceFor(options), sampleRate, signal: either },
      {
        onChunk: (samples, alignment) =>
          now(() => {
            if (response.destroyed) return;
            if (sentSamples === 0) vendorRequest.log('first_byte_sent');
            sentSamples += samples.length;
            response.write(options.withTimestamps ? timedChunk(samples, alignment) : pcmBytes(samples));
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
  if (!(await waitUntil(options.receivedAt, firstByteMs, signal))) return;
  response.writeHead(200, {
    'content-type': options.withTimestamps ? 'application/json' : 'audio/pcm',
    'request-id': vendorRequest.id,
    'character-cost': String(body.text.length),
    'transfer-encoding': 'chunked',
  });
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

function voiceFor({ session, synthesiser, voiceId, body }: StreamOptions): Voice {
  const language = body.language_code ?? languageOfScript(body.text);
  const voice = interviewerVoice(voiceId, language);
  const speed = body.voice_settings?.speed ?? 1;
  const speaksEnglish = voice.language.toLowerCase().startsWith('en');
  return {
    ...voice,
    wordsPerMinute: Math.round(voice.wordsPerMinute * speed),
    isNatural: speaksEnglish && session.voice === 'natural' && synthesiser.hasNatural,
  };
}

/** One line of the stream, as the vendor's SDK reads it. */
function timedChunk(samples: Int16Array, alignment: Alignment): string {
  const characters = {
    characters: alignment.characters,
    character_start_times_seconds: alignment.startSeconds,
    character_end_times_seconds: alignment.endSeconds,
  };
  return `${JSON.stringify({
    audio_base64: pcmBytes(samples).toString('base64'),
    alignment: characters,
    normalized_alignment: characters,
  })}\n`;
}

function pcmBytes(samples: Int16Array): Buffer {
  return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
}

interface Refusal {
  status: number;
  type: string;
  code: string;
  message: string;
  headers?: Record<string, string>;
}

function refusalOf(
  { fault }: SpeechRequest,
  body: SpeechRequestBody,
  sampleRate: number | undefined,
): Refusal | undefined {
  if (fault.kind === 'rate_limited') {
    return {
      status: 429,
      type: 'rate_limit_error',
      code: 'rate_limit_exceeded',
      message: 'Too many requests. Please slow down.',
      headers: { 'retry-after': String(fault.retryAfterSeconds) },
    };
  }
  if (sampleRate === undefined) {
    return {
      status: 400,
      type: 'validation_error',
      code: 'invalid_output_format',
      message: 'This stand-in answers the pcm_ formats only; send output_format=pcm_24000.',
    };
  }
  if (body.text.trim() === '') {
    return {
      status: 400,
      type: 'validation_error',
      code: 'input_text_empty',
      message: 'Input text is empty.',
    };
  }
  if (body.text.length > MAX_TEXT_LENGTH) {
    return {
      status: 400,
      type: 'validation_error',
      code: 'text_too_long',
      message: `A request takes at most ${MAX_TEXT_LENGTH} characters.`,
    };
  }
  return undefined;
}

function refuseInvalid(response: ServerResponse): void {
  sendJson(response, 422, {
    body: { detail: [{ type: 'missing', loc: ['body', 'text'], msg: 'Field required', input: null }] },
  });
}
