import { DeepgramError } from '@deepgram/sdk';
import type { VendorAccess } from '@vivavoce/contract/internal';
import { DOWN_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { log } from '../telemetry/log.ts';
import type { VendorFetch } from '../vendors/connections.ts';
import { deepgramClient } from '../vendors/deepgram.ts';
import type { SpeechSource } from './chunked.ts';

/** Aura-2's voices, one a language. Source: developers.deepgram.com/docs/tts-models. */
const VOICES: Readonly<Record<string, string>> = {
  en: 'aura-2-thalia-en',
  es: 'aura-2-celeste-es',
  de: 'aura-2-elara-de',
  fr: 'aura-2-agathe-fr',
  it: 'aura-2-demetra-it',
  nl: 'aura-2-beatrix-nl',
  ja: 'aura-2-ama-ja',
};
/** Aura tells no times: characters a second of its voices, for the words that were heard when it is interrupted. */
const CHARACTERS_PER_SECOND = 15;
const BYTES_PER_SECOND = DOWN_SAMPLE_RATE * 2;

export interface AuraOptions {
  access: VendorAccess;
  /** Over which connections. @defaultValue Node's own, which it soon lets go */
  fetch?: VendorFetch;
  /** BCP 47. */
  locale: string;
}

/** Deepgram's Aura over HTTP, one request a chunk; none where it speaks no such language. */
export function auraSpeech({ access, fetch, locale }: AuraOptions): SpeechSource[] {
  const model = VOICES[new Intl.Locale(locale).language];
  if (!model) return [];
  const client = deepgramClient(access, fetch);
  const source: SpeechSource = {
    name: 'aura',
    retryAfterMs,
    async *speak({ text, signal }) {
      const { data, rawResponse } = await client.speak.v1.audio
        .generate(
          { text, model, encoding: 'linear16', container: 'none', sample_rate: DOWN_SAMPLE_RATE },
          { abortSignal: signal, maxRetries: 0, timeoutInSeconds: 60 },
        )
        .withRawResponse();
      log.info({ vendor: 'aura', requestId: rawResponse.headers.get('dg-request-id') }, 'asked for speech');
      const stream = data.stream();
      // Bytes are heard whatever they mean; what stands in between may answer with a page.
      if (!stream || !rawResponse.headers.get('content-type')?.startsWith('audio/')) {
        throw new Error('no sound came');
      }
      const characters = [...text];
      let bytesBefore = 0;
      let told = 0;
      for await (const bytes of stream) {
        bytesBefore += bytes.length;
        const through = Math.min(
          characters.length,
          Math.floor((bytesBefore / BYTES_PER_SECOND) * CHARACTERS_PER_SECOND),
        );
        yield { bytes, characters: timed(characters, told, through) };
        told = Math.max(told, through);
      }
    },
  };
  return [source];
}

function timed(characters: readonly string[], from: number, through: number) {
  const stretch = characters.slice(from, through);
  return {
    characters: stretch,
    startSeconds: stretch.map((_, index) => (from + index) / CHARACTERS_PER_SECOND),
    endSeconds: stretch.map((_, index) => (from + index + 1) / CHARACTERS_PER_SECOND),
  };
}

function retryAfterMs(error: unknown): number {
  if (!(error instanceof DeepgramError) || error.statusCode !== 429) return 0;
  const seconds = Number(error.rawResponse?.headers.get('retry-after') ?? '0.25');
  return Number.isFinite(seconds) ? seconds * 1000 : Number.POSITIVE_INFINITY;
}
