import { describe, expect, it } from 'vitest';
import { hash32, hexId, pick, unit, uuidId } from './random.ts';

describe('what varies by seed', () => {
  it('repeats exactly for the same texts and differs for others', () => {
    expect(hash32('ses_1', 'greeting')).toBe(hash32('ses_1', 'greeting'));
    expect(hash32('ses_1', 'greeting')).not.toBe(hash32('ses_2', 'greeting'));
    expect(hash32('ab', 'c')).not.toBe(hash32('a', 'bc'));
  });

  it('spreads over all choices about evenly', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed++) {
      const choice = pick(['a', 'b', 'c', 'd'], `ses_${seed}`);
      counts.set(choice, (counts.get(choice) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(unit('x')).toBeGreaterThanOrEqual(0);
    expect(unit('x')).toBeLessThan(1);
  });

  it('makes ids of the vendor’s shape', () => {
    expect(hexId(20, 'a')).toMatch(/^[0-9a-f]{20}$/);
    expect(uuidId('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
