/**
 * Takes off what is written to be seen and not to be spoken: markdown, tags, stage directions, emoji. Works on a stream: what
 * cannot be decided before more text is there is held back, so the result does not depend on where the stream was cut.
 */
export class SpeakableText {
  #held = '';
  #previous = '\n';
  #droppedEmoji = false;

  /** Takes raw text; gives what is certain to be spoken. Runs of white space become one space, or one line break. */
  push(text: string, final = false): string {
    this.#held += text;
    let spoken = '';
    let index = 0;
    while (index < this.#held.length) {
      const step = this.#read(this.#held.slice(index, index + LOOK_AHEAD), final);
      if (step === null) break;
      spoken += step.spoken;
      this.#previous = this.#held.charAt(index + step.length - 1);
      index += step.length;
    }
    this.#held = this.#held.slice(index);
    return spoken;
  }

  /** Reads one piece; `null` where more text is needed to know. */
  #read(rest: string, final: boolean): Piece | null {
    const full = final || rest.length >= LOOK_AHEAD;
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (!full && rest.length < 2 && /[\uD800-\uDBFF]/.test(rest)) return null;
    const emoji = /\p{Extended_Pictographic}/u.test(character) && !/[©®™\d]/u.test(character);
    const joiner = this.#droppedEmoji && /[\u200D\uFE0F\u{1F3FB}-\u{1F3FF}]/u.test(character);
    this.#droppedEmoji = emoji || joiner;
    if (this.#droppedEmoji) return { spoken: '', length: character.length };
    if (this.#previous === '\n') {
      const prefix = lineStart(rest, full);
      if (prefix !== undefined) return prefix;
    }
    if (/\s/.test(character)) return whiteSpace(rest, full);
    switch (character) {
      case '[':
        return bracket(rest, full, this.#previous);
      case '(':
        return span(rest, full, STAGE_DIRECTION);
      case '<':
        return span(rest, full, TAG);
      case '`':
      case '~':
      case '*':
      case '_':
        return mark(rest, full, this.#previous);
      default:
        return literal(character);
    }
  }
}

interface Piece {
  spoken: string;
  length: number;
}

/** A construct that is longer than this is taken as it stands. */
const LOOK_AHEAD = 320;

const ACTIONS =
  'laugh|smile|pause|nod|sigh|chuckle|grin|wait|lean|clear|think|look|gesture|lächel|lach|nick|sourit|rit|sonríe|ríe';
const STAGE_DIRECTION = {
  open: /^\(/,
  whole: new RegExp(`^\\((?:${ACTIONS})[^()\\n]{0,40}\\)`, 'iu'),
  maxLength: 60,
};
const TAG = { open: /^<\/?[a-z]/i, whole: /^<\/?[a-z][^<>\n]{0,120}>/i, maxLength: 124 };
const STARRED_ACTION = new RegExp(`^([*_])(?:${ACTIONS})[^*_\\n]{0,40}\\1`, 'iu');

const literal = (text: string): Piece => ({ spoken: text, length: text.length });
const nothing = (length: number): Piece => ({ spoken: '', length });

/** Headings, quotes, bullets, rules and fences at the start of a line; `undefined` where there are none. */
function lineStart(rest: string, full: boolean): Piece | null | undefined {
  const run = /^[ \t]*[#>*+•`_~-]*/.exec(rest)?.[0] ?? '';
  if (run.length === 0) return undefined;
  if (run.length === rest.length && !full) return null;
  const fence = /^[ \t]*(?:```|~~~)[^\n]*/.exec(rest)?.[0];
  if (fence !== undefined) return fence.length === rest.length && !full ? null : nothing(fence.length);
  const rule = /^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*(?=\n|$)/.exec(rest)?.[0];
  if (rule !== undefined) return nothing(rule.length);
  const prefix = /^[ \t]*(?:#{1,6}|>+|[-*+•])(?:[ \t]+|(?=\n))/.exec(rest)?.[0];
  if (prefix !== undefined) return prefix.length === rest.length && !full ? null : nothing(prefix.length);
  return undefined;
}

function whiteSpace(rest: string, full: boolean): Piece | null {
  const run = /^\s+/.exec(rest)?.[0] ?? '';
  if (run.length === rest.length && !full) return null;
  return {
    spoken: run.includes('\n') ? '\n' : ' ',
    length: run.includes('\n') ? run.lastIndexOf('\n') + 1 : run.length,
  };
}

/** A link speaks its text, a note in brackets is not for the ear, an index (`a[0]`) is code. */
function bracket(rest: string, full: boolean, previous: string): Piece | null {
  if (/[\p{L}\p{N}_\])]/u.test(previous)) return literal('[');
  const note = /^\[([^[\]\n]{0,120})\]/.exec(rest);
  if (note === null)
    return full || rest.length > 122 || rest.slice(1).search(/[[\]\n]/) >= 0 ? literal('[') : null;
  const length = note[0].length;
  if (rest.length === length && !full) return null;
  if (rest.charAt(length) !== '(') return nothing(length);
  const target = /^\([^()\s]{0,160}\)/.exec(rest.slice(length));
  if (target !== null) return { spoken: note[1] ?? '', length: length + target[0].length };
  if (!full && rest.length - length < 162 && !/[\s)]/.test(rest.slice(length + 1))) return null;
  return nothing(length);
}

/** A construct between two marks, dropped whole; its first character alone where it is not one. */
function span(
  rest: string,
  full: boolean,
  { open, whole, maxLength }: { open: RegExp; whole: RegExp; maxLength: number },
): Piece | null {
  const found = whole.exec(rest)?.[0];
  if (found !== undefined) return nothing(found.length);
  const closed = rest.slice(1).search(/[()<>\n]/) >= 0;
  const possible = rest.length < 2 || open.test(rest);
  return !full && possible && !closed && rest.length < maxLength ? null : literal(rest.charAt(0));
}

/** Emphasis and code marks go, arithmetic and names_with_lines stay. */
function mark(rest: string, full: boolean, previous: string): Piece | null {
  const run = /^([`~*_])\1*/.exec(rest)?.[0] ?? '';
  if (run.length === rest.length && !full) return null;
  if (run.startsWith('`')) return nothing(run.length);
  if (run.length === 1 && (run === '*' || run === '_') && !isWord(previous)) {
    const action = STARRED_ACTION.exec(rest)?.[0];
    if (action !== undefined) return nothing(action.length);
    const inside = rest.slice(1, 50);
    if (!full && inside.length < 49 && !/[*_\n]/.test(inside)) return null;
  }
  if (run.startsWith('~')) return run.length === 2 ? nothing(2) : literal(run);
  const next = rest.charAt(run.length);
  const spaced = isSpace(previous) && isSpace(next);
  const within = isWord(previous) && isWord(next) && (run.startsWith('_') || /\d/.test(previous));
  return spaced || within ? literal(run) : nothing(run.length);
}

const isSpace = (character: string) => character === '' || /\s/.test(character);
const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
