import { describe, expect, it } from 'vitest';
import { daysOf, monthsUntil } from './month.ts';

describe('the months that can be looked at', () => {
  it('begin with the running one, which ends today', () => {
    expect(monthsUntil(new Date('2026-01-15T23:30:00Z')).slice(0, 3)).toEqual([
      { id: '2026-01', from: '2026-01-01', to: '2026-01-15' },
      { id: '2025-12', from: '2025-12-01', to: '2025-12-31' },
      { id: '2025-11', from: '2025-11-01', to: '2025-11-30' },
    ]);
  });

  it('have all their days', () => {
    expect(daysOf({ from: '2026-02-27', to: '2026-03-02' })).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
  });
});
