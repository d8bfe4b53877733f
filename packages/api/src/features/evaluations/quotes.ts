import type { Quote, Utterance } from '@vivavoce/contract';
import { countWords } from './words.ts';

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
const MAX_QUOTES = 3;

/**
 * The quotes that are really there, word for word, as the transcript has them. Allowed to differ: white space and the kind
 * of quotation mark or apostrophe, nothing else. What is not there is dropped, and so is what is said twice.
 */
export function verifyQuotes(
  claimed: readonly ClaimedQuote[],
  utterances: readonly QuotableUtterance[],
  { locale }: QuoteOptions,
): Quote[] {
  const quotes: Quote[] = [];
  for (const claim of claimed) {
    if (quotes.length === MAX_QUOTES) break;
    const quote = findQuote(claim, utterances);
    if (!quote || countWords(quote.text, locale) < MIN_QUOTE_WORDS) continue;
    const known = quotes.some(
      (other) => other.utteranceSequence === quote.utteranceSequence && other.text.includes(quote.text),
    );
    if (!known) quotes.push(quote);
  }
  return quotes;
}

/** Looks where the claim points first: the same words may have been said twice. */
function findQuote(claim: ClaimedQuote, utterances: readonly QuotableUtterance[]): Quote | undefined {
  const wanted = normalise(trimQuotationMarks(claim.text)).text;
  if (wanted === '' || wanted.length > MAX_QUOTE_CHARACTERS) return undefined;
  const ordered = [...utterances].sort(
    (a, b) => Number(b.sequence === claim.sequence) - Number(a.sequence === claim.sequence),
  );
  for (const utterance of ordered) {
    const text = passage(utterance.text, wanted);
    if (text !== undefined)
      return { text, utteranceSequence: utterance.sequence, startMs: utterance.startMs };
  }
  return undefined;
}

/** The passage of `text` that equals `wanted` after normalising, in its own spelling, not cut in mid-word. */
function passage(text: string, wanted: string): string | undefined {
  const { text: normal, starts, ends } = normalise(text);
  for (let at = normal.indexOf(wanted); at !== -1; at = normal.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (isInsideWord(normal, at) || isInsideWord(normal, end) || isContracted(normal, end)) continue;
    return text.slice(starts[at], ends[end - 1]);
  }
  return undefined;
}

interface Normalised {
  text: string;
  /** For each character of `text`, where its source begins and ends. */
  starts: number[];
  ends: number[];
}

const SINGLE_MARKS = /[‘’‚‛′`´]/;
const DOUBLE_MARKS = /[“”„‟″«»]/;

/** White space becomes one space, typographic quotation marks become plain ones; every other character stays as it is. */
function normalise(text: string): Normalised {
  let normal = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const isSpace = /\s/.test(character);
    if (isSpace && (normal === '' || normal.endsWith(' '))) {
      if (normal !== '') ends[ends.length - 1] = index + 1;
      continue;
    }
    normal += isSpace
      ? ' '
      : SINGLE_MARKS.test(character)
        ? "'"
        : DOUBLE_MARKS.test(character)
          ? '"'
          : character;
    starts.push(index);
    ends.push(index + 1);
  }
  if (normal.endsWith(' ')) {
    normal = normal.slice(0, -1);
    starts.pop();
    ends.pop();
  }
  return { text: normal, starts, ends };
}

/** A model likes to wrap what it quotes; the marks around it are not part of it. */
function trimQuotationMarks(text: string): string {
  return text.trim().replace(/^["“”„«»]+|["“”„«»]+$/g, '');
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Scripts whose words stand side by side without a space. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the word before is only begun: "I can" is not what "I can't" says. */
function isContracted(text: string, at: number): boolean {
  return WORD.test(text.charAt(at - 1)) && text.charAt(at) === "'" && WORD.test(text.charAt(at + 1));
}

function isInsideWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (before === '' || after === '' || at === 0) return false;
  if (UNSPACED.test(before) || UNSPACED.test(after)) return false;
  return WORD.test(before) && WORD.test(after);
}
