import { describe, expect, it } from 'vitest';
import { initialInterviewState } from '../interview/machine.ts';
import { claimed } from '../testing/record.ts';
import { UNKNOWN_PACE } from '../turn/pace.ts';
import { recall, type SessionMemory, toSnapshot } from './snapshot.ts';

const MEMORY: SessionMemory = {
  startedAt: new Date('2026-01-01T10:00:00.000Z'),
  turnMode: { mode: 'conversational' },
  turn: 4,
  interview: initialInterviewState(),
  speaking: null,
  candidateSpeaking: true,
  pendingOverlap: { words: [{ text: 'Python.', startMs: 9_000, endMs: 9_400 }], resumedMs: 9_900 },
  pace: { afterSentenceMs: 640, punctuates: true, unpunctuatedTurns: 1, closedTurns: 0.4 },
  atMs: 12_000,
};

/** What a successor recalls, after the snapshot went over the wire with its state changed. */
function recalled(change: Record<string, unknown> = {}): SessionMemory {
  const snapshot = JSON.parse(JSON.stringify(toSnapshot(MEMORY, 3)));
  return recall(claimed({ snapshot: { ...snapshot, state: { ...snapshot.state, ...change } } }));
}

describe('a snapshot', () => {
  it('gives a successor all that was known, how this speaker pauses included', () => {
    expect(recalled()).toEqual(MEMORY);
  });

  it.each([
    ['is missing', undefined],
    ['is of another version', { version: 2, afterSentenceMs: 1 }],
    ['is broken', { version: 1, afterSentenceMs: 'long' }],
  ])('keeps everything else where the pace %s', (_, pace) => {
    expect(recalled({ pace })).toEqual({ ...MEMORY, pace: UNKNOWN_PACE });
  });

  it.each([
    ['is missing', undefined],
    ['is broken', { words: 'Python.' }],
  ])('keeps everything else where the word over the interviewer %s', (_, pendingOverlap) => {
    expect(recalled({ pendingOverlap })).toEqual({ ...MEMORY, pendingOverlap: null });
  });

  it('of the previous version keeps its word over the interviewer, under the name of then', () => {
    const { pendingOverlap: aside } = MEMORY;
    expect(recalled({ pendingOverlap: undefined, aside })).toEqual(MEMORY);
  });

  it('gives way to how turns are to be taken since', () => {
    const turn = { revision: 2, settings: { mode: 'coding', checkInAfterMs: 30_000 } } as const;
    const snapshot = JSON.parse(JSON.stringify(toSnapshot(MEMORY, 3)));
    expect(recall(claimed({ snapshot, turn }))).toEqual({ ...MEMORY, turnMode: turn.settings });
    expect(recall(claimed({ turn })).turnMode).toEqual(turn.settings);
  });

  it('of before knows of nothing that was asked for or left out', () => {
    const { request, confirming, skipped, revisits, requestIds, timeGranted, ...old } = MEMORY.interview;
    expect(recalled({ interview: old })).toEqual(MEMORY);
    expect({ request, confirming, skipped, revisits, requestIds, timeGranted }).toEqual({
      request: null,
      confirming: null,
      skipped: [],
      revisits: [],
      requestIds: [],
      timeGranted: false,
    });
  });

  it('keeps what was asked for, left out and granted', () => {
    const interview = { ...MEMORY.interview, request: 'repeat', skipped: [0], timeGranted: true } as const;
    expect(recalled({ interview }).interview).toEqual(interview);
  });

  it('that cannot be read is as good as none', () => {
    expect(recalled({ interview: { version: 9 } })).toMatchObject({ turn: 1, pace: UNKNOWN_PACE });
  });
});
