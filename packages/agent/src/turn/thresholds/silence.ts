/** After how long a silence the interviewer speaks again. */
export interface SilenceThresholds {
  /**
   * With an open microphone. In coding mode this is the check-in.
   * @defaultValue 20000; coding 90000
   */
  afterMs: number;
  /**
   * After words that were lost, which the candidate believes were heard.
   * @defaultValue 4000
   */
  afterMissedMs: number;
  /**
   * For a candidate who only types.
   * @defaultValue 90000
   */
  typingAfterMs: number;
  /**
   * A keystroke holds every silence, and every word of the interviewer, for this long.
   * @defaultValue 20000
   */
  keystrokeMs: number;
  /**
   * What is typed and not sent holds the silences for so much longer; then the interviewer asks whether to go on.
   * @defaultValue 90000
   */
  draftMs: number;
  /**
   * After the candidate was given time.
   * @defaultValue 90000
   */
  afterGrantMs: number;
}

export const CONVERSATIONAL_SILENCE = {
  afterMs: 20_000,
  afterMissedMs: 4_000,
  typingAfterMs: 90_000,
  keystrokeMs: 20_000,
  draftMs: 90_000,
  afterGrantMs: 90_000,
} as const satisfies SilenceThresholds;

export const CODING_SILENCE = {
  ...CONVERSATIONAL_SILENCE,
  afterMs: 90_000,
} as const satisfies SilenceThresholds;
