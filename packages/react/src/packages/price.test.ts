import { expect, it } from 'vitest';
import { priceOf } from './price.ts';

it.each([
  [2_400, 'usd', 'en', '$24'],
  [833, 'usd', 'en', '$8.33'],
  [49_900, 'inr', 'en-IN', '₹499'],
  [900, 'jpy', 'en', '¥900'],
])('%i of %s reads as a price', (amount, currency, locale, expected) => {
  expect(priceOf(amount, { currency, locale })).toBe(expected);
});
