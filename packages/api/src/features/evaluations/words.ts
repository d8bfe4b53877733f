/** How many words a text has, in the way of its language: scripts without spaces are counted by their own words. */
export function countWords(text: string, locale: string): number {
  let count = 0;
  for (const { isWordLike } of segmenterOf(locale).segment(text)) if (isWordLike) count += 1;
  return count;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(locale, segmenter);
  }
  return segmenter;
}
