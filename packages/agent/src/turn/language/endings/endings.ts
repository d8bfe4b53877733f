import { comparable } from '../words.ts';

/** How sentences of one language end, and how they do not. Phrases are separated by commas. */
export interface EndingWords {
  /** No sentence ends with these, whatever point the recogniser sets. */
  open: string;
  /** These end some sentences ("the one I work with") and are the middle of others. */
  loose: string;
  /** What makes a whole sentence of a loose or open end: "Yes, I would like to." Of a sentence in comparable form. */
  elliptic?: RegExp;
  /** What announces more: "The biggest problem was". Of a sentence in comparable form. */
  announcing?: RegExp;
  /** What begins a clause that waits for another one: "When I joined the team". Of a sentence in comparable form. */
  subordinate?: RegExp;
  /** Forms that close a sentence without a point. */
  closing?: RegExp;
  /** A sentence of a word or two only where more follows: "So." */
  openers: string;
  /** One word that is a whole answer. */
  answers: string;
  /** Said while thinking; no answer. */
  thinking: string;
  /** Joins the last item of a list to the others. */
  joins: RegExp;
  list?: ListWords;
  dictation: DictationWords;
}

export interface ListWords {
  /** The announcement; its first group is the number of items, where it says one. */
  announces: RegExp;
  items: RegExp;
  closes: RegExp;
}

export interface DictationWords {
  /** Spoken digits, one word each. */
  digits: string;
  /** Two digits in one word, in languages that dictate numbers in pairs. */
  pairs?: string;
  /** "Double oh" */
  doubles?: string;
  /** What stands for `@` in an address. */
  at: string;
  /** What stands for the other signs of one. */
  signs: string;
  /** Those of them that mean nothing else. */
  onlySigns?: string;
  /** What says that something is dictated now: "my e-mail is". */
  begins: RegExp;
  /** "S as in Sierra" */
  asIn: RegExp;
}

/** The same, made ready for lookup. */
export interface Endings extends Omit<EndingWords, 'open' | 'loose' | 'openers' | 'answers' | 'thinking'> {
  open: Phrases;
  loose: Phrases;
  openers: ReadonlySet<string>;
  answers: ReadonlySet<string>;
  thinking: Phrases;
}

export function endingsOf(words: EndingWords, unspaced = false): Endings {
  return {
    ...words,
    open: new Phrases(words.open, unspaced),
    loose: new Phrases(words.loose, unspaced),
    openers: setOf(words.openers),
    answers: setOf(words.answers),
    thinking: new Phrases(words.thinking, unspaced),
  };
}

/** Phrases that a sentence may end with. */
export class Phrases {
  readonly #phrases: readonly string[];
  readonly #unspaced: boolean;

  constructor(list: string, unspaced: boolean) {
    this.#phrases = [...setOf(list)];
    this.#unspaced = unspaced;
  }

  /** The length of the longest that ends this sentence, which is in comparable form; 0 where none does. */
  endOf(sentence: string): number {
    let longest = 0;
    for (const phrase of this.#phrases) {
      const ends = this.#unspaced
        ? sentence.endsWith(phrase)
        : sentence === phrase || sentence.endsWith(` ${phrase}`);
      if (ends) longest = Math.max(longest, phrase.length);
    }
    return longest;
  }
}

export function setOf(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(',')
      .map(comparable)
      .filter((phrase) => phrase !== ''),
  );
}
