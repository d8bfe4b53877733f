import { describe, expect, it } from 'vitest';
import { Replay } from '../../testing/replay.ts';

const SAID = 'I built the billing service with two colleagues.';
const repeat = { type: 'requested', id: 'msg_1', request: 'repeat' } as const;
const order = (replay: Replay) =>
  replay.log.flatMap(({ effect }) =>
    ['commit_user_turn', 'commit_assistant_turn', 'take_request', 'start_reply'].includes(effect.type)
      ? [effect.type]
      : [],
  );

describe('a button', () => {
  it('is done at once where nobody speaks, once for its id', () => {
    const replay = new Replay().listening().at(2_000, repeat).at(2_000, repeat).run(3_000);
    expect(replay.all('take_request')).toMatchObject([{ id: 'msg_1', request: 'repeat', atMs: 2_000 }]);
    expect(replay.all('start_reply').map(({ cause }) => cause)).toEqual([{ kind: 'request' }]);
  });

  it('takes the floor from the interviewer, and what was heard stays', () => {
    const replay = new Replay({ replyText: () => 'What did you change first, and why did you?' })
      .at(0, { type: 'opened', opening: 'greet' })
      .at(0, { type: 'client_connected', soundAllowed: true, microphone: true })
      .at(1_500, repeat)
      .run(2_200);
    expect(order(replay)).toEqual(['start_reply', 'commit_assistant_turn', 'take_request', 'start_reply']);
    expect(replay.all('commit_assistant_turn')).toMatchObject([{ interrupted: true }]);
  });

  it('waits for whoever speaks: their words come first', () => {
    const replay = new Replay().listening();
    const endMs = replay.says(1_000, SAID);
    replay.at(1_800, repeat).run(endMs + 2_000);
    const [said] = replay.all('commit_user_turn');
    expect(said?.text).toBe(SAID);
    expect(replay.all('take_request')[0]?.atMs).toBeGreaterThanOrEqual(said?.atMs ?? Number.NaN);
    expect(replay.all('commit_reply').length).toBe(1);
  });

  it('begins the row of prompts anew', () => {
    const replay = new Replay().listening().run(24_000);
    replay.at(24_500, repeat).run(80_000);
    const silences = replay
      .all('start_reply')
      .flatMap(({ cause }) => (cause.kind === 'silence' ? [cause] : []));
    expect(silences.map(({ count }) => count).slice(0, 2)).toEqual([1, 1]);
  });
});

describe('time that was granted', () => {
  const granted = () => new Replay().listening().at(1_000, { type: 'time_granted' });

  it('is over after 90 s, not after a silence', () => {
    const [prompt] = granted().run(95_000).all('start_reply');
    expect(prompt?.cause).toMatchObject({ kind: 'silence', count: 1 });
    expect(Math.abs((prompt?.atMs ?? 0) - 90_000)).toBeLessThanOrEqual(50);
  });

  it('is as long as a question’s author gives to think, where that is more than a silence', () => {
    const prompts = (forMs: number) =>
      new Replay().listening().at(1_000, { type: 'time_granted', forMs }).run(60_000).all('start_reply');
    expect(Math.abs((prompts(45_000)[0]?.atMs ?? 0) - 45_000)).toBeLessThanOrEqual(50);
    expect(Math.abs((prompts(5_000)[0]?.atMs ?? 0) - 20_000)).toBeLessThanOrEqual(50);
  });

  it('is not cut short by words that are none', () => {
    const replay = granted();
    for (let atMs = 5_000; atMs < 60_000; atMs += 9_000) replay.says(atMs, '');
    expect(replay.run(80_000).all('start_reply')).toEqual([]);
  });

  it('ends with what the candidate says', () => {
    const replay = granted();
    const endMs = replay.says(5_000, SAID);
    replay.run(endMs + 60_000);
    expect(replay.state.timeGranted).toBe(false);
    expect(
      replay
        .all('start_reply')
        .map(({ cause }) => cause.kind)
        .slice(0, 2),
    ).toEqual(['answer', 'silence']);
  });
});
