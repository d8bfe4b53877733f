import { pick } from '../../../session/random.ts';
import { salientPhrase } from '../../salient.ts';
import type { Feature, Judgement } from './judge.ts';
import type { Material, MaterialCriterion, MaterialQuestion, MaterialResult } from './material.ts';
import { type EvaluatorBook, evaluatorBook } from './phrases.ts';

interface Subject {
  material: Material;
  criterion: MaterialCriterion | undefined;
  question: MaterialQuestion | undefined;
  judgement: Judgement;
}

/** What an answer that lacks several things should get first. */
const ORDER: readonly Feature[] = ['own', 'result', 'number', 'reason'];

/** One sensible sentence for a text field, told by its name: about the answer, never about the person. */
export function sentenceFor(key: string, { material, criterion, question, judgement }: Subject): string {
  const book = evaluatorBook(material.language);
  const phrase = salientPhrase(judgement.quotes[0]?.text ?? material.sentences[0]?.text ?? '');
  const topic = criterion?.name ?? question?.title ?? '';
  const say = (choices: readonly [string, ...string[]]) =>
    pick(choices, material.seed, key, topic, phrase ?? '');
  if (judgement.quotes.length === 0) return withoutQuotes(material, book);
  if (/well|strength|positive|good/i.test(key)) {
    return phrase ? say(book.doneWell).replace('{phrase}', phrase) : book.doneWellPlain;
  }
  if (/try|improve|next|weak|develop|advice|suggest/i.test(key)) return adviceFor(judgement, book);
  return reasonFor(judgement, criterion, book);
}

/** Asks for what is not there; where all is there, for more than that. */
function adviceFor({ lacks }: Judgement, book: EvaluatorBook): string {
  const first = ORDER.find((feature) => lacks.includes(feature));
  return first ? book.toTry[first] : book.toTryMore;
}

/** Why this level, and why not the next. */
function reasonFor(
  { strength, has, lacks }: Judgement,
  criterion: MaterialCriterion | undefined,
  book: EvaluatorBook,
): string {
  const levels = criterion?.levels ?? [];
  const level = Math.min(levels.length - 1, Math.floor(strength * levels.length));
  const [label, next] = [levels[level], levels[level + 1]];
  const named = (features: readonly Feature[]) =>
    features
      .slice(0, 2)
      .map((feature) => book.features[feature])
      .join(book.and);
  if (label === undefined) return adviceFor({ strength, has, lacks, quotes: [] }, book);
  const template = next === undefined ? book.reasonTop : has.length === 0 ? book.reasonThin : book.reason;
  const wanted = ORDER.filter((feature) => lacks.includes(feature));
  return (
    template
      .replace('{label}', label)
      .replace('{next}', next ?? '')
      .replace('{has}', named(has.length > 0 ? has : ORDER))
      // Where nothing of that is missing, it is more of what is said.
      .replace('{lacks}', wanted.length > 0 ? named(wanted) : book.more)
  );
}

/** A prompt may hold earlier results instead of a transcript; one with neither says too little. */
function withoutQuotes({ results }: Material, book: EvaluatorBook): string {
  const [first] = results;
  if (!first) return book.tooLittle;
  const shareOf = ({ share }: MaterialResult) => share ?? 0.5;
  const ranked = results.toSorted((one, other) => shareOf(other) - shareOf(one));
  const best = ranked[0] ?? first;
  const opening = (shareOf(best) < LOW_SHARE ? book.short : book.carries).replace('{title}', best.title);
  // What would make the weakest answer better, told of the answer: the advice itself speaks to whoever gave it.
  const weakest = ranked.toReversed().find(({ toTry }) => toTry !== undefined);
  // Every sentence of a book ends with the point of its script.
  const point = book.tooLittle.at(-1) ?? '.';
  if (weakest?.toTry === undefined) return opening + point;
  const feature = ORDER.find((each) => book.toTry[each] === weakest.toTry);
  const closing = weakest === best ? book.itself : book.other;
  const lacks = feature ? book.features[feature] : book.more;
  return opening + closing.replace('{title}', weakest.title).replace('{lacks}', lacks) + point;
}

/** Nobody is carried by an answer below this share of the scale. */
const LOW_SHARE = 0.34;
