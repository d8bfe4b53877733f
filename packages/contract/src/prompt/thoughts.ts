const OPEN = '<think>';
const CLOSE = '</think>';

/** Leaves out what a model writes for itself in front of its answer, as local ones do. */
export class ThoughtFilter {
  #held = '';
  #state: 'beginning' | 'thinking' | 'answering' = 'beginning';

  /** What of the text so far belongs to the answer and was not given yet. */
  push(text: string): string {
    if (this.#state === 'answering') return text;
    this.#held += text;
    if (this.#state === 'beginning') {
      const begun = this.#held.trimStart();
      if (begun.startsWith(OPEN)) this.#state = 'thinking';
      else if (!OPEN.startsWith(begun)) return this.#answer(this.#held);
    }
    const end = this.#state === 'thinking' ? this.#held.indexOf(CLOSE) : -1;
    return end < 0 ? '' : this.#answer(this.#held.slice(end + CLOSE.length).trimStart());
  }

  /** What was held back and turned out to be the answer. */
  finish(): string {
    return this.#state === 'beginning' ? this.#held : '';
  }

  #answer(text: string): string {
    // Blank lines between thought and answer may come in pieces of their own.
    if (text.trim() === '') {
      this.#held = this.#state === 'thinking' ? CLOSE : text;
      return '';
    }
    this.#state = 'answering';
    return text;
  }
}
