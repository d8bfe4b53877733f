import { findPassages } from '../quotes/passages.ts';
import { checkPassages } from '../quotes/verify.ts';
import { countWords } from '../words.ts';

export interface QuotationContext {
  /** What the candidate said. */
  said: readonly string[];
  /** Titles and names that may stand in quotation marks. */
  names: readonly string[];
  locale: string;
}

/**
 * What is to be done with words in quotation marks.
 *
 * - `keep`: they are the candidate's, verbatim, or a title
 * - `unmark`: they are the candidate's, but cut so that they may mean something else: the marks go
 * - `invented`: nobody said them, or not like that
 */
export type QuotedWords = 'keep' | 'unmark' | 'invented';

export interface Quotation {
  /** Marks included. */
  start: number;
  end: number;
  words: string;
}

/** Opening mark → the marks that may close it. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”“"',
  '”': '”',
  '„': '“”"',
  '"': '"”',
  '＂': '＂"”',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‚': '‘’',
  "'": "'’",
};
const APOSTROPHES = "'’‘";
const LETTER = /[\p{L}\p{N}]/u;

/** The stretches of a sentence that stand in quotation marks. A mark that is not closed holds all that follows. */
export function quotationsOf(sentence: string): Quotation[] {
  const found: Quotation[] = [];
  for (let start = 0; start < sentence.length; start += 1) {
    const mark = sentence.charAt(start);
    const closers = PAIRS[mark];
    if (closers === undefined) continue;
    const isSingle = APOSTROPHES.includes(mark) || mark === '‚';
    if (isSingle && !opensSingle(sentence, start)) continue;
    const close = closing(sentence, start + 1, { closers, isSingle });
    // One single mark alone is an apostrophe.
    if (close === -1 && isSingle) continue;
    const end = close === -1 ? sentence.length : close + 1;
    found.push({ start, end, words: sentence.slice(start + 1, close === -1 ? end : close) });
    start = end - 1;
  }
  return found;
}

/** Judges words in quotation marks by what was said. */
export function judgeQuotation(words: string, { said, names, locale }: QuotationContext): QuotedWords {
  const wanted = words.replaceAll(/^[\s.,;:!?…–—。、？！।؟،؛-]+|[\s.,;:!?…–—。、？！।؟،؛-]+$/gu, '');
  if (!LETTER.test(wanted)) return 'keep';
  if (names.some((name) => folded(name) === folded(wanted))) return 'keep';
  let best: QuotedWords = 'invented';
  for (const text of said) {
    for (const { outcome } of checkPassages(text, findPassages(text, wanted, { ignoreCase: true }), locale)) {
      // A term of one or two words says nothing that a sentence could deny.
      if (
        outcome === 'fine' ||
        outcome === 'partial' ||
        (outcome === 'whole' && countWords(wanted, locale) < 3)
      )
        return 'keep';
      if (outcome === 'whole') best = 'unmark';
    }
  }
  return best;
}

/** The sentence without these quotations' marks. */
export function withoutMarksOf(sentence: string, quotations: readonly Quotation[]): string {
  let plain = sentence;
  for (const { start, end, words } of [...quotations].reverse()) {
    plain = `${plain.slice(0, start)}${words}${plain.slice(end)}`;
  }
  return plain;
}

function opensSingle(text: string, at: number): boolean {
  return !LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
}

function closing(
  text: string,
  from: number,
  { closers, isSingle }: { closers: string; isSingle: boolean },
): number {
  for (let at = from; at < text.length; at += 1) {
    if (!closers.includes(text.charAt(at))) continue;
    if (isSingle && LETTER.test(text.charAt(at + 1))) continue;
    return at;
  }
  return -1;
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[.,;:!?。、？！।؟،؛]+$/g, '')
    .trim();
}
