import type { SpokenPhrase } from '../server/stand-in.ts';
import { HOP_MS, SpeakingClock, SpeechMeter } from './energy.ts';

/** One word of a script with the speaking time that it is expected to take. */
export interface TimedWord {
  /** As written, punctuation included. */
  text: string;
  speakingMs: number;
  /** How natural a pause behind this word is: 1 at punctuation and where a phrase was spoken as one, less before a conjunction. */
  pauseWeight: number;
  /** Whether the time was measured, not estimated. */
  measured: boolean;
  /** The last word of what was measured as one: how long it takes up to here is exact, whatever became of the words before. */
  endsPhrase: boolean;
}

interface Phrase {
  words: readonly string[];
  speakingMs: readonly number[];
}

const MAX_PHRASES = 2000;

/**
 * How long words take to say: measured, where the very phrase was synthesised by this process as a candidate's speech, and
 * estimated from its letters elsewhere.
 */
export class KnownPhrases {
  readonly #byFirstWord = new Map<string, Phrase[]>();
  #count = 0;

  /** Measures a synthesised phrase the way the recogniser will hear it. */
  learn(spoken: SpokenPhrase): void {
    const words = wordsOf(spoken.text).map(plainWord);
    const first = words[0];
    if (first === undefined) return;
    if (this.#count >= MAX_PHRASES) {
      this.#byFirstWord.clear();
      this.#count = 0;
    }
    const phrases = (this.#byFirstWord.get(first) ?? []).filter((phrase) => !sameWords(phrase.words, words));
    phrases.push({ words, speakingMs: measure(spoken) });
    phrases.sort((a, b) => b.words.length - a.words.length);
    this.#byFirstWord.set(first, phrases);
    this.#count++;
  }

  /** Covers the text with the longest phrases known, left to right. */
  time(text: string): TimedWord[] {
    const written = wordsOf(text);
    const plain = written.map(plainWord);
    const timed: TimedWord[] = [];
    while (timed.length < written.length) {
      const at = timed.length;
      const phrase = this.#byFirstWord
        .get(plain[at] ?? '')
        ?.find(({ words }) => sameWords(words, plain.slice(at, at + words.length)));
      for (let offset = 0; offset < (phrase?.words.length ?? 1); offset++) {
        const word = written[at + offset] ?? '';
        const endsPhrase = phrase !== undefined && offset === phrase.words.length - 1;
        timed.push({
          text: word,
          speakingMs: phrase?.speakingMs[offset] ?? estimatedSpeakingMs(word),
          measured: phrase !== undefined,
          endsPhrase,
          pauseWeight: endsPhrase ? 1 : pauseWeight(word, plain[at + offset + 1]),
        });
      }
    }
    return timed;
  }
}

/** What candidate speech taught this process. */
export const knownPhrases = new KnownPhrases();

export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** A word without case and punctuation, as unformatted transcripts have it. */
export function plainWord(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Fitted to speech at 175 words a minute: a share for the word, for each letter, and for each digit, which is a word of its own. */
export function estimatedSpeakingMs(word: string): number {
  const digits = word.match(/\p{N}/gu)?.length ?? 0;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const percents = word.match(/%/gu)?.length ?? 0;
  if (digits + letters + percents === 0) return 0;
  const ending = /[.!?…。؟]["'”’)\]]*$/u.test(word) ? 90 : 0;
  return 55 + 50 * letters + 270 * digits + 380 * percents + ending;
}

const CONJUNCTIONS = new Set(
  'and but because that which who so or when while if where then und aber weil dass oder wenn y pero porque que et mais'.split(
    ' ',
  ),
);

function pauseWeight(word: string, next: string | undefined): number {
  const isPunctuated = /[.,;:!?…—–。、，؟،]["'”’)\]]*$/u.test(word);
  if (isPunctuated) return 1;
  return next !== undefined && CONJUNCTIONS.has(next) ? 0.7 : 0;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

function measure(spoken: SpokenPhrase): number[] {
  const meter = new SpeechMeter(spoken.sampleRate);
  const clock = new SpeakingClock();
  const speakingMsAtHop: number[] = [0];
  const { buffer, byteOffset, byteLength } = spoken.samples;
  meter.push(new Uint8Array(buffer, byteOffset, byteLength), (voiced) => {
    speakingMsAtHop.push((speakingMsAtHop.at(-1) ?? 0) + clock.advance(voiced));
  });
  const totalMs = speakingMsAtHop.at(-1) ?? 0;
  const starts = wordStarts(spoken.text).map((position) => {
    const startMs = (spoken.alignment.startSeconds[position] ?? 0) * 1000;
    return speakingMsAtHop[Math.round(startMs / HOP_MS)] ?? totalMs;
  });
  return starts.map((start, index) =>
    index === 0 ? (starts[1] ?? totalMs) : (starts[index + 1] ?? totalMs) - start,
  );
}

/** Positions, in code points, at which words begin. */
function wordStarts(text: string): number[] {
  const characters = Array.from(text);
  return characters.flatMap((character, index) => {
    const isBlank = /\s/u.test(character);
    const afterBlank = index === 0 || /\s/u.test(characters[index - 1] ?? '');
    return !isBlank && afterBlank ? [index] : [];
  });
}
