import type { SandboxFault } from '@vivavoce/contract/sandbox';
import { describe, expect, it } from 'vitest';
import { addedDelayMs, faultFor } from './faults.ts';

describe('a fault of one vendor', () => {
  const cases: { name: string; faults: SandboxFault[]; number: number; kind: string }[] = [
    {
      name: 'meets every request by default',
      faults: [{ vendor: 'llm', kind: 'stalled' }],
      number: 7,
      kind: 'stalled',
    },
    {
      name: 'leaves other vendors alone',
      faults: [{ vendor: 'tts', kind: 'stalled' }],
      number: 0,
      kind: 'none',
    },
    {
      name: 'waits for its first request',
      faults: [{ vendor: 'llm', kind: 'dropped', from: 2 }],
      number: 1,
      kind: 'none',
    },
    {
      name: 'begins with it',
      faults: [{ vendor: 'llm', kind: 'dropped', from: 2 }],
      number: 2,
      kind: 'dropped',
    },
    {
      name: 'is over after its times',
      faults: [{ vendor: 'llm', kind: 'slow', from: 1, times: 2 }],
      number: 3,
      kind: 'none',
    },
    {
      name: 'gives way to one listed before',
      faults: [
        { vendor: 'llm', kind: 'slow', times: 1 },
        { vendor: 'llm', kind: 'rate_limited' },
      ],
      number: 0,
      kind: 'slow',
    },
  ];
  it.each(cases)('$name', ({ faults, number, kind }) => {
    expect(faultFor(faults, 'llm', number).kind).toBe(kind);
  });

  it('has the documented defaults', () => {
    expect(addedDelayMs(faultFor([{ vendor: 'llm', kind: 'slow' }], 'llm', 0))).toBe(2000);
    expect(addedDelayMs(faultFor([], 'llm', 0))).toBe(0);
    expect(faultFor([{ vendor: 'llm', kind: 'rate_limited' }], 'llm', 0)).toEqual({
      kind: 'rate_limited',
      retryAfterSeconds: 1,
    });
  });
});
