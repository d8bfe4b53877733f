import { sandboxProfileSchema } from '@vivavoce/contract/sandbox';
import { z } from 'zod';
import { evenly } from '../speech/alignment.ts';
import { speakWhole } from '../speech/synthesiser.ts';
import { candidateVoice } from '../speech/voices.ts';
import { wavFile } from '../speech/wav.ts';
import type { SandboxContext } from './context.ts';
import { parseJson, readBody, sendJson, whenClientLeaves } from './http.ts';
import type { RoutedRequest, StandIn } from './stand-in.ts';

const BODY_LIMIT_BYTES = 2_000_000;
const CANDIDATE_RATE_HZ = 16_000;

const profileChangeSchema = sandboxProfileSchema.extend({
  seed: sandboxProfileSchema.shape.seed.exactOptional(),
});

const candidateSpeechSchema = z.strictObject({
  text: z.string().trim().min(1).max(10_000),
  /** Any name; another name sounds different. */
  voice: z.string().max(100).optional(),
  /** Words a minute, nominally. */
  rate: z.number().min(80).max(450).optional(),
  language: z.string().max(35).optional(),
});

const recordingSchema = z.strictObject({
  text: z.string().trim().min(1).max(10_000),
  /** 16 kHz mono, 16 bits, base64. */
  pcm16: z.base64(),
});

/** What no vendor has: how tests tell the stand-ins what to do, and read what they did. Answers for every path of no vendor. */
export function control(context: SandboxContext, vendors: readonly StandIn[]): StandIn {
  return {
    path: '',
    routes: [
      {
        method: 'PUT',
        path: /^\/profiles\/([^/]+)$/,
        handle: (routed) => sessionProfile(routed, context),
      },
      { method: 'GET', path: /^\/logs\/([^/]+)$/, handle: (routed) => sessionLog(routed, context) },
      {
        method: 'POST',
        path: /^\/candidate\/speech$/,
        handle: (routed) => candidateSpeech(routed, { context, vendors }),
      },
      {
        method: 'POST',
        path: /^\/candidate\/recordings$/,
        handle: (routed) => candidateRecording(routed, vendors),
      },
      { method: 'GET', path: /^\/models$/, handle: (routed) => models(routed, context) },
      { method: 'GET', path: /^\/healthz$/, handle: (routed) => health(routed, context) },
    ],
    notFound: { detail: 'Not Found' },
  };
}

/** `PUT /profiles/{seed}`: lays a part of a profile over the credential's, from now on. Idempotent. */
async function sessionProfile(routed: RoutedRequest, context: SandboxContext): Promise<void> {
  const { request, response, parameters } = routed;
  const seed = parameters[0] ?? '';
  const parsed = profileChangeSchema.safeParse(parseJson(await readBody(request, BODY_LIMIT_BYTES)));
  if (!parsed.success || (parsed.data.seed !== undefined && parsed.data.seed !== seed)) {
    const message = parsed.success
      ? 'The seed of the body is not the one of the path.'
      : parsed.error.message;
    sendJson(response, 400, { body: { error: message } });
    return;
  }
  const { seed: _, ...change } = parsed.data;
  context.sessions.bySeed(seed).change(change);
  response.writeHead(204).end();
}

/** `GET /logs/{seed}`: what the stand-ins did for this seed, oldest first; empty for an unknown one. */
async function sessionLog({ response, parameters }: RoutedRequest, context: SandboxContext): Promise<void> {
  sendJson(response, 200, { body: context.sessions.known(parameters[0] ?? '')?.log.entries() ?? [] });
}

/** `GET /models`: what hears and speaks for now. */
async function models({ response }: RoutedRequest, context: SandboxContext): Promise<void> {
  const { upstream } = context;
  const model = upstream ? { kind: 'real', at: new URL(upstream.url).host } : { kind: 'stand-in' };
  sendJson(response, 200, { body: { ...context.models.state, model } });
}

async function health({ response }: RoutedRequest, context: SandboxContext): Promise<void> {
  await context.synthesiser.ready;
  sendJson(response, 200, { body: { status: 'ok' } });
}

/** `POST /candidate/speech` `{ text, voice?, rate?, language? }`: a WAV file, 16 kHz mono, of a candidate who says it. */
async function candidateSpeech(
  { request, response }: RoutedRequest,
  { context, vendors }: { context: SandboxContext; vendors: readonly StandIn[] },
): Promise<void> {
  const parsed = candidateSpeechSchema.safeParse(parseJson(await readBody(request, BODY_LIMIT_BYTES)));
  if (!parsed.success) {
    sendJson(response, 400, { body: { error: parsed.error.message } });
    return;
  }
  const { text, voice, rate, language } = parsed.data;
  const { samples, alignment } = await speakWhole(context.synthesiser, {
    text,
    voice: candidateVoice({ name: voice, language, wordsPerMinute: rate }),
    sampleRate: CANDIDATE_RATE_HZ,
    signal: whenClientLeaves(response),
  });
  for (const vendor of vendors) vendor.learn?.({ text, samples, sampleRate: CANDIDATE_RATE_HZ, alignment });
  const file = wavFile(samples, CANDIDATE_RATE_HZ);
  response.writeHead(200, { 'content-type': 'audio/wav', 'content-length': String(file.length) });
  response.end(file);
}

/**
 * `POST /candidate/recordings` `{ text, pcm16 }`: what a person was recorded saying. When a script has these words, they are
 * heard at the pace of the recording.
 */
async function candidateRecording(
  { request, response }: RoutedRequest,
  vendors: readonly StandIn[],
): Promise<void> {
  const parsed = recordingSchema.safeParse(parseJson(await readBody(request, BODY_LIMIT_BYTES)));
  if (!parsed.success) {
    sendJson(response, 400, { body: { error: parsed.error.message } });
    return;
  }
  const { text, pcm16 } = parsed.data;
  const bytes = new Uint8Array(Buffer.from(pcm16, 'base64'));
  const samples = new Int16Array(bytes.buffer, 0, bytes.length >> 1);
  const alignment = evenly(text, samples.length / CANDIDATE_RATE_HZ);
  for (const vendor of vendors) vendor.learn?.({ text, samples, sampleRate: CANDIDATE_RATE_HZ, alignment });
  response.writeHead(204).end();
}
