import type { ServerResponse } from 'node:http';
import type { SandboxContext } from '../server/context.ts';
import { parseJson, readBody, sendJson, stall, whenClientLeaves } from '../server/http.ts';
import { answerSpeech, pcmBytes, type SpeechRequest, sessionVoice } from '../server/speech.ts';
import type { RoutedRequest } from '../server/stand-in.ts';
import type { Alignment } from '../speech/alignment.ts';
import { languageOfScript } from '../speech/voices.ts';
import { sendSpeechError } from './errors.ts';
import { pcmRate, type SpeechRequestBody, speechRequestSchema } from './request.ts';

const BODY_LIMIT_BYTES = 1_000_000;

const MAX_TEXT_LENGTH = 5000;

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
  const withTimestamps = parameters[1] !== '';
  const { text, language_code: language, voice_settings: settings } = body.data;
  await answerSpeech({
    response,
    session,
    vendorRequest,
    text,
    voice: sessionVoice(session, context, {
      id: parameters[0] ?? '',
      language: language ?? languageOfScript(text),
      speed: settings?.speed ?? 1,
    }),
    sampleRate,
    receivedAt,
    signal,
    synthesiser: context.synthesiser,
    headers: {
      'content-type': withTimestamps ? 'application/json' : 'audio/pcm',
      'request-id': vendorRequest.id,
      'character-cost': String(text.length),
    },
    encode: (samples, alignment) => (withTimestamps ? timedChunk(samples, alignment) : pcmBytes(samples)),
  });
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
  if (fault.kind === 'failing') {
    return {
      status: 500,
      type: 'internal_error',
      code: 'internal_server_error',
      message: 'An unexpected error occurred.',
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
