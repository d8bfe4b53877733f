import { describe, expect, it } from 'vitest';
import { Replay } from '../../testing/replay.ts';
import type { TurnModeSettings } from '../events.ts';

/** Virtual times agree to this. */
const WITHIN_MS = 50;

function near(actualMs: number | undefined, expectedMs: number): void {
  expect(
    Math.abs((actualMs ?? Number.NaN) - expectedMs),
    `${actualMs} is not near ${expectedMs}`,
  ).toBeLessThanOrEqual(WITHIN_MS);
}

const switched = (replay: Replay, atMs: number, settings: TurnModeSettings) =>
  replay.at(atMs, { type: 'mode_changed', settings });
const silences = (replay: Replay) =>
  replay.all('start_reply').flatMap(({ cause, atMs }) => (cause.kind === 'silence' ? [{ cause, atMs }] : []));

describe('coding that is switched on', () => {
  it.each([
    [90_000, {}],
    [30_000, { checkInAfterMs: 30_000 }],
  ])('checks in %d ms later, and not as a conversation does', (afterMs, settings) => {
    const replay = switched(new Replay().listening(), 8_000, { mode: 'coding', ...settings });
    replay.run(8_000 + afterMs + 1_000);
    expect(silences(replay)).toMatchObject([{ cause: { mode: 'coding', count: 1 } }]);
    near(silences(replay)[0]?.atMs, 8_000 + afterMs);
  });

  it('is not put off by being switched on again and again', () => {
    const replay = switched(new Replay().listening(), 8_000, { mode: 'coding', checkInAfterMs: 30_000 });
    for (const atMs of [16_000, 24_000, 32_000])
      switched(replay, atMs, { mode: 'coding', checkInAfterMs: 30_000 });
    replay.run(40_000);
    near(silences(replay)[0]?.atMs, 38_000);
  });

  it('does not check in on who has spoken meanwhile', () => {
    const replay = switched(new Replay({ settings: { mode: 'coding' } }).listening(), 0, {
      mode: 'coding',
      checkInAfterMs: 30_000,
    });
    const endMs = replay.says(20_000, 'I will use a hash map for this.');
    replay.run(endMs + 30_000);
    expect(silences(replay)).toEqual([]);
  });

  it('does not check in once it is over; the silence of a conversation begins then', () => {
    const replay = new Replay({ settings: { mode: 'coding', checkInAfterMs: 30_000 } }).listening();
    switched(replay, 29_000, { mode: 'conversational' }).run(60_000);
    expect(silences(replay)[0]).toMatchObject({ cause: { mode: 'conversational', count: 1 } });
    near(silences(replay)[0]?.atMs, 29_000 + 20_000);
  });
});

describe('thresholds that change in the middle of a pause', () => {
  const SAID = 'I built the billing service with two colleagues.';

  it('are in force for that very pause', () => {
    const patient = new Replay({ settings: { mode: 'coding' } }).listening();
    const endMs = patient.says(1_000, SAID);
    switched(patient, endMs + 700, { mode: 'conversational' }).run(endMs + 2_000);
    near(patient.all('commit_user_turn')[0]?.atMs, endMs + 700);
    const slow = new Replay().listening();
    slow.says(1_000, SAID);
    switched(slow, endMs + 300, { mode: 'conversational', minPauseMs: 1_200 }).run(endMs + 3_000);
    near(slow.all('commit_user_turn')[0]?.atMs, endMs + 1_200);
  });
});
