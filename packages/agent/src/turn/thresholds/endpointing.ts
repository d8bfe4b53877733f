/** When a pause ends the candidate's turn. */
export interface Endpointing {
  /**
   * Pause that ends a turn which reads finished, from the last voiced sample.
   * @defaultValue 450; coding 1500
   */
  minPauseMs: number;
  /**
   * Pause that ends a turn which reads unfinished.
   * @defaultValue 2000; coding 4000
   */
  maxPauseMs: number;
  /**
   * Speech shorter than this without words is a noise.
   * @defaultValue 600
   */
  minSpeechMs: number;
}

export const CONVERSATIONAL_ENDPOINTING = {
  minPauseMs: 450,
  maxPauseMs: 2_000,
  minSpeechMs: 600,
} as const satisfies Endpointing;

/** Who thinks at the keyboard pauses longer in the middle of a sentence. */
export const CODING_ENDPOINTING = {
  ...CONVERSATIONAL_ENDPOINTING,
  minPauseMs: 1_500,
  maxPauseMs: 4_000,
} as const satisfies Endpointing;
