import { describe, expect, it } from 'vitest';
import { Replay } from '../../testing/replay.ts';
import type { HeardWord, TurnOpinion } from '../events.ts';

const ANSWER = 'I rebuilt the billing report last year.';

const wordsUntil = (endMs: number, text: string): HeardWord[] =>
  text.split(' ').map((word, index, all) => {
    const startMs = endMs - (all.length - index) * 250;
    return { text: word, startMs, endMs: startMs + 240 };
  });

/** Speech from 1,000 to 3,500, heard by a recogniser that follows turns and answers no `Finalize`. */
const spoken = () =>
  new Replay({ stages: { interimLagMs: null, sttFinalMs: null } })
    .listening()
    .at(1_064, { type: 'vad_speech_started', startedMs: 1_000 });
const told = (atMs: number, text = ANSWER) => ({
  type: 'stt_interim' as const,
  words: wordsUntil(3_450, text),
  throughMs: Math.min(atMs, 3_550),
});
const opinion = (said: TurnOpinion) => ({ type: 'stt_opinion' as const, opinion: said, throughMs: 3_550 });
const final = () => ({ ...told(3_550), type: 'stt_final' as const, fromFinalize: true });

describe('what a recogniser makes of the turn', () => {
  it.each([
    ['before the pause is noticed', 3_560, 3_600],
    ['behind it', 3_700, 3_600],
  ])('begins a reply unheard where it may be ending, %s', (_when, opinionMs, pauseMs) => {
    const events = [
      [opinionMs, told(opinionMs)],
      [opinionMs, opinion('ending')],
      [pauseMs, { type: 'vad_speech_ended' as const, endedMs: 3_500 }],
    ] as const;
    const replay = spoken();
    for (const [atMs, event] of [...events].sort(([a], [b]) => a - b)) replay.at(atMs, event);
    replay.run(Math.max(opinionMs, pauseMs) + 10);
    expect(replay.all('start_reply')).toHaveLength(1);
    expect(replay.all('commit_user_turn')).toEqual([]);
  });

  it('takes the reply back where speech goes on', () => {
    const replay = spoken()
      .at(3_600, { type: 'vad_speech_ended', endedMs: 3_500 })
      .at(3_650, told(3_650))
      .at(3_650, opinion('ending'))
      .at(3_700, opinion('resumed'))
      .run(3_720);
    expect(replay.all('start_reply')).toHaveLength(1);
    expect(replay.all('cancel_reply')).toHaveLength(1);
  });

  it('ends no turn by itself: the pause decides', () => {
    const replay = spoken().at(3_560, final()).at(3_560, opinion('over')).run(3_590);
    expect(replay.all('commit_user_turn')).toEqual([]);
    replay.at(3_600, { type: 'vad_speech_ended', endedMs: 3_500 }).run(8_000);
    expect(replay.all('commit_user_turn').map(({ text }) => text)).toEqual([ANSWER]);
  });
});
