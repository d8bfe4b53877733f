import { describe, expect, it } from 'vitest';
import { Contexts, MAX_CONTEXTS } from './contexts.ts';

const never = new AbortController().signal;
const full = async () => {
  const contexts = new Contexts();
  const open = await Promise.all(Array.from({ length: MAX_CONTEXTS }, () => contexts.open(never)));
  return { contexts, open };
};

describe('the contexts of a connection', () => {
  it('wait for one to end where there are as many as the vendor allows', async () => {
    const { contexts, open } = await full();
    let isOpen = false;
    const sixth = contexts.open(never).then(() => {
      isOpen = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isOpen).toBe(false);
    const first = open[0];
    if (first) contexts.ended(first);
    await sixth;
    expect(isOpen).toBe(true);
  });

  it('give nobody a place who has gone', async () => {
    const { contexts, open } = await full();
    const gone = new AbortController();
    const given = contexts.open(gone.signal);
    const wanted = contexts.open(never);
    gone.abort(new Error('gone'));
    await expect(given).rejects.toThrow('gone');
    const first = open[0];
    if (first) contexts.ended(first);
    expect((await wanted).hasEnded).toBe(false);
  });

  it('fail together with their connection, and whoever waits for one', async () => {
    const { contexts, open } = await full();
    const waiting = contexts.open(never);
    const heard = open[0]?.pieces(never).next();
    contexts.fail(new Error('hung up'));
    await expect(waiting).rejects.toThrow('hung up');
    await expect(heard).rejects.toThrow('hung up');
  });
});
