import { pick } from '../../session/random.ts';
import { salientPhrase } from '../interviewer/salient.ts';
import type { Judgement } from './judge.ts';
import type { Material, MaterialCriterion, MaterialQuestion } from './material.ts';

interface Subject {
  material: Material;
  criterion: MaterialCriterion | undefined;
  question: MaterialQuestion | undefined;
  judgement: Judgement;
}

/** One sensible sentence for a text field, told by its name: about the answer, never about the person. */
export function sentenceFor(key: string, { material, criterion, question, judgement }: Subject): string {
  const phrase = salientPhrase(judgement.quotes[0]?.text ?? material.sentences[0]?.text ?? '');
  const topic = (criterion?.name ?? question?.title ?? 'the questions').toLowerCase();
  const say = (choices: readonly [string, ...string[]]) =>
    pick(choices, material.seed, key, topic, phrase ?? '');
  if (judgement.quotes.length === 0) return 'Too little was said to judge this fairly.';
  if (/well|strength|positive|good/i.test(key)) {
    return phrase
      ? say([
          `The answer is concrete where it speaks of “${phrase}”.`,
          `Naming “${phrase}” makes the answer easy to follow.`,
        ])
      : say(['The answer keeps to the question.', 'The answer is easy to follow.']);
  }
  if (/try|improve|next|weak|develop|advice|suggest/i.test(key)) {
    return say([
      'Say what you did yourself, and name one number that shows the result.',
      'Close the answer with what came of it and what you took from it.',
      'Start with the outcome, then explain the steps that led to it.',
    ]);
  }
  if (/summary|overall|overview/i.test(key)) {
    return phrase
      ? say([
          `The answers stay with real examples, such as “${phrase}”, and could say more about results.`,
          `Examples like “${phrase}” carry the answers; the results behind them stay brief.`,
        ])
      : 'The answers stay brief and could say more about results.';
  }
  const strong = judgement.strength >= 0.5;
  return phrase
    ? `On ${topic}, “${phrase}” ${strong ? 'shows own work with a concrete detail' : 'touches the point without much detail'}.`
    : `On ${topic}, the answer ${strong ? 'gives a concrete detail' : 'stays general'}.`;
}
