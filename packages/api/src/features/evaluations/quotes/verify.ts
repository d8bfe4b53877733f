import type { Quote, Utterance } from '@vivavoce/contract/records';
import { countWords } from '../words.ts';
import { begs } from './begging.ts';
import { kindOf, type SentenceKind } from './evidence.ts';
import { findPassages } from './passages.ts';
import { cutsQuantity } from './quantities.ts';
import { meaningOfCut } from './scope.ts';
import { around, type Span, sentencesOf } from './sentences.ts';

/** What a quote is checked against: one thing that the candidate said. */
export type QuotableUtterance = Pick<Utterance, 'sequence' | 'text' | 'startMs'>;

/** What a model claims that somebody said, and where. */
export interface ClaimedQuote {
  sequence: number;
  text: string;
}

export interface QuoteOptions {
  locale: string;
}

/** Fewer words than this prove nothing: "I did" stands in every answer. */
export const MIN_QUOTE_WORDS = 3;
/** A quote is a passage, not the whole answer again. */
export const MAX_QUOTE_CHARACTERS = 600;
/** Where a passage cannot stand alone and its whole sentence is quoted instead. */
const MAX_SENTENCE_CHARACTERS = 1_200;
const MAX_QUOTES = 3;

/**
 * The quotes that are really there, word for word, as the transcript has them, and that mean there what they mean alone.
 * Allowed to differ: white space and the kind of quotation mark or apostrophe, nothing else. What is not there is dropped, what
 * is said twice, what begs for a score, what is no answer, and what was cut out of a negation, a condition, somebody else's words or a quantity.
 * Where that cannot be decided the whole sentence is quoted.
 */
export function verifyQuotes(
  claimed: readonly ClaimedQuote[],
  utterances: readonly QuotableUtterance[],
  { locale }: QuoteOptions,
): Quote[] {
  const quotes: Quote[] = [];
  for (const claim of claimed) {
    if (quotes.length === MAX_QUOTES) break;
    const quote = findQuote(claim, utterances, locale);
    if (!quote) continue;
    const known = quotes.some(
      (other) => other.utteranceSequence === quote.utteranceSequence && other.text.includes(quote.text),
    );
    if (!known) quotes.push(quote);
  }
  return quotes;
}

/** Looks where the claim points first: the same words may have been said twice. */
function findQuote(
  claim: ClaimedQuote,
  utterances: readonly QuotableUtterance[],
  locale: string,
): Quote | undefined {
  const wanted = trimQuotationMarks(claim.text);
  if (wanted.length > MAX_QUOTE_CHARACTERS) return undefined;
  const ordered = [...utterances].sort(
    (a, b) => Number(b.sequence === claim.sequence) - Number(a.sequence === claim.sequence),
  );
  for (const { text, sequence, startMs } of ordered) {
    const passages = findPassages(text, wanted).filter(
      ({ start, end }) => countWords(text.slice(start, end), locale) >= MIN_QUOTE_WORDS,
    );
    const checked = checkPassages(text, passages, locale);
    const best =
      checked.find(({ outcome }) => outcome === 'fine') ??
      checked.find(({ outcome }) => outcome === 'partial') ??
      checked.find(({ outcome }) => outcome === 'whole');
    if (best && best.outcome !== 'refused') {
      return { text: text.slice(best.span.start, best.span.end), utteranceSequence: sequence, startMs };
    }
  }
  return undefined;
}

/**
 * What may be quoted of a passage.
 *
 * - `fine`: the passage
 * - `partial`: it is less than a clause; the whole sentence where it is no page, the passage otherwise
 * - `whole`: what it means alone is not sure; the whole sentence
 * - `refused`: nothing: it says something else than was said, or shows nothing
 */
export type CheckedPassage = { outcome: 'fine' | 'partial' | 'whole'; span: Span } | { outcome: 'refused' };

/** Checks passages by what was said around them. Its sentences are told apart once: all that was said is read for it. */
export function checkPassages(text: string, passages: readonly Span[], locale: string): CheckedPassage[] {
  if (passages.length === 0) return [];
  const sentences = sentencesOf(text, locale).map((sentence) => ({
    ...sentence,
    kind: lazyKind(text, sentence),
  }));
  return passages.map((passage) => checkPassage(text, passage, { sentences, locale }));
}

interface Sentence extends Span {
  kind: () => SentenceKind;
}

function lazyKind(text: string, { start, end }: Span): () => SentenceKind {
  let kind: SentenceKind | undefined;
  return () => {
    kind ??= kindOf(text.slice(start, end));
    return kind;
  };
}

function checkPassage(
  text: string,
  passage: Span,
  { sentences, locale }: { sentences: readonly Sentence[]; locale: string },
): CheckedPassage {
  const begging = begs(text.slice(passage.start, passage.end));
  if (begging === 'yes' || cutsQuantity(text, passage)) return { outcome: 'refused' };
  const touched = sentences.filter(({ start, end }) => start < passage.end && passage.start < end);
  // Any of it is out of a request, a refusal, or what was said to whoever judges.
  if (touched.some(({ kind }) => kind() !== 'answer')) return { outcome: 'refused' };
  const sentence = around(passage, touched);
  const meaning = meaningOfCut(text, passage, sentence, locale);
  if (meaning === 'changed') return { outcome: 'refused' };
  const whole = text.slice(sentence.start, sentence.end);
  if (begging === 'no' && meaning === 'same') return { outcome: 'fine', span: passage };
  const isBegging = begs(whole) === 'yes';
  if (begging === 'no' && meaning === 'partial') {
    const isFit = whole.length <= MAX_QUOTE_CHARACTERS && !isBegging;
    return isFit ? { outcome: 'partial', span: sentence } : { outcome: 'fine', span: passage };
  }
  if (whole.length > MAX_SENTENCE_CHARACTERS || isBegging) return { outcome: 'refused' };
  return { outcome: 'whole', span: sentence };
}

/** A model likes to wrap what it quotes; the marks around it are not part of it. */
function trimQuotationMarks(text: string): string {
  return text.trim().replace(/^["“”„«»]+|["“”„«»]+$/g, '');
}
