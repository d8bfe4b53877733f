import { MOVE_CODES, MOVES, type Move, moveNamed } from './moves.ts';

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
const DECORATION = String.raw`[\s\uFEFF>*_\x60"'“«]*`;
/** `[[next_question]]` */
const BRACKETED = new RegExp(
  String.raw`^${DECORATION}\[{1,2}\s*#?([\p{L}\p{M}_\- ]{1,40}?)\s*[:.]?\s*\](?:\]|(?!\]))[*_\x60"'”»]*\s*:?\s*`,
  'u',
);
/** `#next` */
const HASHED = new RegExp(
  String.raw`^${DECORATION}#(\p{L}[\p{L}\p{M}\-]{0,20}(?:_\p{L}+)*)(?![\p{L}\p{M}_\-])[*_\x60"'”»]*\s*:?\s*`,
  'u',
);
/** Behind its first sentence a reply has no `#next` to open with; within a sentence it may be matter (`#next` selects an element). */
const NAMES = [...MOVES, ...Object.values(MOVE_CODES)].join('|');
const LATER_HASHED = new RegExp(String.raw`^#(?:${NAMES})(?![\p{L}\p{M}\p{N}_\-])[ \t]?`, 'iu');
const LATER_BRACKETED = new RegExp(
  String.raw`^\[\[\s*#?(?:${NAMES.replaceAll('_', '[_ -]')})\s*[:.]?\s*\]\][ ]?`,
  'iu',
);
/** May still become one of them. */
const BRACKETED_NAME = /^\[\[[\s#]*[\p{L}_\- ]*[:.\s]*\]?$/u;
const SENTENCE_START = /(?:^|\n|[.!?…。！？؟।]["'»”’)\]*_]*\s)\s*$/u;

/**
 * Takes the move marker (`#next`) off a reply as it streams, and every other marker with it: none is ever spoken, and what only
 * looks like one is (`[[1, 2]]`). Takes the older `[[next_question]]` too; tolerant of spaces, case, hyphens, single brackets and
 * emphasis around it. `#listen` may stand before another one (`#listen #next`): the move to make if the candidate says no more.
 */
export class MoveMarker {
  readonly #allowed: readonly Move[];
  #held = '';
  /** The end of what was let through. */
  #before = '';
  #opening: Opening | null = null;
  #listens = false;

  constructor(allowed: readonly Move[]) {
    this.#allowed = allowed;
  }

  /** `null` until the text says enough. */
  get opening(): Opening | null {
    return this.#opening;
  }

  /** Whether the reply opens with `listen`; known before the move that may stand behind it. */
  get listens(): boolean {
    return this.#listens;
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
    const letThrough = (characters: number) => {
      const text = this.#held.slice(0, characters);
      spoken += text;
      this.#before = (this.#before + text).slice(-40);
      this.#held = this.#held.slice(characters);
    };
    while (this.#held !== '') {
      const at = this.#held.search(/\[\[|#/u);
      if (at < 0) {
        letThrough(this.#held.length - (!final && this.#held.endsWith('[') ? 1 : 0));
        break;
      }
      letThrough(at);
      if (this.#held.startsWith('#')) {
        const starts = SENTENCE_START.test(this.#before);
        // What follows may still be letters of a longer word.
        const open = !final && /^#\S*$/u.test(this.#held);
        if (starts && open && this.#held.length <= MAX_MARKER) break;
        const marker = starts ? LATER_HASHED.exec(this.#held) : null;
        if (marker === null) letThrough(1);
        else this.#held = this.#held.slice(marker[0].length);
        continue;
      }
      const marker = LATER_BRACKETED.exec(this.#held);
      const open = BRACKETED_NAME.test(this.#held) && this.#held.length <= MAX_MARKER;
      if (marker !== null) this.#held = this.#held.slice(marker[0].length);
      else if (open && !final) break;
      else if (open && startsName(this.#held)) this.#held = '';
      else letThrough(1);
    }
    return spoken;
  }

  /** Whether the opening is known now. */
  #readOpening(final: boolean): boolean {
    const start = this.#held.replace(/^[\s\uFEFF>*_`"'“«]+/u, '');
    const match = BRACKETED.exec(this.#held) ?? HASHED.exec(this.#held);
    const tail = match ? this.#held.slice(match[0].length) : '';
    // A second bracket, more letters, or the space behind the marker, may still be on their way.
    if (match !== null && (tail !== '' || final)) {
      const move = moveNamed(match[1] ?? '');
      const allowed = move !== null && this.#allowed.includes(move);
      this.#held = tail;
      if (allowed && move === 'listen' && !this.#listens) {
        this.#listens = true;
        return this.#readOpening(final);
      }
      // Behind `listen`, what is no move to make leaves it at that.
      if (allowed) this.#opening = { kind: 'allowed', move };
      else this.#opening = this.#listens ? { kind: 'allowed', move: 'listen' } : { kind: 'forbidden' };
      return true;
    }
    const possible = start === '' || start.startsWith('[') || /^#(?:\p{L}|$)/u.test(start);
    if (possible && !final && this.#held.length < MAX_OPENING) return false;
    this.#opening = this.#listens ? { kind: 'allowed', move: 'listen' } : { kind: 'missing' };
    return true;
  }
}

/** Whether the end of the reply cut a marker off: `[[wrap`. */
function startsName(held: string): boolean {
  const start = held
    .toLowerCase()
    .replace(/^[[\s#]+|[\s\]:.]+$/gu, '')
    .replace(/[\s-]+/gu, '_');
  return NAMES.split('|').some((name) => name.startsWith(start));
}
