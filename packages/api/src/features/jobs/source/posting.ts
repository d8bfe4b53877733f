/** A job as a page or a board gives it, before anything is read out of its text. */
export interface Posting {
  title: string | null;
  employer: string | null;
  location: string | null;
  /** The language that the page says it is in, unchecked. */
  locale: string | null;
  /** Line by line, without markup. */
  text: string;
  /** Texts that a reader of the page does not see. */
  hidden: string[];
}
