import { z } from 'zod';
import type { SandboxContext } from '../server/context.ts';
import { parseJson, readBody, stall, whenClientLeaves } from '../server/http.ts';
import { answerSpeech, pcmBytes, type SpeechRequest, sessionVoice } from '../server/speech.ts';
import type { RoutedRequest } from '../server/stand-in.ts';
import { uuidId } from '../session/random.ts';
import { credentialOf } from './credential.ts';
import { failing, type Refusal, rateLimited, sendRefusal } from './errors.ts';

const BODY_LIMIT_BYTES = 100_000;
/** The vendor's own limit of one request. */
const MAX_TEXT_LENGTH = 2_000;
const SAMPLE_RATES = new Set([8000, 16_000, 24_000, 32_000, 48_000]);

const bodySchema = z.looseObject({ text: z.string() });

/** `POST /v1/speak`: Aura's speech as raw sound, without times of words. */
export async function deepgramSpeak(routed: RoutedRequest, context: SandboxContext): Promise<void> {
  const { request, response, url, newConnection } = routed;
  const receivedAt = performance.now();
  const session = context.sessions.byCredential(credentialOf(request));
  if (!session) {
    sendRefusal(response, {
      status: 401,
      code: 'INVALID_AUTH',
      message: 'Invalid credentials.',
      requestId: uuidId('nobody'),
    });
    return;
  }
  const vendorRequest: SpeechRequest = session.nextRequest('backup_tts');
  vendorRequest.received(newConnection);
  const signal = whenClientLeaves(response);
  signal.addEventListener('abort', () => vendorRequest.log('aborted'), { once: true });
  const body = bodySchema.safeParse(parseJson(await readBody(request, BODY_LIMIT_BYTES)));
  const query = url.searchParams;
  const [, name = '', language = ''] =
    /^aura(?:-2)?-([a-z]+)-([a-z]{2})$/.exec(query.get('model') ?? '') ?? [];
  const sampleRate = Number(query.get('sample_rate') ?? 24_000);
  const text = body.data?.text ?? '';
  const refusal = refusalOf(vendorRequest, { text, name, query, sampleRate });
  if (refusal) {
    vendorRequest.log('refused');
    sendRefusal(response, { ...refusal, requestId: vendorRequest.id });
    return;
  }
  if (vendorRequest.fault.kind === 'stalled') {
    await stall(signal);
    return;
  }
  await answerSpeech({
    response,
    session,
    vendorRequest,
    text,
    voice: sessionVoice(session, context, { id: name, language }),
    sampleRate,
    receivedAt,
    signal,
    synthesiser: context.synthesiser,
    headers: {
      'content-type': `audio/l16;rate=${sampleRate};channels=1`,
      'dg-request-id': vendorRequest.id,
      'dg-char-count': String(text.length),
    },
    encode: pcmBytes,
  });
}

function refusalOf(
  { fault }: SpeechRequest,
  asked: { text: string; name: string; query: URLSearchParams; sampleRate: number },
): Refusal | undefined {
  if (fault.kind === 'rate_limited') return rateLimited(fault.retryAfterSeconds);
  if (fault.kind === 'failing') return failing();
  const refuse = (message: string) => ({ status: 400, code: 'INVALID_QUERY_PARAMETER', message });
  if (asked.name === '') return refuse('No such model/version combination found.');
  if (asked.query.get('encoding') !== 'linear16' || asked.query.get('container') !== 'none') {
    return refuse('This stand-in answers encoding=linear16 with container=none only.');
  }
  if (!SAMPLE_RATES.has(asked.sampleRate)) return refuse('Unsupported sample_rate for linear16.');
  if (asked.text.trim() === '') return { ...refuse('Input text is empty.'), code: 'PAYLOAD_ERROR' };
  if (asked.text.length > MAX_TEXT_LENGTH) {
    return {
      status: 413,
      code: 'INPUT_TEXT_TOO_LONG',
      message: `Input text exceeds ${MAX_TEXT_LENGTH} characters.`,
    };
  }
  return undefined;
}
