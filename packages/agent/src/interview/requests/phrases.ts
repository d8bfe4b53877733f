/** What a phrase of the candidate asks for, or says to a question of whether to go on. */
export const PHRASE_KINDS = [
  /** To hear the question again. */
  'repeat',
  /** To hear it in other words. */
  'rephrase',
  /** To leave the question out. */
  'skip',
  /** To go to the next one. */
  'next',
  /** A minute, or more time. */
  'pause',
  /** Whether there is a human on the other side. */
  'human',
  'yes',
  'no',
  /** To answer the question after all. */
  'answer',
  /** To go on, said to whoever offers more time. */
  'go_on',
] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];

/**
 * How people ask for it in one language: regular expressions without anchors, as one says it, each a whole phrase. They are
 * compared without case, accents, apostrophes and punctuation.
 */
export type Phrases = Readonly<Record<PhraseKind, readonly string[]>> & {
  /** What may stand around them and says nothing by itself. */
  readonly filler: readonly string[];
};
