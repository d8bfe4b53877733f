import type { Currency } from '../billing/index.ts';

/** Sizes of packages that a candidate can buy, and what each costs in minor units. */
export const OFFERS = [
  { places: 1, prices: { usd: 900, eur: 900, gbp: 800, inr: 49_900 } },
  { places: 3, prices: { usd: 2_400, eur: 2_400, gbp: 2_100, inr: 129_900 } },
  { places: 10, prices: { usd: 6_900, eur: 6_900, gbp: 5_900, inr: 399_900 } },
] as const satisfies { places: number; prices: Record<Currency, number> }[];

/** What a candidate pays for so many interviews; nothing where they cannot be bought. */
export function priceOf(places: number, currency: Currency): number | undefined {
  return OFFERS.find((offer) => offer.places === places)?.prices[currency];
}
