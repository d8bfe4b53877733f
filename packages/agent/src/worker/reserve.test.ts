import type { RedeemRequest } from '@vivavoce/contract/internal';
import type { Utterance } from '@vivavoce/contract/records';
import { SUSPEND_AFTER_MS } from '@vivavoce/contract/session';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { initialInterviewState } from '../interview/machine.ts';
import type { VoiceSession } from '../session/session.ts';
import { toSnapshot } from '../session/snapshot.ts';
import { claimed } from '../testing/record.ts';
import type { ApiClient } from '../transcript/client.ts';
import { UNKNOWN_PACE } from '../turn/pace.ts';
import { ReserveSession } from './reserve.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Said after the claim. */
const LATEST: Utterance[] = [];
const REQUEST = { ticket: 'good', clientId: 'cli_1', origin: null };

function reserve({ heardOf = false, endReason = null as 'completed' | null } = {}) {
  const said: string[] = [];
  const snapshot = toSnapshot(
    {
      startedAt: new Date(),
      atMs: 0,
      turnMode: { mode: 'conversational' },
      turn: 1,
      interview: { ...initialInterviewState(), endReason },
      speaking: null,
      candidateSpeaking: false,
      pendingOverlap: null,
      pace: UNKNOWN_PACE,
    },
    0,
  );
  const api = {
    redeem: async (_: string, { ticket, reserve: inReserve }: RedeemRequest) => {
      if (ticket === 'lost') throw new Error('The answer was lost.');
      // As the API does: whoever does not say that it stands in reserve has begun.
      return { clientId: 'cli_1', voice: true, resumed: inReserve ? { snapshot, transcript: LATEST } : null };
    },
    release: async (_: string, { reason }: { reason: string }) => {
      said.push(reason);
      return { released: !heardOf };
    },
  };
  const session = new ReserveSession({
    claim: claimed({ reserve: true, snapshot }),
    api: api as unknown as ApiClient,
    begin: ({ reserve: still, transcript }) => {
      if (transcript === LATEST) said.push('knows what was said');
      said.push(still ? 'begins with a client' : 'begins');
      return { recorded: Promise.resolve(), hasClient: true, epoch: 2 } as VoiceSession;
    },
    claimAgain: async () => claimed(),
    onOver: (outcome) => said.push(outcome),
  });
  return { session, said };
}

describe('a session in reserve', () => {
  it('lets go when nobody has come for 30 s', async () => {
    const { said } = reserve();
    await vi.advanceTimersByTimeAsync(SUSPEND_AFTER_MS - 1);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(said).toEqual(['suspend', 'suspended']);
  });

  it('stands by for another while where the holder is heard of', async () => {
    const { said } = reserve({ heardOf: true });
    await vi.advanceTimersByTimeAsync(SUSPEND_AFTER_MS * 2);
    expect(said).toEqual(['suspend', 'suspend']);
  });

  it('begins with the first client, and lets go of nothing from then on', async () => {
    const { session, said } = reserve();
    await session.admit(REQUEST);
    await vi.advanceTimersByTimeAsync(SUSPEND_AFTER_MS * 2);
    expect(said).toEqual(['knows what was said', 'begins with a client']);
    expect(session.hasClient).toBe(true);
  });

  it('begins as the session stands, also where the answer to the first client was lost', async () => {
    const { session, said } = reserve();
    await expect(session.admit({ ...REQUEST, ticket: 'lost' })).rejects.toThrow('lost');
    await session.admit(REQUEST);
    expect(said).toEqual(['knows what was said', 'begins with a client']);
  });

  it('is ended where its closing was heard, and nobody was left to say so', async () => {
    const { said } = reserve({ endReason: 'completed' });
    await vi.advanceTimersByTimeAsync(SUSPEND_AFTER_MS);
    expect(said).toEqual(['begins']);
  });

  it('lets nobody in once its lease is lost', async () => {
    const { session, said } = reserve();
    session.leaseLapsed();
    expect(said).toEqual(['refused']);
    await expect(session.admit(REQUEST)).rejects.toMatchObject({ reason: 'moved' });
  });
});
