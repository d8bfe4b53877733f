import { describe, expect, it } from 'vitest';
import { forecastOf } from './forecast.ts';
import { monthOf } from './schema.ts';

const amount = (quantity: number) => ({
  kind: 'interview_seconds' as const,
  quantity,
  events: 1,
  costMicroUsd: quantity * 2,
  uncachedMicroUsd: 0,
});
const day = (date: number, quantity: number) => ({
  day: `2026-11-${String(date).padStart(2, '0')}`,
  ...amount(quantity),
});

describe('the forecast of a month', () => {
  it.each([
    [
      'goes on like the last seven days',
      21,
      [day(2, 10_000), day(15, 700), day(20, 700)],
      11_400 + (1_400 / 7) * 10,
    ],
    ['knows days without use', 21, [day(2, 10_000)], 10_000],
    ['takes the days that there are in the first week', 3, [day(1, 100), day(2, 300)], 400 + (400 / 2) * 28],
    ['adds nothing on the last day’s end', 31, [day(29, 700)], 700],
  ])('%s', (_what, today, days, quantity) => {
    const now = new Date(Date.UTC(2026, 10, today));
    const used = days.reduce((sum, one) => sum + one.quantity, 0);
    expect(
      forecastOf({ totals: [amount(used)], days }, { month: monthOf(new Date('2026-11-10')), now }),
    ).toEqual([{ kind: 'interview_seconds', quantity, costMicroUsd: quantity * 2 }]);
  });
});
