import { describe, expect, it } from 'vitest';
import { filterOf, isNarrowed, searchSchema } from './search.ts';

describe('the address of the list of interviews', () => {
  it('is valid whatever it says', () => {
    const odd = { tab: 'nonsense', text: 7, sort: 'x', order: 1, from: 'yesterday', score: 'best' };
    expect(searchSchema.parse(odd)).toEqual({ tab: 'all', text: '', sort: 'created', order: 'desc' });
  });

  it('names whole days, the last one included', () => {
    const filter = filterOf(searchSchema.parse({ from: '2026-03-01', to: '2026-03-01' }));
    const hours = (Date.parse(filter.createdBefore ?? '') - Date.parse(filter.createdFrom ?? '')) / 3_600_000;
    expect(hours).toBe(24);
  });

  it('narrows by all but the tab and the order', () => {
    expect(isNarrowed(searchSchema.parse({ tab: 'failed', sort: 'name' }))).toBe(false);
    expect(isNarrowed(searchSchema.parse({ text: 'amara' }))).toBe(true);
  });
});
