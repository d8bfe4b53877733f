import { DOWN_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { msToSamples } from '../audio/pcm.ts';
import type { SpokenWord } from './voice.ts';

/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Places of words in a text: spaces divide them, and a dictionary where the script has no spaces. */
export function wordSpans(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const word = match[0];
    if (!UNSPACED.test(word)) spans.push({ start: match.index, end: match.index + word.length });
    else spans.push(...segments(word, match.index));
  }
  return spans;
}

function segments(word: string, offset: number): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const { segment, index, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    word,
  )) {
    const last = spans.at(-1);
    // Punctuation belongs to the word before it.
    if (!isWordLike && last) last.end = offset + index + segment.length;
    else spans.push({ start: offset + index, end: offset + index + segment.length });
  }
  return spans;
}

/** When each character of a chunk is spoken, as far as the vendor has said. Times are seconds from the chunk's first sample. */
export interface CharacterTimes {
  startSeconds: number[];
  endSeconds: number[];
}

/**
 * Words of a chunk as their characters become known. A word is given once all its characters are; `rest` gives the others
 * when the sound is at its end.
 */
export class WordAligner {
  readonly #text: string;
  readonly #textOffset: number;
  readonly #sampleOffset: number;
  readonly #spans: { start: number; end: number }[];
  readonly #times: CharacterTimes = { startSeconds: [], endSeconds: [] };
  #next = 0;

  /** `textOffset` and `sampleOffset`: where the chunk begins in its context. */
  constructor(text: string, { textOffset, sampleOffset }: { textOffset: number; sampleOffset: number }) {
    this.#text = text;
    this.#textOffset = textOffset;
    this.#sampleOffset = sampleOffset;
    this.#spans = wordSpans(text);
  }

  /** More characters, in order. A vendor's character may be more than one code unit. */
  align(characters: string[], times: CharacterTimes): SpokenWord[] {
    characters.forEach((character, index) => {
      const start = times.startSeconds[index] ?? this.#times.endSeconds.at(-1) ?? 0;
      const end = times.endSeconds[index] ?? start;
      for (let unit = 0; unit < character.length; unit += 1) {
        this.#times.startSeconds.push(start);
        this.#times.endSeconds.push(end);
      }
    });
    const words: SpokenWord[] = [];
    for (let span = this.#spans[this.#next]; span && span.end <= this.#times.endSeconds.length; ) {
      words.push(this.#word(span));
      this.#next += 1;
      span = this.#spans[this.#next];
    }
    return words;
  }

  /** Words whose characters were never placed: spread over what is left of the chunk's sound. */
  rest(chunkSamples: number): SpokenWord[] {
    const left = this.#spans.slice(this.#next);
    this.#next = this.#spans.length;
    const from = msToSamples((this.#times.endSeconds.at(-1) ?? 0) * 1000, DOWN_SAMPLE_RATE);
    const step = Math.max(0, chunkSamples - from) / Math.max(1, left.length);
    return left.map((span, index) => ({
      text: this.#text.slice(span.start, span.end),
      textEnd: this.#textOffset + span.end,
      startSample: this.#sampleOffset + Math.round(from + index * step),
      endSample: this.#sampleOffset + Math.round(from + (index + 1) * step),
    }));
  }

  #word({ start, end }: { start: number; end: number }): SpokenWord {
    const { startSeconds, endSeconds } = this.#times;
    return {
      text: this.#text.slice(start, end),
      textEnd: this.#textOffset + end,
      startSample: this.#sampleOffset + msToSamples((startSeconds[start] ?? 0) * 1000, DOWN_SAMPLE_RATE),
      endSample: this.#sampleOffset + msToSamples((endSeconds[end - 1] ?? 0) * 1000, DOWN_SAMPLE_RATE),
    };
  }
}
