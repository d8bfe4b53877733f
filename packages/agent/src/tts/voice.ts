/** A synthesiser of speech, shaped like a context: what is pushed into one context is spoken in order, as one voice. */
export interface Synthesiser {
  open(handlers: SpeechHandlers): SpeechContext;
}

export interface SpeechContext {
  /** A chunk of text, at best a sentence; its trailing space belongs to it. */
  push(text: string): void;
  /** No more text comes: `finished` follows when everything is synthesised. */
  flush(): void;
  /** Nothing more is wanted; no handler is called after this. */
  cancel(): void;
}

export interface SpeechHandlers {
  /** Sound at 24 kHz, in order, with the words that begin in it. */
  audio(samples: Int16Array, words: SpokenWord[]): void;
  finished(): void;
  /** What was pushed cannot be (wholly) spoken. Ends the context. */
  failed(): void;
}

export interface SpokenWord {
  text: string;
  /** End of the word, with what clings to it, in all text pushed so far: the chunks as they are, one after the other. */
  textEnd: number;
  /** Samples of this context. */
  startSample: number;
  endSample: number;
}
