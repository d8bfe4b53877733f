import { bracket, isAskedAbout, parenthesis, tag } from './markdown-asides.ts';
import { lineStart } from './markdown-lines.ts';
import { mark } from './markdown-marks.ts';
import { literal, nothing, type Piece } from './markdown-piece.ts';

/** Looks at most this far ahead; a construct that is longer is taken as it stands. */
const LOOK_AHEAD = 320;

/** So much of what was spoken tells whether the next piece is asked about. */
const LOOK_BACK = 16;

/**
 * Takes off what is written to be seen and not to be spoken: markdown, tags, stage directions, emoji. What only looks like it
 * stays whole: code, types, patterns, names. Works on a stream: what cannot be decided before more text is there is held back,
 * so the result does not depend on where the stream was cut.
 */
export class SpeakableText {
  #held = '';
  #previous = '\n';
  #before = '';
  #droppedEmoji = false;
  /** The last thing that was spoken was a space. */
  #spaced = false;
  /** Run of backticks that is open, and whether a fence is: in code everything is meant. */
  #code = '';
  #fenced = false;
  #emphases: string[] = [];
  #tags: string[] = [];

  /** Takes raw text; gives what is certain to be spoken. Runs of white space become one space, or one line break. */
  push(text: string, final = false): string {
    this.#held += text;
    let spoken = '';
    let index = 0;
    while (index < this.#held.length) {
      const step = this.#read(this.#held.slice(index, index + LOOK_AHEAD), final);
      if (step === null) break;
      spoken += step.spoken;
      this.#before = (this.#before + step.spoken).slice(-LOOK_BACK);
      this.#previous = this.#held.charAt(index + step.length - 1);
      if (step.spoken !== '') this.#spaced = /\s$/.test(step.spoken);
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
    const picture = this.#picture(rest, full, character);
    if (picture !== undefined) return picture;
    if (character === '\n') this.#endLine();
    if (this.#previous === '\n') {
      const prefix = this.#lineStart(rest, full);
      if (prefix !== undefined) return prefix;
    }
    if (/\s/.test(character)) return this.#whiteSpace(character);
    if (character === '`') return this.#backticks(rest, full);
    if (this.#code !== '' || this.#fenced) return literal(character);
    const asked = isAskedAbout(this.#before);
    const meant = (piece: Piece | null) =>
      asked && piece?.spoken === '' ? literal(rest.slice(0, piece.length)) : piece;
    switch (character) {
      case '!':
        return this.#image(rest, full);
      case '[':
        return meant(bracket(rest, full, this.#previous));
      case '(':
        return meant(parenthesis(rest, full));
      case '<':
        return asked ? literal('<') : tag(rest, full, { previous: this.#previous, open: this.#tags });
      case '~':
      case '*':
      case '_':
        return mark(rest, full, { previous: this.#previous, open: this.#emphases });
      default:
        return literal(character);
    }
  }

  /** Emoji, flags and keycaps; `undefined` where there is none. */
  #picture(rest: string, full: boolean, character: string): Piece | null | undefined {
    if (/^[\d#*]/.test(rest)) {
      const keycap = /^[\d#*]\uFE0F?\u20E3/u.exec(rest)?.[0];
      if (keycap !== undefined) return nothing(keycap.length);
      if (!full && /^[\d#*]\uFE0F?$/u.test(rest)) return null;
    }
    const emoji =
      /\p{Regional_Indicator}/u.test(character) ||
      // Arrows and double marks are writing, whatever a telephone makes of them.
      (/\p{Extended_Pictographic}/u.test(character) && !/[©®™\d\u203C\u2049\u2194-\u21AA]/u.test(character));
    const joiner =
      this.#droppedEmoji && /[\u200D\uFE0E\uFE0F\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]/u.test(character);
    this.#droppedEmoji = emoji || joiner;
    return this.#droppedEmoji ? nothing(character.length) : undefined;
  }

  #lineStart(rest: string, full: boolean): Piece | null | undefined {
    if (this.#fenced && !full && /^[ \t]+$/.test(rest)) return null;
    if (this.#fenced && !/^[ \t]*[`~]/.test(rest)) return undefined;
    const prefix = lineStart(rest, full);
    if (prefix?.fence) this.#fenced = !this.#fenced;
    else if (this.#fenced && prefix) return undefined;
    return prefix;
  }

  #endLine(): void {
    this.#code = '';
    this.#emphases = [];
  }

  #whiteSpace(character: string): Piece {
    if (character === '\n') return { spoken: '\n', length: 1 };
    return this.#spaced ? nothing(1) : { spoken: ' ', length: 1 };
  }

  /** Backticks go; what stands between them is spoken as it is. */
  #backticks(rest: string, full: boolean): Piece | null {
    const run = /^`+/.exec(rest)?.[0] ?? '';
    if (run.length === rest.length && !full) return null;
    if (this.#code === '') this.#code = run;
    else if (this.#code === run) this.#code = '';
    return nothing(run.length);
  }

  /** A picture by its address. */
  #image(rest: string, full: boolean): Piece | null {
    if (rest.length === 1) return full ? literal('!') : null;
    if (!rest.startsWith('![')) return literal('!');
    const image = /^!\[[^[\]\n]{0,120}\]\([^()\s]{0,160}\)/.exec(rest)?.[0];
    if (image !== undefined) return nothing(image.length);
    const possible = /^!\[[^[\]\n]{0,120}(?:\](?:\([^()\s]{0,160})?)?$/.test(rest);
    return possible && !full ? null : literal('!');
  }
}
