import { describe, expect, it } from 'vitest';
import { answersOf, type Clip, falselyPointed, taughtOf, textOf } from './answers.ts';
import { AFTER_SENTENCE, MID_SENTENCE, WHOLE } from './cuts.ts';

const clip = ({ text }: { text: string }): Clip => ({ text, samples: new Int16Array(0) });
const clips = {
  whole: WHOLE.map(clip),
  midSentence: MID_SENTENCE.map(([first, second]) => [clip(first), clip(second)] as const),
  afterSentence: AFTER_SENTENCE.map(([first, second]) => [clip(first), clip(second)] as const),
};
const answers = answersOf(clips);

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

describe('what the stand-in is taught', () => {
  const taught = taughtOf(clips).map(({ text }) => text);

  it('is every part of a sentence that pauses, and not that sentence as a whole', () => {
    expect(taught).toContain('I am sorry, but');
    expect(taught).not.toContain('I am sorry, but there is no call parked on that extension.');
  });

  it('covers all that is said', () => {
    const said = taught.join(' ');
    for (const { clips: parts } of answers) {
      for (const { text } of parts) {
        const halves = MID_SENTENCE.find((pair) => pair.map((half) => half.text).join(' ') === text);
        expect(halves ?? said.includes(text), text).toBeTruthy();
      }
    }
  });
});
