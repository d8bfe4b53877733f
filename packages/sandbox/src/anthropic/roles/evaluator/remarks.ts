import { pick } from '../../../session/random.ts';
import { salientPhrase } from '../../salient.ts';
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
  if (judgement.quotes.length === 0) return withoutQuotes(material);
  if (/well|strength|positive|good/i.test(key)) {
    return phrase
      ? say([
          `You made it concrete with “${phrase}”.`,
          `Your answer is easy to follow where you speak of “${phrase}”.`,
          `You named “${phrase}”, which shows what you worked on.`,
        ])
      : say(['Your answer keeps to the question.', 'Your answer is easy to follow.']);
  }
  if (/try|improve|next|weak|develop|advice|suggest/i.test(key)) {
    return say([
      'Say what you did yourself, and name one number that shows the result.',
      'Close the answer with what came of it and what you took from it.',
      'Start with the outcome, then explain the steps that led to it.',
      'Add what made it difficult and how you decided.',
    ]);
  }
  if (/summary|overall|overview/i.test(key)) {
    return phrase
      ? say([
          `You stay with real examples such as “${phrase}”; say more about their results.`,
          `Examples like “${phrase}” carry your answers; add what came of them.`,
        ])
      : 'Your answers stay brief; say more about what came of your work.';
  }
  const verdict =
    judgement.strength >= 0.5
      ? 'shows your own work in a concrete detail'
      : 'touches the point, with little detail';
  return phrase ? `On ${topic}, “${phrase}” ${verdict}.` : `On ${topic}, your answer ${verdict}.`;
}

/** A prompt may hold earlier results instead of a transcript; one with neither says too little. */
function withoutQuotes({ results, seed }: Material): string {
  const [first] = results;
  if (!first) return 'Too little was said to judge this fairly.';
  const best = pick([first, ...results.slice(1)], seed, 'best');
  const advice = results.find(({ toTry }) => toTry !== undefined)?.toTry;
  const opening = `Your answer on “${best.title}” carries the interview`;
  return advice
    ? `${opening}; next time, ${advice.charAt(0).toLowerCase()}${advice.slice(1)}`
    : `${opening}.`;
}
