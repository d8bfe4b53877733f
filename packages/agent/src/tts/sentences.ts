/** Cuts a stream of text into chunks for the synthesiser. */
export interface SentenceSplitter {
  /** Takes more text; gives the chunks that are complete now. */
  push(text: string): string[];
  /** The end of the text; gives what is left. */
  flush(): string[];
}

/** A splitter for one reply. `locale` is BCP 47. */
export declare function createSentenceSplitter(locale: string): SentenceSplitter;
