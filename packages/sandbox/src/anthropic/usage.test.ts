import { describe, expect, it } from 'vitest';
import type { SandboxSession } from '../session/session.ts';
import { inputUsage } from './usage.ts';

const MODEL = 'claude-haiku-5-5';
const MARK = { cache_control: { type: 'ephemeral' as const } };
/** So many tokens. */
const text = (tokens: number, letter = 'a') => letter.repeat(tokens * 4);

function vendor() {
  const states = new Map<unknown, object>();
  const session = {
    state: (create: () => object) => {
      if (!states.has(create)) states.set(create, create());
      return states.get(create);
    },
  } as unknown as SandboxSession;
  return (blocks: { text: string; marked?: boolean }[], more: { model?: string; nowMs?: number } = {}) => {
    const content = blocks.map(({ text, marked }) => ({ type: 'text', text, ...(marked ? MARK : {}) }));
    const request = {
      model: more.model ?? MODEL,
      max_tokens: 1,
      messages: [{ role: 'user' as const, content }],
    };
    const usage = inputUsage(request, session, more.nowMs ?? 0);
    return [usage.input_tokens, usage.cache_creation_input_tokens, usage.cache_read_input_tokens];
  };
}

describe('the prompt cache of the stand-in', () => {
  it('writes what lies before a mark, and reads it from then on', () => {
    const ask = vendor();
    const prompt = [{ text: text(2_000), marked: true }, { text: text(100) }];
    expect(ask(prompt)).toEqual([100, 2_000, 0]);
    expect(ask(prompt)).toEqual([100, 0, 2_000]);
  });

  it('writes only what is new behind what it knows', () => {
    const ask = vendor();
    ask([{ text: text(2_000), marked: true }]);
    const longer = [{ text: text(2_000) }, { text: text(50, 'b'), marked: true }, { text: text(10) }];
    expect(ask(longer)).toEqual([10, 50, 2_000]);
  });

  it('caches nothing below the model’s least', () => {
    const ask = vendor();
    const short = [{ text: text(1_000), marked: true }];
    expect(ask(short)).toEqual([1_000, 0, 0]);
    expect(ask(short)).toEqual([1_000, 0, 0]);
    expect(ask([{ text: text(2_000), marked: true }], { model: 'claude-haiku-4-5' })).toEqual([2_000, 0, 0]);
  });

  it('forgets after five minutes without a reading, and keeps nothing of another model', () => {
    const ask = vendor();
    const prompt = [{ text: text(2_000), marked: true }];
    ask(prompt);
    expect(ask(prompt, { nowMs: 299_000 })).toEqual([0, 0, 2_000]);
    expect(ask(prompt, { nowMs: 598_000 })).toEqual([0, 0, 2_000]);
    expect(ask(prompt, { nowMs: 899_000 })).toEqual([0, 2_000, 0]);
    expect(ask(prompt, { model: 'claude-sonnet-5', nowMs: 899_000 })).toEqual([0, 2_000, 0]);
  });

  it('looks back twenty blocks from a mark, and no further', () => {
    const ask = vendor();
    const more = (count: number) => Array.from({ length: count }, () => ({ text: text(1, 'c') }));
    ask([{ text: text(2_000), marked: true }]);
    expect(ask([{ text: text(2_000) }, ...more(18), { text: 'dddd', marked: true }])).toEqual([0, 19, 2_000]);
    expect(ask([{ text: text(2_000) }, ...more(40), { text: 'eeee', marked: true }])).toEqual([0, 2_041, 0]);
  });
});
