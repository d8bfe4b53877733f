import { diffWordsWithSpace } from 'diff';

/** A run of a text that stayed, came or went. */
export interface DiffRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Scripts without spaces, where a word is found by the language's own rules. */
const UNSPACED = /[\u0E00-\u0E7F\u3040-\u30FF\u3400-\u9FFF]/u;

/** What changed from one text to another, word by word. */
export function diffText(before: string, after: string, locale: string): DiffRun[] {
  const segmenter =
    UNSPACED.test(before + after) && 'Segmenter' in Intl
      ? { intlSegmenter: new Intl.Segmenter(locale, { granularity: 'word' }) }
      : {};
  return diffWordsWithSpace(before, after, segmenter).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
