import { describe, expect, it } from 'vitest';
import { newApiKey, newId, parseApiKey, randomText } from './ids.ts';

describe('ids and keys', () => {
  it('carry the prefix of their kind', () => {
    expect(newId('session')).toMatch(/^ses_[0-9A-Za-z]{22}$/);
    expect(newId('tenant')).toMatch(/^ten_[0-9A-Za-z]{22}$/);
  });

  it('say their mode and kind', () => {
    expect(parseApiKey(newApiKey('test', 'publishable'))).toEqual({ mode: 'test', kind: 'publishable' });
    expect(parseApiKey(newApiKey('live', 'secret'))).toEqual({ mode: 'live', kind: 'secret' });
    expect(parseApiKey('vv_test_pk_short')).toBeUndefined();
  });

  it('use every character of the alphabet about as often as any other', () => {
    const counts = new Map<string, number>();
    for (const character of randomText(62_000)) counts.set(character, (counts.get(character) ?? 0) + 1);
    expect(counts.size).toBe(62);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(250);
  });
});
