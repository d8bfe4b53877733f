import { phraseEnd } from './sentences-phrases.ts';

/** Where a text may be cut for speech. Texts hold single spaces and single line breaks only. */
export interface CutOptions {
  /** Language, for abbreviations and ordinals. */
  language: string;
  /** No more text will come. */
  final: boolean;
  /** Whether half a sentence will do: the first chunk has to be quick. */
  clause: boolean;
  /** Whether a long first clause may be cut at a phrase. */
  phrase: boolean;
  /** Shortest chunk; shorter sentences are spoken together. */
  minLength: number;
  /** Longest chunk. */
  maxLength: number;
}

/** Decisions look at most this far ahead of a cut. */
const LOOK_AHEAD = 12;
/** Marks that end a sentence and nothing else, so that no space has to follow: Chinese, Urdu, Devanagari, Armenian, Burmese, Ethiopic, Khmer. */
const WIDE = '。！？．｡۔।॥։။።፧፨។៕';
/** Marks that end a sentence, of every script. */
export const TERMINATORS = `.!?…؟${WIDE}`;
const CLOSERS = '"\'»”’)]}」』】）';
const WIDE_CLAUSE_ENDS = '、，；：､၊፣፤፥፦';
const CLAUSE_ENDS = `,;:،؛–—${WIDE_CLAUSE_ENDS}`;
/** Words and nothing else: a comma behind them belongs to no number and to no code. */
const PLAIN_WORDS = /^[\p{L}\p{M}'’ -]+$/u;
/** A comma in here belongs to code: `f(x, y)`, `[1, 2]`, `Map<String, String>`. */
const BRACKET_OPEN = /[([{][^)\]}]*$|[\p{L}\p{N}]<[^>]*$/u;

const ABBREVIATIONS: Record<string, readonly string[]> = {
  en: 'mr mrs ms dr prof st jr sr vs etc e.g i.e eg ie approx no inc ltd co corp dept est fig gen gov hon vol a.m p.m u.s u.k ph.d b.sc m.sc jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
  de: 'hr fr dr prof z.b d.h u.a u.ä bzw usw ca nr evtl ggf inkl exkl max min mio mrd str vgl abs z.t bspw sog s.o s.u i.d.r dipl ing'.split(
    ' ',
  ),
  fr: 'm mm mme mlle dr pr p.ex ex etc cf env av no tél min max'.split(' '),
  es: 'sr sra srta dr dra d dña ud uds p.ej ej etc ee.uu aprox núm pág tel máx mín'.split(' '),
  ar: ['د', 'أ', 'م', 'ص'],
};
const SHARED = new Set(Object.values(ABBREVIATIONS).flat());

/** Length of the first chunk, its trailing space included; `null` where more text is needed. */
export function cutAt(text: string, options: CutOptions): number | null {
  const end = markAt(text, options);
  const phrase = options.phrase ? phraseEnd(text, options.language) : null;
  return phrase !== null && (end === null || phrase < end) ? phrase : end;
}

function markAt(text: string, options: CutOptions): number | null {
  const { final, minLength, maxLength } = options;
  for (let index = 0; index < Math.min(text.length, maxLength); index += 1) {
    const end = endAt(text, index, options);
    if (end === null) return null;
    if (end === 0) continue;
    if (weightOf(text.slice(0, end).trim()) >= minLength || text.charAt(end - 1) === '\n') return end;
  }
  if (text.length < maxLength + LOOK_AHEAD && !final) return null;
  return text.length <= maxLength ? (final ? text.length : null) : forcedCut(text.slice(0, maxLength));
}

/**
 * Where a chunk ends when its mark is at `index`; 0 where it is none, `null` where the next character decides. A text that
 * stops right behind a sentence and its space is cut there: waiting for the next word would cost time for a rare case.
 */
function endAt(text: string, index: number, options: CutOptions): number | null {
  const character = text.charAt(index);
  if (character === '\n') return index + 1;
  const terminates = TERMINATORS.includes(character);
  const clause =
    options.clause && CLAUSE_ENDS.includes(character) && !BRACKET_OPEN.test(text.slice(0, index));
  if (!terminates && !clause) return 0;
  let end = index + 1;
  while (end < text.length && (CLOSERS + TERMINATORS).includes(text.charAt(end))) end += 1;
  const next = text.charAt(end);
  // The token that brings the mark is enough for a first clause: the space behind it comes with the next one.
  const early = options.clause && isPlainEnd(text.slice(0, index), character, options.language);
  if (next === '' && !options.final && !(early || (clause && WIDE_CLAUSE_ENDS.includes(character))))
    return null;
  if ((terminates ? WIDE : WIDE_CLAUSE_ENDS).includes(character)) return next === ' ' ? end + 1 : end;
  if (next === '') return end;
  if (next !== ' ' && next !== '\n') return 0;
  if (clause) return end + 1;
  const after = text.charAt(end + 1);
  if (next === ' ' && /\p{Ll}/u.test(after)) return 0;
  if (character === '.' && next === ' ' && isAbbreviation(text.slice(0, index), options.language)) return 0;
  return end + 1;
}

/** Whether a mark behind this text can be no other than the end of a clause or sentence: "Thanks," and "Got it.", not "Node." */
function isPlainEnd(before: string, mark: string, language: string): boolean {
  if (!PLAIN_WORDS.test(before)) return false;
  if (mark === ',') return true;
  return '.!?'.includes(mark) && /\S \p{Ll}{2,}$/u.test(before) && !isAbbreviation(before, language);
}

/** Whether the point after this text belongs to its last word. */
function isAbbreviation(before: string, language: string): boolean {
  const word = /[^\s("'«“[]*$/u.exec(before)?.[0] ?? '';
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  const lineStart = before.slice(0, before.length - word.length).trimEnd();
  if (/^\d{1,3}$/.test(word) && (language === 'de' || lineStart === '' || lineStart.endsWith('\n')))
    return true;
  return (
    SHARED.has(word.toLocaleLowerCase(language)) &&
    (ABBREVIATIONS[language] ?? ABBREVIATIONS.en ?? []).includes(word.toLocaleLowerCase(language))
  );
}

/** No mark for long: at a clause, at a space, at a word. */
function forcedCut(text: string): number {
  const clause = Math.max(...[...CLAUSE_ENDS].map((mark) => text.lastIndexOf(`${mark} `)));
  if (clause > text.length / 3) return clause + 2;
  const space = text.lastIndexOf(' ');
  if (space > 0) return space + 1;
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  return words.at(-1)?.index || text.length;
}

/** Characters count double where a character is a syllable. */
export function weightOf(text: string): number {
  return (
    text.length +
    (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0) * 2
  );
}
