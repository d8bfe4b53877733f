import { describe, expect, it } from 'vitest';
import { Replay } from '../../testing/replay.ts';

/** Virtual times agree to this. */
const WITHIN_MS = 50;

function near(actualMs: number | undefined, expectedMs: number): void {
  expect(
    Math.abs((actualMs ?? Number.NaN) - expectedMs),
    `${actualMs} is not near ${expectedMs}`,
  ).toBeLessThanOrEqual(WITHIN_MS);
}

describe('typed answers', () => {
  it.each([' ', '\u00A0\n', '\u200B', '\u0000', '\u2800'])('of nothing but %j are nobody’s turn', (text) => {
    const replay = new Replay().listening();
    replay.at(2_000, { type: 'typed_answer', id: 'msg_1', text });
    replay.run(8_000);
    expect(replay.all('commit_user_turn')).toEqual([]);
    expect(replay.started).toHaveLength(0);
  });

  it('that are blank do not cut the interviewer off', () => {
    const replay = new Replay().listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.at(endMs + 1_700, { type: 'typed_answer', id: 'msg_1', text: ' \u200B ' });
    replay.run(endMs + 8_000);
    expect(replay.all('cancel_reply')).toEqual([]);
    expect(replay.all('commit_user_turn')).toHaveLength(1);
  });

  it('are a whole turn at once, once', () => {
    const replay = new Replay().listening();
    replay.at(2_000, { type: 'typed_answer', id: 'msg_1', text: 'By hand.' });
    replay.at(2_100, { type: 'typed_answer', id: 'msg_1', text: 'By hand.' });
    replay.run(8_000);
    expect(replay.all('commit_user_turn')).toMatchObject([
      { text: 'By hand.', input: 'typed', typedId: 'msg_1', atMs: 2_000 },
    ]);
    expect(replay.started).toHaveLength(1);
  });

  it('interrupt the interviewer; what was heard comes first in the record', () => {
    const replay = new Replay().listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.at(endMs + 1_700, { type: 'typed_answer', id: 'msg_1', text: 'Wait.' });
    replay.run(endMs + 8_000);
    const record = replay.log.flatMap(({ effect }) =>
      effect.type === 'commit_user_turn' || effect.type === 'commit_assistant_turn' ? [effect.text] : [],
    );
    expect(record).toEqual([
      'I built the billing service with two colleagues.',
      'Reply number 1',
      'Wait.',
      'Reply number 2 has exactly seven words here.',
    ]);
  });

  it('wait for the words that are being spoken, and get one reply together', () => {
    const replay = new Replay().listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.at(2_000, { type: 'typed_answer', id: 'msg_1', text: 'See also my page.' });
    replay.run(endMs + 6_000);
    expect(replay.all('commit_user_turn').map(({ text }) => text)).toEqual([
      'I built the billing service with two colleagues.',
      'See also my page.',
    ]);
    expect(replay.started).toHaveLength(1);
  });
});

describe('a network that stalls', () => {
  const connect = { type: 'client_connected', soundAllowed: true, microphone: true } as const;

  it.each([
    ['in mid-speech', {}],
    ['before the first sound', { ttsFirstByteMs: null }],
  ])('%s costs the next client neither the reply nor its voice', (_, stages) => {
    // No word is reported heard.
    const replay = new Replay({ stages: { wordMs: 100_000, ...stages } }).listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.at(endMs + 13_000, { type: 'client_disconnected' }).at(endMs + 14_000, connect);
    replay.run(endMs + 14_500);
    expect(replay.all('play_silently')).toHaveLength(1);
    expect(replay.all('restart_playback')).toHaveLength(1);
    expect(replay.all('drop_reply')).toEqual([]);
  });
});

describe('the client', () => {
  const connect = { type: 'client_connected', soundAllowed: true, microphone: true } as const;

  it('is greeted when it is there', () => {
    const replay = new Replay().at(0, { type: 'opened', opening: 'greet' }).at(3_000, connect).run(8_000);
    expect(replay.all('start_reply')).toMatchObject([{ cause: { kind: 'greeting' }, atMs: 3_000 }]);
    expect(replay.all('set_phase').map(({ phase }) => phase)).toEqual(['thinking', 'speaking', 'listening']);
  });

  it('hears the rest after a reload, and the record holds the whole once', () => {
    const replay = new Replay().listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.at(endMs + 1_700, { type: 'client_disconnected' });
    replay.at(endMs + 4_000, connect);
    replay.run(endMs + 9_000);
    expect(replay.all('restart_playback')).toMatchObject([{ replyId: 1, atMs: endMs + 4_000 }]);
    expect(replay.all('commit_assistant_turn')).toMatchObject([
      { text: 'Reply number 1 has exactly seven words here.', interrupted: false },
    ]);
  });

  it('is waited for with a reply until it plays sound, 3 s at most', () => {
    const muted = { ...connect, soundAllowed: false };
    const clicks = new Replay().at(0, { type: 'opened', opening: 'greet' }).at(0, muted);
    clicks.at(2_000, { type: 'sound_changed', allowed: true }).run(9_000);
    expect(clicks.all('commit_reply')).toMatchObject([{ atMs: 2_000 }]);
    expect(clicks.all('play_silently')).toEqual([]);
    const never = new Replay().at(0, { type: 'opened', opening: 'greet' }).at(0, muted).run(15_000);
    expect(never.all('play_silently')).toMatchObject([{ atMs: 3_000 }]);
    expect(never.all('commit_assistant_turn')).toHaveLength(1);
  });

  it('is spoken to again when it plays sound in the middle of a reply, and read to when it ceases', () => {
    const muted = { ...connect, soundAllowed: false };
    const replay = new Replay().at(0, { type: 'opened', opening: 'greet' }).at(0, muted);
    replay.at(4_000, { type: 'sound_changed', allowed: true });
    replay.at(4_700, { type: 'sound_changed', allowed: false });
    replay.run(15_000);
    const changes = replay.log.flatMap(({ atMs, effect }) =>
      effect.type === 'play_silently' || effect.type === 'restart_playback' ? [[effect.type, atMs]] : [],
    );
    expect(changes).toEqual([
      ['play_silently', 3_000],
      ['restart_playback', 4_000],
      ['play_silently', 4_700],
    ]);
    expect(replay.all('commit_assistant_turn')).toMatchObject([
      { text: 'Reply number 1 has exactly seven words here.', interrupted: false },
    ]);
  });

  it('is not spoken to by a voice that is lost', () => {
    const replay = new Replay().at(0, { type: 'opened', opening: 'greet' }).at(0, connect);
    replay.at(1_000, { type: 'tts_failed', replyId: 1 });
    replay.at(1_200, { type: 'sound_changed', allowed: false });
    replay.at(1_400, { type: 'sound_changed', allowed: true });
    replay.run(15_000);
    expect(replay.all('play_silently')).toHaveLength(1);
    expect(replay.all('restart_playback')).toEqual([]);
  });

  it('may go on with its answer after a cut, as one turn', () => {
    const replay = new Replay().listening();
    replay.says(1_000, 'I built the billing service with');
    replay.at(2_400, { type: 'client_disconnected' }).at(5_000, connect);
    const endMs = replay.says(6_000, 'two colleagues last year.');
    replay.run(endMs + 3_000);
    expect(replay.all('commit_user_turn').map(({ text }) => text)).toEqual([
      'I built the billing service with two colleagues last year.',
    ]);
  });

  it('is heard after a reload of a page that was muted', () => {
    const replay = new Replay().listening();
    replay.at(500, { type: 'mute_changed', muted: true });
    replay.at(1_000, { type: 'client_disconnected' }).at(2_000, connect);
    const endMs = replay.says(3_000, 'I built the billing service with two colleagues.');
    replay.run(endMs + 2_000);
    expect(replay.all('finalize_stt')).toHaveLength(1);
    expect(replay.all('commit_user_turn')).toHaveLength(1);
  });

  it('is given up after 30 s, with everything said committed', () => {
    const replay = new Replay().listening();
    replay.says(1_000, 'I built the billing service with');
    replay.at(2_400, { type: 'client_disconnected' }).run(40_000);
    expect(replay.all('commit_user_turn').map(({ text }) => text)).toEqual([
      'I built the billing service with',
    ]);
    expect(replay.all('suspend')).toMatchObject([{ atMs: 32_400 }]);
    expect(replay.state.timers).toEqual({});
  });

  it('is given up after 15 s where it joined and never came, and after 30 s once it has been there', () => {
    const initial = { firstClientMs: 15_000 };
    const never = new Replay({ initial }).at(0, { type: 'opened', opening: 'greet' }).run(40_000);
    expect(never.all('suspend')).toMatchObject([{ atMs: 15_000 }]);
    const gone = new Replay({ initial }).at(0, { type: 'opened', opening: 'greet' }).at(14_000, connect);
    gone.at(20_000, { type: 'client_disconnected' }).run(60_000);
    expect(gone.all('suspend')).toMatchObject([{ atMs: 50_000 }]);
  });
});

describe('the end', () => {
  it('commits what was heard and what was being said, then closes', () => {
    const replay = new Replay().listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.at(endMs + 1_700, { type: 'end', reason: 'candidate' }).run(endMs + 3_000);
    expect(replay.all('commit_assistant_turn')).toMatchObject([
      { text: 'Reply number 1', interrupted: true },
    ]);
    expect(replay.all('end_session')).toMatchObject([{ reason: 'candidate', atMs: endMs + 1_740 }]);
  });

  it('lets the candidate finish when the time is up, within the grace', () => {
    const replay = new Replay().listening();
    const endMs = replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.at(1_500, { type: 'wrap_up_due' }).run(endMs + 4_000);
    expect(replay.all('start_reply').map(({ cause }) => cause.kind)).toEqual(['time_up']);
    const long = new Replay().listening();
    long.at(1_500, { type: 'wrap_up_due' });
    long.says(1_000, 'and so on '.repeat(60).trim());
    long.run(25_000);
    near(long.all('start_reply')[0]?.atMs, 21_500);
    expect(long.all('commit_user_turn')).toHaveLength(1);
  });

  it('keeps a word that was said over the interviewer where the grace ends in the middle of another', () => {
    const replyText = () => Array.from({ length: 100 }, (_, index) => `word${index}`).join(' ');
    const replay = new Replay({ replyText }).listening();
    replay.says(1_000, 'I built the billing service with two colleagues.');
    replay.at(5_000, { type: 'wrap_up_due' });
    replay.says(10_000, 'Python.');
    const words = [{ text: 'Go', startMs: 24_550, endMs: 24_800 }];
    replay.at(24_600, { type: 'vad_speech_started', startedMs: 24_550 });
    replay.at(24_900, { type: 'stt_interim', words, throughMs: 24_800 });
    replay.run(26_000);
    expect(replay.all('commit_user_turn').slice(1)).toMatchObject([
      { text: 'Python. Go', startMs: 10_000, atMs: 25_040 },
    ]);
    // It was said over the reply, so it stands behind it.
    const kinds = replay.log.map(({ effect }) => effect.type).filter((type) => type.startsWith('commit_'));
    expect(kinds.slice(-3)).toEqual(['commit_assistant_turn', 'commit_user_turn', 'commit_reply']);
    expect(replay.all('start_reply').at(-1)?.cause.kind).toBe('time_up');
  });

  it('closes at once when nobody has the floor', () => {
    const replay = new Replay().listening().at(5_000, { type: 'wrap_up_due' }).run(8_000);
    expect(replay.all('start_reply')).toMatchObject([{ cause: { kind: 'time_up' }, atMs: 5_000 }]);
  });
});
