import { describe, expect, it } from 'vitest';
import { amountOf } from './money.ts';
import type { Price } from './objects.ts';

const perUnit = (unit: string) => ({ billing_scheme: 'per_unit', unit_amount_decimal: unit }) as Price;
const graduated = (upTo: number, unit: string) =>
  ({
    billing_scheme: 'tiered',
    tiers: [
      { up_to: upTo, unit_amount_decimal: '0', flat_amount: null },
      { up_to: null, unit_amount_decimal: unit, flat_amount: null },
    ],
  }) as Price;

describe('what Stripe asks for', () => {
  it.each([
    ['a fixed price', perUnit('9900'), 1, 9_900],
    ['half a cent, rounded up once', perUnit('0.25'), 2, 1],
    ['a quarter of a cent, rounded down', perUnit('0.25'), 1, 0],
    ['nothing within what is included', graduated(600, '0.25'), 600, 0],
    ['what goes beyond', graduated(600, '0.25'), 1_000, 100],
  ])('%s', (_, price, quantity, amount) => {
    expect(amountOf(price, quantity)).toBe(amount);
  });
});
