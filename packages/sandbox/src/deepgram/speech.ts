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
  /** Its sound has paused: the words up to here are settled as well as can be. */
  settle(): void;
  /** The pause has become longer than any inside an utterance. */
  rest(): void;
  /** The words heard and not yet taken into a final transcript. */
  pending(): HeardWord[];
  /** Takes the pending words into a final transcript; the answer is called when that transcript has been sent. */
  commit(): () => void;
  /** The stream broke: what was not sent as final is heard again. */
  rollBack(): void;
  /** The silence in front of further sound from which that sound belongs to the next speech; `undefined` while words are left. */
  nextAfterMs(): number | undefined;
}

/** Sound shorter than this is a cough or a click, not speech. */
export const SHORTEST_SPEECH_MS = 220;
