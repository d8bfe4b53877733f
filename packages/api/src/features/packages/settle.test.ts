import { describe, expect, it } from 'vitest';
import { refundOf } from './settle.ts';

describe('a refund of three interviews for 24.00', () => {
  const bought = { places: 3, amount: 2_400n };
  it.each([
    ['all of it', { amount: 2_400, of: 2_400 }, [2_400n, 3]],
    ['all of it, with its tax', { amount: 2_880, of: 2_880 }, [2_400n, 3]],
    ['two thirds', { amount: 1_600, of: 2_400 }, [1_600n, 2]],
    ['two thirds, with their tax', { amount: 1_920, of: 2_880 }, [1_600n, 2]],
    ['less than a place, as a courtesy', { amount: 799, of: 2_400 }, [799n, 0]],
    ['more than was paid, which nobody can give', { amount: 9_999, of: 2_400 }, [2_400n, 3]],
  ])('%s', (_, refunded, [refundedAmount, refundedPlaces]) => {
    expect(refundOf(bought, refunded)).toEqual({ refundedAmount, refundedPlaces });
  });
});
