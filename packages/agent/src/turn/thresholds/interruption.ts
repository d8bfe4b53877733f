/** When speech over the interviewer takes the floor. */
export interface InterruptionThresholds {
  /**
   * Speech during playback that is an interruption by its length alone; twice this where it sounds like listening.
   * @defaultValue 800; coding 1000
   */
  speechMs: number;
  /**
   * Words that make one before that.
   * @defaultValue 2; coding 3
   */
  words: number;
  /**
   * How long a paused reply waits for words after short speech has ended.
   * @defaultValue 600
   */
  graceMs: number;
}

export const CONVERSATIONAL_INTERRUPTION = {
  speechMs: 800,
  words: 2,
  graceMs: 600,
} as const satisfies InterruptionThresholds;

/** Who thinks aloud while typing says a word or two without wanting the floor. */
export const CODING_INTERRUPTION = {
  ...CONVERSATIONAL_INTERRUPTION,
  speechMs: 1_000,
  words: 3,
} as const satisfies InterruptionThresholds;
