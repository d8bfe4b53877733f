import { dictationAt } from './dictation.ts';
import type { Endings } from './endings/endings.ts';
import { endingsFor } from './endings/languages.ts';
import { isListOpen, isUnjoinedList } from './lists.ts';
import { comparable, isHum } from './words.ts';

/**
 * How a transcript reads at its end, by its words alone.
 *
 * - `whole`: a full sentence
 * - `short`: one of a word or two that often has more behind it
 * - `loose`: words that end some sentences and break others off: "I would", "to work with"
 * - `open`: more is to come, whatever point the recogniser sets: a conjunction, a filler, a comma, half a telephone number,
 *   an announced list, "the biggest problem was", "let me think"
 */
export type End = 'whole' | 'short' | 'loose' | 'open';

export interface Reading {
  end: End;
  /** Whether the recogniser closed the sentence, or its words do. */
  closed: boolean;
}

const SENTENCE_END = /[.!?。！？．؟۔।॥]["'»”’)\]」』]*$/u;
const BREAKS_OFF = /(?:\.{2,}|[…,;:،؛、，：；–—-])["'»”’)\]]*$/u;
/** A conjunction behind a comma begins a clause, with a point or without: "…, so." */
const BEGINS_CLAUSE = /[,،、，]\s*(?:so|which|who|where|as|like|wobei|was|wie|cual|quien|où|qual)[.!?]*$/iu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MAX_CLAUSE_WORDS = 8;
const OPEN: Reading = { end: 'open', closed: false };

/** Reads the end of a transcript in the language of a locale. In one that is not known, its points are all there is. */
export function readingOf(text: string, locale: string): Reading {
  const trimmed = text.trim();
  if (trimmed === '' || isHum(trimmed) || BREAKS_OFF.test(trimmed) || BEGINS_CLAUSE.test(trimmed))
    return OPEN;
  const closed = SENTENCE_END.test(trimmed);
  const endings = endingsFor(locale);
  if (endings === undefined) return { end: 'whole', closed };
  switch (dictationAt(trimmed, endings)) {
    case 'going':
      return OPEN;
    case 'maybe':
      return { end: 'loose', closed: false };
    case 'whole':
      return { end: 'loose', closed: true };
    case 'none':
      return sentenceReading(trimmed, endings, closed);
  }
}

function sentenceReading(text: string, endings: Endings, closed: boolean): Reading {
  const sentence = lastSentence(text);
  const plain = comparable(sentence);
  const unspaced = UNSPACED.test(plain);
  const said = unspaced ? plain.replaceAll(' ', '') : plain;
  const { openers, answers, thinking, elliptic, announcing, closing, list, joins } = endings;
  const length = unspaced ? Math.ceil(said.length / 3) : said.split(' ').length;
  const whole = closed || closing?.test(said) === true;
  if (answers.has(said)) return { end: 'whole', closed: whole };
  if (openers.has(said) || isThinking(said, thinking.endOf(said), unspaced)) return OPEN;
  if (length <= 2 && openers.has(lastWord(said))) return OPEN;
  if (list !== undefined && isListOpen(text, list, joins)) return OPEN;
  if (announcing?.test(said)) return OPEN;
  const spared = whole && elliptic?.test(said) === true;
  if (!spared) {
    const open = endings.open.endOf(said);
    const loose = endings.loose.endOf(said);
    if (open > loose) return OPEN;
    if (loose > 0 && closing?.test(said) !== true) return { end: 'loose', closed: whole };
  }
  if (isUnjoinedList(sentence, joins) || isClauseAlone(sentence, endings.subordinate))
    return { end: 'loose', closed: whole };
  const words = unspaced ? length : comparable(text).split(' ').length;
  const answered = answers.has(said.split(' ')[0] ?? '');
  return {
    end: words <= 2 && !answered && !spared && closing?.test(said) !== true ? 'short' : 'whole',
    closed: whole,
  };
}

/** A clause that begins as a subordinate one, and is too short to hold the other. */
function isClauseAlone(sentence: string, subordinate: RegExp | undefined): boolean {
  const plain = comparable(sentence);
  if (subordinate?.test(plain) !== true || /[,،、].*\S/u.test(sentence)) return false;
  return plain.split(' ').length <= MAX_CLAUSE_WORDS;
}

const lastWord = (said: string) => said.split(' ').at(-1) ?? '';

/** "Well, let me think" is; "he told me to let me think about my future" is a sentence. */
function isThinking(said: string, length: number, unspaced: boolean): boolean {
  if (length === 0) return false;
  const before = said.slice(0, said.length - length).trim();
  return unspaced ? before.length <= 4 : before === '' || before.split(' ').length <= 2;
}

/** Whether a text closes a sentence anywhere: the recogniser punctuates. */
export function hasSentenceEnd(text: string): boolean {
  return /[.!?。！？؟۔।]/u.test(text);
}

function lastSentence(text: string): string {
  const parts = text.split(/(?<=[.!?。！？؟۔।])\s+|(?<=[。！？])/u).filter((part) => part.trim() !== '');
  return parts.at(-1) ?? text;
}
