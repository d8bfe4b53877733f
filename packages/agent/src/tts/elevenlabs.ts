import { ElevenLabsClient, ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import type { VendorAccess } from '@vivavoce/contract/internal';
import { log } from '../telemetry/log.ts';
import type { VendorFetch } from '../vendors/connections.ts';
import type { SpeechSource } from './chunked.ts';

export interface ElevenLabsOptions {
  access: VendorAccess;
  /** Over which connections. @defaultValue Node's own, which it soon lets go */
  fetch?: VendorFetch;
  model: string;
  voiceId: string;
  /** BCP 47. */
  locale: string;
}

/** ElevenLabs over HTTP, one request a chunk, each with the time of every character. */
export function elevenLabsSpeech({ access, fetch, model, voiceId, locale }: ElevenLabsOptions): SpeechSource {
  const client = new ElevenLabsClient({
    apiKey: access.apiKey,
    baseUrl: access.baseUrl,
    ...(fetch ? { fetch } : {}),
  });
  const languageCode = new Intl.Locale(locale).language;
  return {
    name: 'elevenlabs',
    retryAfterMs,
    async *speak({ text, previousText, signal }) {
      const { data: stream, rawResponse } = await client.textToSpeech
        .streamWithTimestamps(
          voiceId,
          {
            text,
            modelId: model,
            outputFormat: 'pcm_24000',
            languageCode,
            ...(previousText ? { previousText } : {}),
          },
          { abortSignal: signal, maxRetries: 0, timeoutInSeconds: 60 },
        )
        .withRawResponse();
      log.info(
        { vendor: 'elevenlabs', requestId: rawResponse.headers.get('request-id') },
        'asked for speech',
      );
      for await (const { audioBase64, alignment } of stream) {
        yield {
          bytes: Buffer.from(audioBase64 ?? '', 'base64'),
          characters: alignment && {
            characters: alignment.characters,
            startSeconds: alignment.characterStartTimesSeconds,
            endSeconds: alignment.characterEndTimesSeconds,
          },
        };
      }
    },
  };
}

function retryAfterMs(error: unknown): number {
  if (!(error instanceof ElevenLabsError) || error.statusCode !== 429) return 0;
  const seconds = Number(error.rawResponse?.headers.get('retry-after') ?? '0.25');
  return Number.isFinite(seconds) ? seconds * 1000 : Number.POSITIVE_INFINITY;
}
