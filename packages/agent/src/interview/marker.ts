import { isMove, type Move } from './moves.ts';

/**
 * What a reply's opening says.
 *
 * - `allowed`: one of the moves that are allowed now
 * - `forbidden`: another move, or one that does not exist; its text does not fit the moment either
 * - `missing`: no marker at all
 */
export type Opening = { kind: 'allowed'; move: Move } | { kind: 'forbidden' } | { kind: 'missing' };

/** Anything longer than this is not an opening. */
const MAX_OPENING = 80;
const MAX_MARKER = 64;
const OPENING =
  /^[\s\uFEFF>*_`"'“«]*\[{1,2}\s*([\p{L}\p{M}_\- ]{1,40}?)\s*[:.]?\s*\](?:\]|(?!\]))[*_`"'”»]*\s*:?\s*/u;

/**
 * Takes the move marker (`[[next_question]]`) off a reply as it streams, and every other marker with it: none is ever spoken.
 * Tolerant of spaces, case, hyphens, single brackets and emphasis around it.
 */
export class MoveMarker {
  readonly #allowed: readonly Move[];
  #held = '';
  #opening: Opening | null = null;

  constructor(allowed: readonly Move[]) {
    this.#allowed = allowed;
  }

  /** `null` until the text says enough. */
  get opening(): Opening | null {
    return this.#opening;
  }

  /** Takes more of the reply; gives the text that is certainly no marker. */
  push(text: string): string {
    this.#held += text;
    return this.#strip(false);
  }

  /** The end of the reply. */
  flush(): string {
    return this.#strip(true);
  }

  #strip(final: boolean): string {
    if (this.#opening === null && !this.#readOpening(final)) return '';
    let spoken = '';
    while (this.#held !== '') {
      const at = this.#held.indexOf('[[');
      if (at < 0) {
        const keep = !final && this.#held.endsWith('[') ? 1 : 0;
        spoken += this.#held.slice(0, this.#held.length - keep);
        this.#held = this.#held.slice(this.#held.length - keep);
        break;
      }
      spoken += this.#held.slice(0, at);
      this.#held = this.#held.slice(at);
      const end = this.#held.indexOf(']]');
      if (end >= 0 && end <= MAX_MARKER) this.#held = this.#held.slice(end + 2).replace(/^ /, '');
      else if (end < 0 && this.#held.length <= MAX_MARKER && !final) break;
      else if (end < 0 && final && this.#held.length <= MAX_MARKER) this.#held = '';
      else this.#held = this.#held.slice(2);
    }
    return spoken;
  }

  /** Whether the opening is known now. */
  #readOpening(final: boolean): boolean {
    const start = this.#held.replace(/^[\s\uFEFF>*_`"'“«]+/u, '');
    const match = OPENING.exec(this.#held);
    const tail = match ? this.#held.slice(match[0].length) : '';
    // A second bracket, or the space behind the marker, may still be on its way.
    if (match !== null && (tail !== '' || final)) {
      const move = (match[1] ?? '')
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_');
      this.#opening =
        isMove(move) && this.#allowed.includes(move) ? { kind: 'allowed', move } : { kind: 'forbidden' };
      this.#held = tail;
      return true;
    }
    const possible = start === '' || start.startsWith('[');
    if (possible && !final && this.#held.length < MAX_OPENING) return false;
    this.#opening = { kind: 'missing' };
    return true;
  }
}
