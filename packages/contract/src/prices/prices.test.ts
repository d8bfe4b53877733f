import { describe, expect, it } from 'vitest';
import { costOf, priceOf, priceOfTokens, VENDOR_PRICES } from './prices.ts';

describe('what vendors ask', () => {
  it.each([
    ['claude-haiku-5-5', 'model_input_tokens', 1_000_000, 0.1, 0.1],
    ['claude-haiku-5-5', 'model_cache_read_tokens', 1_000_000, 0.01, 0.1],
    ['claude-haiku-5-5', 'model_cache_write_tokens', 1_000_000, 0.125, 0.1],
    ['claude-haiku-4-5-20251001', 'model_output_tokens', 1_000_000, 5, 5],
    ['nova-3', 'recognised_ms', 60_000, 0.0048, 0.0048],
    ['eleven_flash_v2_5', 'synthesised_characters', 1_000, 0.05, 0.05],
    ['nobody-knows-it', 'model_input_tokens', 1_000_000, 0, 0],
  ] as const)('%s: %s × %i costs $%d, without a cache $%d', (model, kind, quantity, usd, uncachedUsd) => {
    expect(costOf(model, kind, quantity)).toEqual({
      nanoUsd: Math.round(usd * 1e9),
      uncachedNanoUsd: Math.round(uncachedUsd * 1e9),
    });
  });

  it('takes the operator’s own price of a model that nobody knows', () => {
    const own = priceOfTokens('0.25/0.025/2');
    const usdOf = (kind: Parameters<typeof costOf>[1]) => costOf('qwen3', kind, 1_000_000, own).nanoUsd / 1e9;
    expect([
      usdOf('model_input_tokens'),
      usdOf('model_cache_read_tokens'),
      usdOf('model_output_tokens'),
    ]).toEqual([0.25, 0.025, 2]);
    expect(costOf('qwen3', 'model_cache_read_tokens', 1_000_000, own).uncachedNanoUsd).toBe(0.25e9);
  });

  it('takes the longest name that fits', () => {
    expect(priceOf('claude-sonnet-5-5-20261001')?.model).toBe('claude-sonnet-5-5');
    expect(priceOf('claude-sonnet-5')?.model).toBe('claude-sonnet-5');
  });

  it('says of every price when and where it was read', () => {
    for (const { asOf, source } of VENDOR_PRICES) {
      expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(source).toMatch(/^https:/);
    }
  });
});
