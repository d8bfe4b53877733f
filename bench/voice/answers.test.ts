import { describe, expect, it } from 'vitest';
import { answersOf, type Clip, falselyPointed, textOf } from './answers.ts';
import { AFTER_SENTENCE, MID_SENTENCE, WHOLE } from './cuts.ts';

const clip = ({ text }: { text: string }): Clip => ({ text, samples: new Int16Array(0) });
const answers = answersOf({
  whole: WHOLE.map(clip),
  midSentence: MID_SENTENCE.map(([first, second]) => [clip(first), clip(second)]),
  afterSentence: AFTER_SENTENCE.map(([first, second]) => [clip(first), clip(second)]),
});

describe('the answers of a run', () => {
  it('are sixty, of which 16 pause in mid-sentence and 16 behind a complete one', () => {
    const count = (kind: string) => answers.filter(({ pause }) => pause === kind).length;
    expect([answers.length, count('mid_sentence'), count('after_sentence')]).toEqual([60, 16, 16]);
  });

  it.each(['mid_sentence', 'after_sentence'])('pause %s for 300 to 1,500 ms, evenly spread', (kind) => {
    const pauses = answers.filter(({ pause }) => pause === kind).map(({ pauseMs }) => pauseMs);
    expect(pauses.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 16 }, (_, rank) => 300 + rank * 80),
    );
    expect(pauses.slice(0, 3)).not.toEqual([300, 380, 460]);
  });

  it('have a full stop before the pause in exactly the ones that pause behind a sentence', () => {
    for (const { clips, pause } of answers.filter(({ clips }) => clips.length > 1)) {
      expect(/[.]$/.test(clips[0]?.text ?? ''), clips[0]?.text).toBe(pause === 'after_sentence');
    }
  });

  it('are written with a full stop that is none in a quarter of the pauses in mid-sentence', () => {
    const pointed = falselyPointed(answers);
    expect(pointed.filter(({ falsePoint }) => falsePoint)).toHaveLength(4);
    expect(pointed.map(textOf)).toContain('When you are muted. You cannot send audio to other participants.');
    expect(pointed.map(textOf)).toContain('After the tone, say your name, and then press the pound key.');
  });
});
