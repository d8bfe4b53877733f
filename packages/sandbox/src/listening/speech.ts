/** A word on the clock of one audio stream. */
export interface HeardWord {
  /** As written, punctuation included. */
  text: string;
  startMs: number;
  endMs: number;
}

/** What is being said in one stretch of speech, released as its sound flows. */
export interface Speech {
  /** `speakingMs` more of it were heard, up to `atMs` of the stream. */
  advance(speakingMs: number, atMs: number): void;
  /** Its sound has stopped, perhaps only for a moment. */
  hush?(): void;
  /** Its sound has paused: the words up to here are settled as well as can be. */
  settle(): void;
  /** The pause has become longer than any inside an utterance. */
  rest(): void;
  /** The words heard and not yet taken into a final transcript. */
  pending(): HeardWord[];
  /** Up to where the pending words tell what was said; `undefined` where that is all of it. */
  pendingThroughMs?(): number | undefined;
  /** Takes the pending words into a final transcript; the answer is called when that transcript has been sent. */
  commit(): () => void;
  /** The stream broke: what was not sent as final is heard again. */
  rollBack(): void;
  /**
   * Takes all that was heard into a final transcript, where its words are not known at once; `undefined` where `pending` and
   * `commit` tell all.
   */
  finish?(): Promise<HeardWord[]> | undefined;
  /** Whether a final transcript may end at this moment, only because it has become long. @defaultValue it may */
  mayEnd?(): boolean;
  /** Whether it should end with the pause that is just over. @defaultValue no */
  isLong?(): boolean;
  /** The silence in front of further sound from which that sound belongs to the next speech; `undefined` while words are left. */
  nextAfterMs(): number | undefined;
}

/** Sound shorter than this is a cough or a click, not speech. */
export const SHORTEST_SPEECH_MS = 220;
