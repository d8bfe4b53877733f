import { describe, expect, it } from 'vitest';
import { Lanes } from './lanes.ts';

const { signal } = new AbortController();
const long = { waitMs: 60_000, signal };
const short = { waitMs: 1, signal };

describe('lanes', () => {
  it('give a tenant one, and the next to another', async () => {
    const lanes = new Lanes(['first', 'second']);
    const slow = await lanes.enter('a', long);
    expect(slow?.lane).toBe('first');
    expect(await lanes.enter('a', short)).toBeUndefined();
    const other = await lanes.enter('b', long);
    expect(other?.lane).toBe('second');
    expect(await lanes.enter('c', short)).toBeUndefined();
  });

  it('go on with who waits, and pass over whose tenant still reads', async () => {
    const lanes = new Lanes(['first', 'second']);
    const [slow, quick] = [await lanes.enter('a', long), await lanes.enter('b', long)];
    const [again, third] = [lanes.enter('a', long), lanes.enter('c', long)];
    quick?.leave();
    expect((await third)?.lane).toBe('second');
    slow?.leave();
    expect((await again)?.lane).toBe('first');
  });

  it('are left once, whoever says it twice', async () => {
    const lanes = new Lanes(['only']);
    const first = await lanes.enter('a', long);
    first?.leave();
    const second = await lanes.enter('b', long);
    first?.leave();
    expect(await lanes.enter('c', short)).toBeUndefined();
    second?.leave();
    expect((await lanes.enter('c', short))?.lane).toBe('only');
  });

  it('forget who goes', async () => {
    const lanes = new Lanes(['only']);
    const leaving = new AbortController();
    const first = await lanes.enter('a', long);
    const gone = lanes.enter('b', { waitMs: 60_000, signal: leaving.signal });
    leaving.abort();
    expect(await gone).toBeUndefined();
    first?.leave();
    expect((await lanes.enter('c', short))?.lane).toBe('only');
  });
});
