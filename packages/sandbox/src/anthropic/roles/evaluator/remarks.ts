import { pick } from '../../../session/random.ts';
import { salientPhrase } from '../../salient.ts';
import type { Judgement } from './judge.ts';
import type { Material, MaterialCriterion, MaterialQuestion } from './material.ts';
import { type Choice, type RemarkWords, remarkWords } from './remark-words.ts';

interface Subject {
  material: Material;
  criterion: MaterialCriterion | undefined;
  question: MaterialQuestion | undefined;
  judgement: Judgement;
}

/** One sensible sentence for a text field, told by its name: about the answer, never about the person. */
export function sentenceFor(key: string, { material, criterion, question, judgement }: Subject): string {
  const words = remarkWords(material.language);
  const phrase = salientPhrase(judgement.quotes[0]?.text ?? material.sentences[0]?.text ?? '');
  const name = criterion?.name ?? question?.title ?? 'the questions';
  const topic = material.language === 'en' ? name.toLowerCase() : name;
  const say = (choices: Choice) =>
    pick(choices, material.seed, key, topic, phrase ?? '')
      .replaceAll('{phrase}', phrase ?? '')
      .replaceAll('{topic}', topic);
  if (judgement.quotes.length === 0) return withoutQuotes(material, words);
  if (/well|strength|positive|good/i.test(key)) return say(phrase ? words.doneWell : words.doneWellPlain);
  if (/try|improve|next|weak|develop|advice|suggest/i.test(key)) return say(words.toTry);
  if (/summary|overall|overview/i.test(key)) return phrase ? say(words.summary) : words.summaryPlain;
  const isConcrete = judgement.strength >= 0.5;
  if (phrase) return say([isConcrete ? words.concrete : words.thin]);
  return say([isConcrete ? words.concretePlain : words.thinPlain]);
}

/** A prompt may hold earlier results instead of a transcript; one with neither says too little. */
function withoutQuotes({ results, seed, language }: Material, words: RemarkWords): string {
  const [first] = results;
  if (!first) return words.tooLittle;
  const best = pick([first, ...results.slice(1)], seed, 'best');
  const advice = results.find(({ toTry }) => toTry !== undefined)?.toTry;
  if (!advice) return words.carries.replace('{title}', best.title);
  // In English the advice goes on with the sentence.
  const continued = language === 'en' ? `${advice.charAt(0).toLowerCase()}${advice.slice(1)}` : advice;
  return words.carriesWithAdvice.replace('{title}', best.title).replace('{advice}', continued);
}
