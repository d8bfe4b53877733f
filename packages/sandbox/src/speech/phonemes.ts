import type { SynthesiserEvent } from './alignment.ts';

/** Number of each phoneme, mark and punctuation character in the voice's model, as its description has them. */
export type PhonemeIds = Readonly<Record<string, readonly number[]>>;

/** A text as the voice's model reads it. */
export interface Phonemes {
  ids: number[];
  /** Where in `ids` each word begins, and each pause. */
  places: { at: number; event: Pick<SynthesiserEvent, 'type' | 'text_position' | 'id'> }[];
}

const BEGIN = '^';
const END = '$';
const BETWEEN = '_';
/** What the model hears a pause or a tune in. */
const PUNCTUATION = /[.,;:!?]/;

/**
 * Turns what the rule-based synthesiser tells of a text into the model's input: phonemes character by character with a blank
 * behind each, a space between words, and the text's own punctuation where a clause ends.
 *
 * @param text in code points, as the events count
 */
export function phonemesOf(text: string, events: readonly SynthesiserEvent[], numbers: PhonemeIds): Phonemes {
  const characters = Array.from(text);
  const blank = numbers[BETWEEN] ?? [];
  const ids = [...(numbers[BEGIN] ?? []), ...blank];
  const places: Phonemes['places'] = [];
  const put = (symbol: string) => {
    const known = numbers[symbol];
    if (known) ids.push(...known, ...blank);
  };
  for (const { type, text_position, id } of events) {
    if (type === 'word') {
      if (places.length > 0) put(' ');
      places.push({ at: ids.length, event: { type, text_position } });
    } else if (type === 'phoneme' && id) {
      for (const symbol of String(id).normalize('NFD')) put(symbol);
    } else if (type === 'end') {
      const mark = characters.slice(0, text_position).findLast((character) => /\S/u.test(character)) ?? '';
      if (!PUNCTUATION.test(mark)) continue;
      places.push({ at: ids.length, event: { type: 'phoneme', text_position, id: '' } });
      put(mark);
    }
  }
  return { ids: [...ids, ...(numbers[END] ?? [])], places };
}
