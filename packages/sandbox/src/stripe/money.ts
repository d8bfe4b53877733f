import type { Price } from './objects.ts';

/** Decimals of a minor unit that Stripe keeps. */
const SCALE = 12;
const ONE = 10n ** BigInt(SCALE);

/** A decimal text, in units of 10⁻¹². */
function scaled(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole) * ONE + BigInt(fraction.padEnd(SCALE, '0').slice(0, SCALE));
}

/** Half a minor unit is rounded away from zero, once for the whole line. */
function rounded(value: bigint): number {
  return Number((value + ONE / 2n) / ONE);
}

/** What so many units cost, in minor units. */
export function amountOf(price: Price, quantity: number): number {
  if (price.billing_scheme === 'per_unit') {
    return rounded(scaled(price.unit_amount_decimal ?? String(price.unit_amount ?? 0)) * BigInt(quantity));
  }
  let sum = 0n;
  let from = 0;
  for (const tier of price.tiers ?? []) {
    const until = tier.up_to ?? Number.POSITIVE_INFINITY;
    const inTier = Math.max(0, Math.min(quantity, until) - from);
    sum += scaled(tier.unit_amount_decimal) * BigInt(inTier);
    if (inTier > 0) sum += BigInt(tier.flat_amount ?? 0) * ONE;
    from = until;
    if (quantity <= until) break;
  }
  return rounded(sum);
}
