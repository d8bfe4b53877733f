import { describe, expect, it } from 'vitest';
import { concernedBy, routerOf } from './live.ts';

describe('what is asked again after a change', () => {
  it('is little with every sentence of an interview, and more where something happened', () => {
    const said = concernedBy({ type: 'changed', subject: 'session', id: 'ses_1' });
    expect(said).toContain('interview');
    expect(said).not.toContain('overview');
    expect(concernedBy({ type: 'session.ended', subject: 'session' })).toContain('overview');
  });

  it('is the router of its own name for a thing that nobody else shows', () => {
    expect(concernedBy({ type: 'badge.made', subject: 'badges' })).toEqual(['badges']);
  });

  it('is told by the key of a query', () => {
    expect(routerOf([['ten_1 test'], ['interviews', 'list'], { type: 'query' }])).toBe('interviews');
    expect(routerOf(['own'])).toBeUndefined();
  });
});
