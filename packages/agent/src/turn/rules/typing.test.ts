import { describe, expect, it } from 'vitest';
import { Replay, type ReplayOptions } from '../../testing/replay.ts';
import { CONVERSATIONAL_ENDPOINTING } from '../thresholds/endpointing.ts';

/** Virtual times agree to this. */
const WITHIN_MS = 50;
/** Held by a keystroke, and by what was typed after that. */
const KEYSTROKE_MS = 20_000;
const DRAFT_MS = 90_000;
const SILENCE_MS = 20_000;

const SAID = 'I built the billing service with two colleagues.';

function near(actualMs: number | undefined, expectedMs: number): void {
  expect(
    Math.abs((actualMs ?? Number.NaN) - expectedMs),
    `${actualMs} is not near ${expectedMs}`,
  ).toBeLessThanOrEqual(WITHIN_MS);
}

/** Keystrokes as a client tells of them. */
function types(replay: Replay, fromMs: number, untilMs = fromMs): Replay {
  for (let atMs = fromMs; atMs <= untilMs; atMs += 3_000) replay.at(atMs, { type: 'typing', draft: true });
  return replay;
}

const listening = (options?: ReplayOptions) => new Replay(options).listening();
const causes = (replay: Replay) => replay.all('start_reply').map(({ cause }) => cause.kind);

describe('a silence', () => {
  it('does not come while somebody types; what is left lying is asked after once, 110 s later', () => {
    const replay = types(listening(), 5_000, 65_000).run(65_000 + KEYSTROKE_MS + DRAFT_MS + 60_000);
    expect(causes(replay)).toEqual(['draft']);
    near(replay.all('start_reply')[0]?.atMs, 65_000 + KEYSTROKE_MS + DRAFT_MS);
  });

  it.each([
    ['sent as it was', [], true],
    ['added to', [{ type: 'typing', draft: true }], true],
    [
      'emptied and begun anew',
      [
        { type: 'typing', draft: false },
        { type: 'typing', draft: true },
      ],
      false,
    ],
  ] as const)(
    'that was asked after says of a draft that is %s whether it was begun before',
    (_, keys, before) => {
      const askedMs = 5_000 + KEYSTROKE_MS + DRAFT_MS;
      const replay = types(listening(), 5_000);
      for (const [index, key] of keys.entries()) replay.at(askedMs + 6_000 + index * 100, key);
      replay.at(askedMs + 7_000, { type: 'typed_answer', id: 'msg_1', text: 'Yes.' }).run(askedMs + 20_000);
      expect(replay.all('commit_user_turn')[0]?.begunBefore ?? false).toBe(before);
    },
  );

  it('goes on as for somebody who types once that was asked, and is held again by the next keystroke', () => {
    const replay = types(listening(), 5_000);
    const askedMs = 5_000 + KEYSTROKE_MS + DRAFT_MS;
    types(replay, askedMs + 80_000).run(askedMs + 80_000 + KEYSTROKE_MS + DRAFT_MS + 100);
    expect(causes(replay)).toEqual(['draft', 'draft']);
    const left = types(listening(), 5_000).run(askedMs + 110_000);
    expect(causes(left)).toEqual(['draft', 'silence']);
  });

  it('is counted from 20 s after the keystroke that emptied the field', () => {
    const replay = types(listening(), 5_000).at(6_000, { type: 'typing', draft: false }).run(60_000);
    near(replay.all('start_reply')[0]?.atMs, 6_000 + KEYSTROKE_MS + SILENCE_MS);
    expect(causes(replay)[0]).toBe('silence');
  });

  it('is not held by what the page before this one had in its field', () => {
    const replay = types(listening(), 1_000)
      .at(2_000, { type: 'client_disconnected' })
      .at(3_000, { type: 'client_connected', soundAllowed: true, microphone: true })
      .run(24_000);
    near(replay.all('start_reply')[0]?.atMs, 3_000 + SILENCE_MS);
  });

  it('of lost words is not asked after while somebody types', () => {
    const replay = new Replay()
      .at(0, { type: 'opened', opening: 'missed' })
      .at(0, { type: 'client_connected', soundAllowed: true, microphone: true })
      .at(1_000, { type: 'typing', draft: true })
      .at(2_000, { type: 'typing', draft: false })
      .run(40_000);
    near(replay.all('start_reply')[0]?.atMs, 2_000 + KEYSTROKE_MS + 4_000);
  });
});

describe('the time of the interview', () => {
  it('is up for those who type, too, after the same grace as for those who speak', () => {
    const replay = types(listening(), 1_000, 60_000).at(10_000, { type: 'wrap_up_due' }).run(35_000);
    expect(causes(replay)).toEqual(['time_up']);
    near(replay.all('start_reply')[0]?.atMs, 30_000);
    expect(replay.started).toHaveLength(1);
  });

  it('is up over a reply that waits for them', () => {
    const replyText = (id: number) => (id === 1 ? 'Thank you. What is a closure?' : 'Goodbye.');
    const replay = listening({ replyText });
    const endMs = replay.says(1_000, SAID);
    types(replay, endMs + 1_000, endMs + 60_000).at(endMs + 5_000, { type: 'wrap_up_due' });
    replay.run(endMs + 30_000);
    expect(causes(replay)).toEqual(['answer', 'time_up']);
    near(replay.all('start_reply')[1]?.atMs, endMs + 25_000);
    expect(replay.all('commit_assistant_turn').map(({ text }) => text)).toEqual(['Thank you.', 'Goodbye.']);
  });
});

describe('somebody who types', () => {
  it('may send an answer in pieces, and hears one reply to all of them', () => {
    const replay = listening();
    replay.at(2_000, { type: 'typed_answer', id: 'msg_1', text: 'By hand.' });
    types(replay, 2_200, 8_200).at(9_000, { type: 'typed_answer', id: 'msg_2', text: 'Mostly.' });
    replay.run(20_000);
    expect(replay.all('commit_user_turn').map(({ text }) => text)).toEqual(['By hand.', 'Mostly.']);
    expect(replay.started).toHaveLength(1);
    near(replay.started[0], 9_425);
  });

  it('is not spoken over by the answer to what they said before', () => {
    const replay = listening();
    const endMs = replay.says(1_000, SAID);
    types(replay, endMs + 300, endMs + 9_300).run(endMs + 9_300 + KEYSTROKE_MS - 100);
    near(replay.all('commit_user_turn')[0]?.atMs, endMs + CONVERSATIONAL_ENDPOINTING.minPauseMs);
    expect(replay.started).toEqual([]);
    expect(replay.state.phase).toBe('listening');
    replay.run(endMs + 9_300 + KEYSTROKE_MS + 5_000);
    near(replay.started[0], endMs + 9_300 + KEYSTROKE_MS);
  });

  it('is answered at once where the field is empty again', () => {
    const replay = listening();
    const endMs = replay.says(1_000, SAID);
    types(replay, endMs + 300).at(endMs + 4_000, { type: 'typing', draft: false });
    replay.run(endMs + 9_000);
    near(replay.started[0], endMs + 4_000);
  });

  it('stops a reply of which nothing has sounded yet', () => {
    const replay = listening({ stages: { ttsFirstByteMs: 2_000 } });
    const endMs = replay.says(1_000, SAID);
    types(replay, endMs + 1_000).run(endMs + 1_000 + KEYSTROKE_MS - 100);
    expect(replay.all('pause_playback')).toMatchObject([{ replyId: 1, atMs: endMs + 1_000 }]);
    expect(replay.started).toEqual([]);
    expect(replay.state.phase).toBe('listening');
    replay.run(endMs + 1_000 + KEYSTROKE_MS + 8_000);
    expect(replay.all('commit_assistant_turn')).toMatchObject([{ interrupted: false }]);
  });

  it('gets one reply to what was said and typed, where the answer is sent', () => {
    const replay = listening({ stages: { ttsFirstByteMs: 2_000 } });
    const endMs = replay.says(1_000, SAID);
    types(replay, endMs + 1_000).at(endMs + 8_000, {
      type: 'typed_answer',
      id: 'msg_1',
      text: 'In Kotlin.',
      questionId: 'q1',
    });
    replay.run(endMs + 20_000);
    expect(replay.all('drop_reply')).toMatchObject([{ replyId: 1 }]);
    expect(replay.all('commit_user_turn')[1]).toMatchObject({ text: 'In Kotlin.', questionId: 'q1' });
    expect(replay.started).toHaveLength(1);
  });

  const replyText = () => 'Thank you for that. Here is the next question. What is a closure?';

  it('hears the sentence to its end, and the next one once nothing was typed for 20 s', () => {
    const replay = listening({ replyText });
    const endMs = replay.says(1_000, SAID);
    // "Thank you" is out.
    const typedMs = endMs + 1_400;
    types(replay, typedMs).run(typedMs + KEYSTROKE_MS - 100);
    const pausedMs = replay.all('pause_playback')[0]?.atMs ?? 0;
    expect(pausedMs).toBeGreaterThan(typedMs);
    expect(replay.events.findLast((event) => event.type === 'heard')).toMatchObject({
      text: 'Thank you for that.',
    });
    replay.run(typedMs + KEYSTROKE_MS + 10_000);
    expect(replay.all('resume_playback')).toHaveLength(1);
    near(replay.all('resume_playback')[0]?.atMs, typedMs + KEYSTROKE_MS);
    expect(replay.all('commit_assistant_turn')).toMatchObject([{ text: replyText(), interrupted: false }]);
  });

  it('takes the place of what was not said yet with an answer', () => {
    const replay = listening({ replyText });
    const endMs = replay.says(1_000, SAID);
    types(replay, endMs + 1_400).at(endMs + 9_000, { type: 'typed_answer', id: 'msg_1', text: 'One more.' });
    replay.run(endMs + 12_000);
    const record = replay.log.flatMap(({ effect }) =>
      effect.type === 'commit_user_turn' || effect.type === 'commit_assistant_turn' ? [effect.text] : [],
    );
    expect(record.slice(0, 3)).toEqual([SAID, 'Thank you for that.', 'One more.']);
  });

  it('hears a reply to its end where that is its last sentence', () => {
    const replay = listening({ replyText: () => 'What is a closure?' });
    const endMs = replay.says(1_000, SAID);
    types(replay, endMs + 1_000, endMs + 10_000).run(endMs + 10_000);
    expect(replay.all('pause_playback')).toEqual([]);
    expect(replay.all('commit_assistant_turn')).toMatchObject([{ interrupted: false }]);
  });

  it('hears at once what they ask for by a button', () => {
    const replay = types(listening(), 1_000, 9_000);
    replay.at(5_000, { type: 'requested', id: 'msg_1', request: 'repeat' }).run(12_000);
    near(replay.started[0], 5_425);
  });

  it('and coughs does not bring the interviewer back', () => {
    const replay = listening({ replyText });
    const endMs = replay.says(1_000, SAID);
    types(replay, endMs + 1_400, endMs + 10_400);
    replay.says(endMs + 5_000, '');
    replay.run(endMs + 10_400 + KEYSTROKE_MS - 100);
    expect(replay.all('resume_playback')).toEqual([]);
    replay.run(endMs + 10_400 + KEYSTROKE_MS + 10_000);
    expect(replay.all('commit_assistant_turn')).toMatchObject([{ text: replyText(), interrupted: false }]);
  });
});
