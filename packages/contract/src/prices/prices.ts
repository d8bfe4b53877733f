import type { UsageKind } from '../records/usage.ts';

/** What vendors ask, in billionths of a US dollar for one of a kind: a token of a small model costs less than a millionth. */
export interface VendorPrice {
  /** The vendor's name of the model; longer names that begin with it have its price, too. */
  model: string;
  nanoUsd: Partial<Record<UsageKind, number>>;
  /** The day on which `source` was read. */
  asOf: string;
  source: string;
}

const ANTHROPIC = {
  asOf: '2026-11-30',
  source: 'https://platform.claude.com/docs/en/about-claude/pricing',
} as const;

/** Prices per token by the vendor's rule: writing to the cache for five minutes costs a quarter more than input. */
function tokens(
  inputUsdPerMillion: number,
  outputUsdPerMillion: number,
  readShare = 0.1,
): VendorPrice['nanoUsd'] {
  const input = inputUsdPerMillion * 1_000;
  return {
    model_input_tokens: input,
    model_cache_write_tokens: input * 1.25,
    model_cache_read_tokens: input * readShare,
    model_output_tokens: outputUsdPerMillion * 1_000,
  };
}

/** List prices without a contract of one's own, for prompts of up to 100,000 tokens. Cost is written with the usage: a later price changes no past. */
export const VENDOR_PRICES: readonly VendorPrice[] = [
  { model: 'claude-haiku-5-5', nanoUsd: tokens(0.1, 0.5), ...ANTHROPIC },
  { model: 'claude-haiku-4-5', nanoUsd: tokens(1, 5), ...ANTHROPIC },
  { model: 'claude-sonnet-5-5', nanoUsd: tokens(2, 10, 0.05), ...ANTHROPIC },
  { model: 'claude-sonnet-5', nanoUsd: tokens(2, 10), ...ANTHROPIC },
  { model: 'claude-sonnet-4', nanoUsd: tokens(3, 15), ...ANTHROPIC },
  { model: 'claude-opus-5-5', nanoUsd: tokens(4, 20, 0.05), ...ANTHROPIC },
  { model: 'claude-opus-5', nanoUsd: tokens(5, 25), ...ANTHROPIC },
  { model: 'claude-opus-4', nanoUsd: tokens(5, 25), ...ANTHROPIC },
  {
    model: 'nova-3',
    nanoUsd: { recognised_ms: perMinute(0.0048) },
    asOf: '2026-11-30',
    source: 'https://deepgram.com/pricing',
  },
  {
    model: 'flux-general-en',
    nanoUsd: { recognised_ms: perMinute(0.0065) },
    asOf: '2026-11-30',
    source: 'https://www.llmreference.com/provider/deepgram/flux-asr',
  },
  {
    model: 'flux-general-multi',
    nanoUsd: { recognised_ms: perMinute(0.0078) },
    asOf: '2026-11-30',
    source: 'https://docs.flexprice.io/cookbooks/pricing-teardowns/deepgram-pricing',
  },
  {
    model: 'eleven_flash_v2_5',
    nanoUsd: { synthesised_characters: 50_000 },
    asOf: '2026-11-30',
    source: 'https://elevenlabs.io/pricing/api',
  },
];

/** The price of a model that the table does not know, as `LLM_OPENAI_PRICE` has it: input, cached input and output. */
export function priceOfTokens(usdPerMillion: string): VendorPrice['nanoUsd'] {
  const [input = 0, cached = 0, output = 0] = usdPerMillion.split('/').map((usd) => Number(usd) * 1_000);
  return {
    model_input_tokens: input,
    // What such an endpoint keeps by itself it asks no more for.
    model_cache_write_tokens: input,
    model_cache_read_tokens: cached,
    model_output_tokens: output,
  };
}

function perMinute(usd: number): number {
  return (usd * 1e9) / 60_000;
}

/** The price of a model, by the longest name that fits; nothing where the table does not know it. */
export function priceOf(model: string): VendorPrice | undefined {
  return VENDOR_PRICES.filter((price) => model.startsWith(price.model)).sort(
    (a, b) => b.model.length - a.model.length,
  )[0];
}

/** Tokens of an input that a cache was asked about. */
const CACHED: ReadonlySet<UsageKind> = new Set(['model_cache_write_tokens', 'model_cache_read_tokens']);

/**
 * What so much of a kind costs, in billionths of a US dollar, and what it would have cost without a cache; 0 where the model has
 * no price.
 */
export function costOf(
  model: string,
  kind: UsageKind,
  quantity: number,
  prices: VendorPrice['nanoUsd'] = priceOf(model)?.nanoUsd ?? {},
): { nanoUsd: number; uncachedNanoUsd: number } {
  const each = prices[kind] ?? 0;
  const uncached = CACHED.has(kind) ? (prices.model_input_tokens ?? 0) : each;
  return { nanoUsd: Math.round(each * quantity), uncachedNanoUsd: Math.round(uncached * quantity) };
}
