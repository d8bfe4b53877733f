import { describe, expect, it } from 'vitest';
import { Replay } from '../../testing/replay.ts';
import type { HeardWord } from '../events.ts';

/** Words that end at a time, a quarter of a second each. */
const wordsUntil = (endMs: number, text: string): HeardWord[] =>
  text.split(' ').map((word, index, all) => {
    const startMs = endMs - (all.length - index) * 250;
    return { text: word, startMs, endMs: startMs + 240 };
  });

/** A final that comes at a time for words that ended a little before. */
const finalAt = (atMs: number, text: string, lagMs = 300) => ({
  type: 'stt_final' as const,
  words: wordsUntil(atMs - lagMs, text),
  throughMs: atMs - lagMs,
  fromFinalize: false,
});

const turns = (replay: Replay) => replay.all('commit_user_turn').map(({ text }) => text);
/** What was said by both, in the order of the record. */
const said = (replay: Replay) =>
  replay.log.flatMap(({ effect }) =>
    effect.type === 'commit_user_turn' || effect.type === 'commit_assistant_turn' ? [effect.text] : [],
  );

describe('a turn that closes before its final words', () => {
  /** Speech to 3,500, of which the recogniser has told the beginning only, and speech again from 4,700. */
  const resumed = (told: string, untilMs: number) =>
    new Replay({ stages: { interimLagMs: null, sttFinalMs: null } })
      .listening()
      .at(1_064, { type: 'vad_speech_started', startedMs: 1_000 })
      .at(2_900, { type: 'stt_interim', words: wordsUntil(untilMs, told), throughMs: 3_500 })
      .at(3_600, { type: 'vad_speech_ended', endedMs: 3_500 });
  const final = (endMs: number, text: string) => ({
    type: 'stt_final' as const,
    words: wordsUntil(endMs, text),
    throughMs: endMs + 100,
    fromFinalize: true,
  });
  const all = (replay: Replay) => turns(replay).join(' ');

  it.each([
    ['while nobody speaks', 5_600, 5_900],
    ['while the candidate goes on', 6_200, 5_800],
  ])('passes on what they add %s, and nothing twice', (_when, finalMs, onsetMs) => {
    const replay = resumed('It was the best of times, it was the worst', 3_000)
      .at(onsetMs, { type: 'vad_speech_started', startedMs: onsetMs - 64 })
      .at(finalMs, final(3_500, 'It was the best of times, it was the worst of times.'))
      .at(8_000, { type: 'stt_interim', words: wordsUntil(8_000, 'It was the age'), throughMs: 8_000 })
      .at(8_600, { type: 'vad_speech_ended', endedMs: 8_500 })
      .at(8_700, final(8_500, 'It was the age of wisdom.'))
      .run(16_000);
    expect(all(replay)).toBe(
      'It was the best of times, it was the worst of times. It was the age of wisdom.',
    );
  });

  it('loses none of the words between those that were guessed and its end', () => {
    const replay = resumed('It was just', 2_750)
      .at(6_000, final(3_500, 'It was the season of light.'))
      .run(16_000);
    expect(all(replay)).toBe('It was just season of light.');
  });

  it('loses none where a final has told its beginning', () => {
    const replay = resumed('We used', 1_500)
      .at(3_100, final(1_500, 'We used'))
      .at(7_000, final(3_500, 'Postgres for that.'))
      .run(18_000);
    expect(all(replay)).toBe('We used Postgres for that.');
  });
});

describe('a recogniser that closed its window just before the end of speech', () => {
  /** Speech to 3,500; it answers no `Finalize`, because there was hardly anything left to settle. */
  const closedAt = (throughMs: number, text: string, endMs = throughMs) =>
    new Replay({ stages: { interimLagMs: null, sttFinalMs: null } })
      .listening()
      .at(1_064, { type: 'vad_speech_started', startedMs: 1_000 })
      .at(throughMs + 40, {
        type: 'stt_final',
        words: wordsUntil(endMs, text),
        throughMs,
        fromFinalize: false,
      })
      .at(3_596, { type: 'vad_speech_ended', endedMs: 3_500 });

  it('is not waited for', () => {
    const replay = closedAt(3_440, 'It was the season of light.').run(6_000);
    expect(replay.all('commit_user_turn')[0]?.atMs).toBeLessThan(4_000);
    expect(turns(replay)).toEqual(['It was the season of light.']);
  });

  it('still gives the last word, as an interim behind the pause', () => {
    const replay = closedAt(3_400, 'It was the season of', 3_200)
      .at(3_620, { type: 'stt_interim', words: wordsUntil(3_500, 'light.'), throughMs: 3_600 })
      .run(6_000);
    expect(replay.all('commit_user_turn')[0]?.atMs).toBeLessThan(4_200);
    expect(turns(replay)).toEqual(['It was the season of light.']);
  });

  it('is waited for where much of the speech came after', () => {
    const replay = closedAt(3_000, 'It was the season of light.').run(6_000);
    expect(replay.all('commit_user_turn')[0]?.atMs).toBeGreaterThan(4_350);
  });
});

describe('words that the recogniser had not settled on', () => {
  /** Speech from 1,000 to 1,500 whose last word comes only as an interim, behind the noticed pause. */
  function behindThePause(): Replay {
    return new Replay({ stages: { interimLagMs: null, sttFinalMs: null } })
      .listening()
      .at(1_064, { type: 'vad_speech_started', startedMs: 1_000 })
      .at(1_600, { type: 'vad_speech_ended', endedMs: 1_500 })
      .at(1_700, {
        type: 'stt_final',
        words: wordsUntil(1_500, 'We used'),
        throughMs: 1_600,
        fromFinalize: true,
      })
      .at(1_750, { type: 'stt_interim', words: wordsUntil(1_800, 'Postgres.'), throughMs: 1_800 });
  }

  it.each([
    ['at the same time', 0],
    ['a little later', 150],
    ['much later', 400],
  ])('are stored once, though a final places them again %s', (_when, laterMs) => {
    const replay = behindThePause()
      .at(4_300, {
        type: 'stt_final',
        words: wordsUntil(1_800 + laterMs, 'Postgres.'),
        throughMs: 2_300,
        fromFinalize: false,
      })
      .run(12_000);
    expect(turns(replay)).toEqual(['We used Postgres.']);
  });

  it('are stored once, though the next sentence comes with them', () => {
    const replay = behindThePause()
      .at(5_100, finalAt(5_100, 'And Redis.'))
      .at(5_050, {
        type: 'stt_final',
        words: [...wordsUntil(1_950, 'Postgres.'), ...wordsUntil(4_800, 'Then we stopped.')],
        throughMs: 4_800,
        fromFinalize: false,
      })
      .run(14_000);
    expect(
      turns(replay)
        .join(' ')
        .match(/Postgres/g),
    ).toHaveLength(1);
    expect(turns(replay).join(' ')).toContain('Then we stopped.');
  });

  it('are new where they are said again later', () => {
    const replay = behindThePause();
    replay.at(9_100, finalAt(9_100, 'Postgres.')).run(14_000);
    expect(turns(replay)).toEqual(['We used Postgres.', 'Postgres.']);
  });
});

describe('words without detected speech', () => {
  /** A recogniser alone, without interims. */
  const recogniserAlone = () => new Replay({ stages: { interimLagMs: null } }).listening();

  it('go on with the turn while a reply to it is prepared', () => {
    const replay = recogniserAlone()
      .at(2_000, finalAt(2_000, 'We used Postgres for it.'))
      .at(2_450, finalAt(2_450, 'And Redis, too.', 50))
      .run(12_000);
    expect(turns(replay).join(' ')).toBe('We used Postgres for it. And Redis, too.');
  });

  it('interrupt the interviewer, where they are enough for that', () => {
    const replay = recogniserAlone().at(2_000, finalAt(2_000, 'We used Postgres for it.'));
    replay.run(4_500);
    expect(replay.state.voice.kind).toBe('speaking');
    replay.at(4_600, finalAt(4_600, 'Sorry, I forgot Redis.', 100)).run(12_000);
    expect(turns(replay)).toEqual(['We used Postgres for it.', 'Sorry, I forgot Redis.']);
    expect(replay.all('commit_assistant_turn')[0]).toMatchObject({ interrupted: true });
  });

  it('are stored behind the reply, where they are not', () => {
    const replay = recogniserAlone().at(2_000, finalAt(2_000, 'We used Postgres for it.'));
    replay.run(4_500);
    replay.at(4_600, finalAt(4_600, 'Redis.', 100)).run(12_000);
    expect(said(replay).slice(0, 3)).toEqual([
      'We used Postgres for it.',
      'Reply number 1 has exactly seven words here.',
      'Redis.',
    ]);
  });

  it('that come after the interviewer has ended were said all the same', () => {
    const replay = recogniserAlone().at(2_000, finalAt(2_000, 'We used Postgres for it.'));
    replay.run(9_000);
    const [{ atMs: endedMs } = { atMs: 0 }] = replay.all('commit_assistant_turn');
    const late = finalAt(endedMs + 100, 'There was Redis, too.', 400);
    const again = recogniserAlone()
      .at(2_000, finalAt(2_000, 'We used Postgres for it.'))
      .at(endedMs + 100, late)
      .run(14_000);
    expect(turns(again)).toContain('There was Redis, too.');
  });

  it('are our own echo where they repeat what was just heard of the interviewer, and nothing else', () => {
    const replay = recogniserAlone().at(2_000, finalAt(2_000, 'We used Postgres for it.'));
    replay.run(4_500);
    const heard = replay.state.voice.kind === 'speaking' ? replay.state.voice.reply.heard : '';
    expect(heard.split(' ').length).toBeGreaterThan(3);
    replay.at(4_600, finalAt(4_600, heard, 100)).run(12_000);
    expect(turns(replay)).toEqual(['We used Postgres for it.']);
    expect(replay.all('commit_assistant_turn')[0]).toMatchObject({ interrupted: false });
  });
});

describe('a candidate who says the interviewer’s words', () => {
  it('is stored, since the speech was detected', () => {
    const replay = new Replay().listening();
    replay.says(1_000, 'We used Postgres for it.');
    replay.run(8_000);
    replay.says(8_200, 'Has exactly seven words here.');
    replay.run(16_000);
    expect(turns(replay)).toEqual(['We used Postgres for it.', 'Has exactly seven words here.']);
  });

  it('is stored though the recogniser gives its words only after the interviewer has gone on', () => {
    const replay = new Replay({ stages: { interimLagMs: null, sttFinalMs: 1_200 } }).listening();
    replay.says(1_000, 'We used Postgres for it.');
    replay.run(5_500);
    expect(replay.state.voice.kind).toBe('speaking');
    replay.says(5_550, 'Redis.');
    replay.run(16_000);
    expect(turns(replay).join(' ')).toContain('Redis.');
  });
});
