import { begs } from '../quotes/begging.ts';
import { sentencesOf } from '../quotes/sentences.ts';
import { withoutLinks } from './links.ts';
import { withoutMarkup } from './markup.ts';
import {
  judgeQuotation,
  type Quotation,
  type QuotationContext,
  quotationsOf,
  withoutMarksOf,
} from './quotations.ts';
import { isVerdict } from './verdicts.ts';

const MAX_CHARACTERS = 300;

export interface RemarkContext extends QuotationContext {
  /** Says what the candidate could say: such words are in the transcript of nobody. @defaultValue false */
  isAdvice?: boolean;
}

/**
 * What a model wrote about an answer, made safe to show and to store. Markup, links and invisible characters are taken out.
 * Sentences that pass a verdict, name a score, or put words into the candidate's mouth that they did not say are dropped whole.
 * The length is bounded at a word. `null` where nothing is left.
 */
export function remark(text: string | null, context: RemarkContext): string | null {
  if (text === null) return null;
  const plain = withoutLinks(withoutMarkup(text));
  let kept = '';
  let last = 0;
  for (const { start, end } of sentencesOf(plain, context.locale)) {
    const sentence = honest(plain.slice(start, end), context);
    // A space stands between two sentences where their language has one.
    if (sentence !== null) kept += (kept === '' ? '' : plain.slice(last, start)) + sentence;
    last = end;
  }
  kept = kept.trim();
  return /[\p{L}\p{N}]/u.test(kept) ? bounded(kept) : null;
}

/** The sentence, or nothing where it may not stand. */
function honest(sentence: string, context: RemarkContext): string | null {
  if (isVerdict(sentence.normalize('NFKC')) || begs(sentence) === 'yes') return null;
  const unmarked: Quotation[] = [];
  for (const quotation of quotationsOf(sentence)) {
    const judged = judgeQuotation(quotation.words, context);
    if (judged === 'keep') continue;
    if (judged === 'invented' && !(context.isAdvice && !ATTRIBUTED.test(sentence))) return null;
    unmarked.push(quotation);
  }
  return withoutMarksOf(sentence, unmarked);
}

/** Says that the words were said, not that they could be. */
const ATTRIBUTED =
  /(?<!\p{L})(?:said|told|mentioned|claimed|stated|explained|wrote|answered|replied|quoted|your words?|sagte[nt]?s?t?|gesagt|erwähnte?n?t?|meinte[nt]?|behauptet\p{L}*|schrieb\p{L}*|erklärte\p{L}*|erzählt\p{L}*|(?:ihre|deine) worte)(?!\p{L})/iu;

function bounded(text: string): string {
  if (text.length <= MAX_CHARACTERS) return text;
  const cut = text.slice(0, MAX_CHARACTERS);
  const whole = cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_CHARACTERS / 2));
  return `${whole.replace(/\p{Cs}$/u, '').trimEnd()}…`;
}
