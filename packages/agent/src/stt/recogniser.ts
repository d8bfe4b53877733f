import type { TurnOpinion } from '../turn/events.ts';

/** A recogniser of speech. Each vendor is one adapter. */
export interface Recogniser {
  /** Opens a stream; it connects at once, so that it is warm before the first word. */
  open(handlers: RecogniserHandlers): RecogniserStream;
}

export interface RecogniserStream {
  /** Sound at 16 kHz whose first sample lies at `startMs` on the session's clock. Never blocks; what cannot be sent waits, bounded. */
  push(samples: Int16Array, startMs: number): void;
  /** Asks for everything that was heard so far as final words. The answer is a `final`; the caller keeps the deadline. */
  finalize(): void;
  /** Throws the connection away and opens another; sound without final words is heard again. */
  restart(): void;
  close(): void;
}

export interface RecognisedWord {
  /** With its punctuation. */
  text: string;
  startMs: number;
  endMs: number;
}

export interface Recognised {
  words: RecognisedWord[];
  /** End of the sound that these words cover. */
  throughMs: number;
}

export interface RecogniserHandlers {
  /** Words that may still change. */
  interim(recognised: Recognised): void;
  final(recognised: Recognised & { fromFinalize: boolean }): void;
  /** What the vendor makes of the words that it just told, where it follows turns. */
  opinion?(opinion: TurnOpinion, throughMs: number): void;
  /** The vendor has been away for several attempts; they go on. */
  failed(): void;
}
