import type { ListenSettings } from '../listening/listener.ts';

/** The query of `/v1/listen`, as far as it changes what a stand-in does. */
export interface ListenQuery extends ListenSettings {
  /** `undefined` where the vendor would look for a container; no stand-in opens one. */
  encoding: 'linear16' | undefined;
  model: string;
  /** As asked for, English where nothing is. */
  language: string;
  /** Case and punctuation in transcripts. */
  formatted: boolean;
}

const ENCODINGS = new Set([
  'linear16',
  'linear32',
  'flac',
  'alaw',
  'mulaw',
  'amr-nb',
  'amr-wb',
  'opus',
  'ogg-opus',
  'speex',
  'g729',
]);
/** Regions and scripts that the vendor's model tells apart; a bare language is never refused here. */
const VARIANTS = new Set(
  'da-DK de-CH en-AU en-GB en-IN en-NZ en-US es-419 fr-CA ko-KR nl-BE pt-BR pt-PT sv-SE th-TH zh-CN zh-HK zh-Hans zh-Hant zh-TW'.split(
    ' ',
  ),
);
/** The vendor's own. */
const DEFAULT_ENDPOINTING_MS = 10;

/** The settings, or the sentence with which the vendor refuses the upgrade (400). */
export function readListenQuery(query: URLSearchParams): ListenQuery | { refusal: string } {
  const encoding = query.get('encoding');
  const sampleRate = Number(query.get('sample_rate') ?? Number.NaN);
  if (encoding !== null && !ENCODINGS.has(encoding)) return { refusal: `Invalid encoding: ${encoding}` };
  if (encoding !== null && encoding !== 'linear16') {
    return { refusal: `This stand-in decodes linear16 only, not ${encoding}.` };
  }
  if (encoding !== null && !(Number.isInteger(sampleRate) && sampleRate >= 8000 && sampleRate <= 48_000)) {
    return { refusal: 'sample_rate must be a number from 8000 to 48000 when encoding is given.' };
  }
  const language = query.get('language') ?? 'en';
  if (language.includes('-') && !VARIANTS.has(language)) {
    return { refusal: 'No such model/language/tier combination found.' };
  }
  if (Number(query.get('channels') ?? 1) !== 1) return { refusal: 'This stand-in hears one channel.' };
  for (const name of ['interim_results', 'punctuate', 'smart_format', 'vad_events']) {
    const value = query.get(name);
    if (value !== null && value !== 'true' && value !== 'false') {
      return { refusal: `${name} must be true or false.` };
    }
  }
  const endpointing = query.get('endpointing') ?? 'true';
  const endpointingMs = endpointing === 'true' ? DEFAULT_ENDPOINTING_MS : Number(endpointing);
  if (endpointing !== 'false' && !(endpointingMs >= 0)) {
    return { refusal: 'endpointing must be a number of milliseconds or false.' };
  }
  const utteranceEnd = query.get('utterance_end_ms');
  const utteranceEndMs = Number(utteranceEnd);
  const interimResults = query.get('interim_results') === 'true';
  if (utteranceEnd !== null && !(interimResults && utteranceEndMs >= 1000)) {
    return { refusal: 'utterance_end_ms must be at least 1000 and needs interim_results=true.' };
  }
  return {
    encoding: encoding === null ? undefined : 'linear16',
    sampleRate: encoding === null ? 16_000 : sampleRate,
    model: query.get('model') ?? 'base-general',
    language,
    formatted: query.get('punctuate') === 'true' || query.get('smart_format') === 'true',
    interimResults,
    endpointingMs: endpointing === 'false' ? undefined : endpointingMs,
    utteranceEndMs: utteranceEnd === null ? undefined : utteranceEndMs,
    vadEvents: query.get('vad_events') === 'true',
  };
}
