/** The query of `/v2/listen`, as far as it changes what a stand-in does. */
export interface FluxQuery {
  sampleRate: number;
  model: string;
  /** The first one hinted at, English where none is. */
  language: string;
  /** Without it nothing is said before a turn is over. */
  eagerThreshold: number | undefined;
  endThreshold: number;
  /** Silence that ends any turn. */
  timeoutMs: number;
}

const MODELS = new Set(['flux-general-en', 'flux-general-multi']);
const SAMPLE_RATES = new Set([8_000, 16_000, 24_000, 44_100, 48_000]);

/** The settings, or the sentence with which the vendor refuses the upgrade (400). */
export function readFluxQuery(query: URLSearchParams): FluxQuery | { refusal: string } {
  const model = query.get('model') ?? '';
  if (!MODELS.has(model)) return { refusal: `No such model: ${model}` };
  if (query.get('encoding') !== 'linear16') return { refusal: 'This stand-in decodes linear16 only.' };
  const sampleRate = Number(query.get('sample_rate'));
  if (!SAMPLE_RATES.has(sampleRate)) return { refusal: 'Unsupported sample_rate.' };
  const hints = query.getAll('language_hint');
  if (hints.length > 0 && model !== 'flux-general-multi') {
    return { refusal: 'language_hint is taken by flux-general-multi only.' };
  }
  const eager = query.get('eager_eot_threshold');
  const eagerThreshold = eager === null ? undefined : Number(eager);
  const endThreshold = Number(query.get('eot_threshold') ?? 0.7);
  const timeoutMs = Number(query.get('eot_timeout_ms') ?? 5_000);
  if (!within(endThreshold, 0.5, 1)) return { refusal: 'eot_threshold must be from 0.5 to 1.0.' };
  if (eagerThreshold !== undefined && !within(eagerThreshold, 0.3, Math.min(0.9, endThreshold))) {
    return { refusal: 'eager_eot_threshold must be from 0.3 to 0.9, and not above eot_threshold.' };
  }
  if (!within(timeoutMs, 500, 60_000)) return { refusal: 'eot_timeout_ms must be from 500 to 60000.' };
  return { sampleRate, model, language: hints[0] ?? 'en', eagerThreshold, endThreshold, timeoutMs };
}

function within(value: number, lowest: number, highest: number): boolean {
  return value >= lowest && value <= highest;
}
