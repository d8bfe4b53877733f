import { MOVE_CODES, MOVES } from '../interview/moves.ts';
import { isAskedAbout } from '../tts/markdown-asides.ts';
import { TERMINATORS } from '../tts/sentences-boundaries.ts';
import { jsonEnd, readJson } from './unwrapped-json.ts';
import { type Labels, labelAt, labelsOf } from './unwrapped-labels.ts';
import { CHANNEL_END, tokenAt } from './unwrapped-tokens.ts';

/** Tags around what a model thinks, wherever they stand; and those that are meant so only before the first word. */
const THINKING =
  'think thinking thought thoughts reasoning reflection scratch scratchpad inner_monologue monologue'.split(
    ' ',
  );
const THINKING_FIRST = [...THINKING, 'analysis', 'plan', 'planning', 'internal', 'context', 'notes'];
/** Tags around what it says. */
const SAYING = 'reply response answer output message speech say final interviewer assistant spoken'.split(
  ' ',
);
const TAG = /^[<◁](\/?)([a-z_]+)(?:\s[^<>\n]{0,60})?[>▷]/i;
const MAX_TAG = 80;

const THOUGHTS_END = new RegExp(`[<◁]/(?:${THINKING_FIRST.join('|')})\\s*[>▷]\\s*`, 'i');
/** Of a tag within a sentence, where its thoughts must have ended; else it is what the sentence is about. */
const MAX_ASIDE = 400;
/** By a move, a tag or JSON. */
const OPENED = /^\s*`{3}|^[\s\uFEFF>*_`"'“«]*[#[<◁{]/u;
/** A reply that opens with no move may be thoughts whose opening tag is missing; it waits so long for the end of them, */
const MAX_UNOPENED = 160;
/** and where it speaks of the candidate, or of what it is told, to its own end. */
const THOUGHTS =
  /\b(?:the|this) (?:candidate|user|applicant|interviewee)\b|\b(?:we|i) (?:should|must|(?:need|have|ought) to)\b|\blet me (?:think|see)\b|\b(?:allowed|default) ?moves?\b|候选人|候補者|用户/i;

/** Nothing of a sentence is open. */
const ENDED = new RegExp(`[${TERMINATORS}]["'»”’)\\]*_]*\\s*$`, 'u');
const AFTER_SENTENCE = new RegExp(`(?:^|\\n|[${TERMINATORS}]["'»”’)\\]*_]*\\s)\\s*$`, 'u');
const NAMES = [...MOVES, ...Object.values(MOVE_CODES)].join('|');
/** A name that no sentence begins with, dressed up or not. */
const BARE_NAME = new RegExp(
  `^\\s*[\`"'*({<]{0,3}(?:move\\s*[:=]\\s*["'\`]?)?(${MOVES.filter((move) => move.includes('_')).join('|')})[\`"'*)}>]{0,3}[:.,]?[\`"'*]{0,3}(?:\\s+|$)`,
  'i',
);
/** A word that sentences have too, where it is written as a name. */
const NAMED_WORD = new RegExp(
  `^\\s*[\`"'*({<]{0,3}(${MOVES.filter((move) => !move.includes('_')).join('|')})[\`"'*)}>]{0,3}:[\`"'*]{0,3}\\s+`,
);
/** A whole reply, or a line of its own, that is a name in any spelling. */
const ONLY_NAME = new RegExp(
  `^\\s*[\`"'*({<]{0,3}(?:move\\s*[:=]\\s*["'\`]?)?(${NAMES.replaceAll('_', '[_ -]')})[\`"'*)}>]{0,3}[:.!…]*[\`"'*]{0,3}\\s*(?:\\n|$)`,
  'i',
);

/**
 * Takes a reply out of what a model wraps it in: thoughts, a play's labels ("Ava:"), the candidate's lines and all behind
 * them, JSON, the name of a move without its brackets. Works on a stream; holds back only what may be one of these.
 */
export class Unwrapped {
  readonly #labels: Labels;
  /** Whether a move that is found is handed on as a marker. */
  readonly #marks: boolean;
  #held = '';
  #begun = false;
  /** Whether what is held may still be thoughts without an opening tag. */
  #mayBeThoughts: boolean;
  /** JSON is over, so that its fence may follow. */
  #fence = false;
  #tail = '';
  #mode: 'words' | 'thoughts' | 'over' = 'words';

  constructor(names: { interviewer: string; candidate: string | null }, { marks }: { marks: boolean }) {
    this.#labels = labelsOf(names);
    this.#marks = marks;
    this.#mayBeThoughts = marks;
  }

  /** Takes more of the reply; gives what is certainly meant to be said. */
  push(text: string): string {
    this.#held += text;
    return this.#read(false);
  }

  /** The end of the reply. */
  flush(): string {
    return this.#read(true);
  }

  #read(final: boolean): string {
    let given = '';
    while (this.#held !== '') {
      if (this.#mode === 'over') this.#held = '';
      else if (this.#mode === 'thoughts') {
        if (!this.#skipThoughts(final)) break;
      } else {
        const step = this.#step(final);
        if (step === null) break;
        given += step;
        this.#tail = (this.#tail + step).slice(-12);
      }
    }
    return given;
  }

  /** Takes one piece off what is held; `null` where more is needed. */
  #step(final: boolean): string | null {
    if (this.#mayBeThoughts && !this.#startsWithWords(final)) return null;
    if (this.#held === '') return '';
    if (this.#fence) {
      if (/^\s*`{0,3}\s*$/.test(this.#held) && !final) return null;
      this.#fence = false;
      this.#held = this.#held.replace(/^\s*`{3}\s*/, '');
    }
    if (!this.#begun) {
      const opening = this.#opening(final);
      if (opening !== undefined) return opening;
    }
    const after = this.#tail === '' || ENDED.test(this.#tail);
    const token = isAskedAbout(this.#tail) ? null : tokenAt(this.#held, { final, after });
    if (token === 'undecided') return null;
    if (token !== null) {
      if (token.what === 'other') this.#mode = 'over';
      if (token.what === 'thoughts') this.#mode = 'thoughts';
      this.#held = this.#held.slice(token.length);
      return '';
    }
    if (/^[<◁]/.test(this.#held)) {
      const tag = this.#tag(final);
      if (tag !== undefined) return tag;
    } else if (/^\S/.test(this.#held) && AFTER_SENTENCE.test(this.#tail)) {
      const label = labelAt(this.#held, this.#labels, { first: !this.#begun, final });
      if (label === 'undecided') return null;
      if (label !== null) return this.#dropLabel(label);
    }
    // A word, or a run of white space: nothing begins within one.
    const piece = /^(?:\s+|[^\s<◁]+|[<◁])/.exec(this.#held)?.[0] ?? this.#held;
    if (piece.trim() !== '') this.#begun = true;
    this.#held = this.#held.slice(piece.length);
    return piece;
  }

  /** Whether it is clear that these are no thoughts without an opening tag. Those that are go, with the tag that ends them. */
  #startsWithWords(final: boolean): boolean {
    const opened = OPENED.test(this.#held);
    const end = opened ? null : THOUGHTS_END.exec(this.#held);
    const short = this.#held.trim().length < MAX_UNOPENED;
    if (end === null && !opened && !final && (short || THOUGHTS.test(this.#held))) return false;
    if (end !== null) this.#held = this.#held.slice(end.index + end[0].length);
    this.#mayBeThoughts = false;
    return true;
  }

  #dropLabel({ speaker, length }: { speaker: 'own' | 'other'; length: number }): string {
    if (speaker === 'other') this.#mode = 'over';
    this.#held = this.#held.slice(length);
    return '';
  }

  /** JSON, or a move's name, before the first word; `undefined` where there is none. */
  #opening(final: boolean): string | null | undefined {
    const json = /^\s*(?:`{3}(?:json)?\s*)?(\{\s*"|\[\s*\{\s*")/i.exec(this.#held);
    if (json !== null) return this.#json(json[0].length - (json[1]?.length ?? 0), final);
    if (
      !final &&
      /^\s*(?:`{1,3}|`{3}j(?:s(?:on?)?)?\s*|`{3}(?:json)?\s*[[{]\s*(?:\{\s*)?|[{]\s*|\[\s*(?:\{\s*)?)$/i.test(
        this.#held,
      )
    ) {
      // A marker's brackets are no list.
      if (!/^\s*\[/.test(this.#held)) return null;
    }
    const bare = BARE_NAME.exec(this.#held) ?? NAMED_WORD.exec(this.#held);
    if (bare !== null && (final || bare[0].length < this.#held.length)) return this.#name(bare);
    const only = ONLY_NAME.exec(this.#held);
    if (only !== null && (final || only[0].endsWith('\n'))) return this.#name(only);
    return !final && (only !== null || bare !== null || mayBecomeName(this.#held)) ? null : undefined;
  }

  #name(match: RegExpExecArray): string {
    this.#held = this.#held.slice(match[0].length);
    return this.#mark((match[1] ?? '').toLowerCase().replace(/[ -]/g, '_'));
  }

  #mark(move: string | null): string {
    return this.#marks && move !== null ? `[[${move}]] ` : '';
  }

  #json(start: number, final: boolean): string | null {
    const end = jsonEnd(this.#held, start);
    if (end === null && !final) return null;
    const { move, text } = readJson(this.#held.slice(start, end ?? undefined));
    this.#held = end === null ? '' : this.#held.slice(end);
    this.#fence = true;
    if (text !== '') this.#begun = true;
    return this.#mark(move) + text;
  }

  /** Thoughts, and the tags around what is said; `undefined` for any other tag. */
  #tag(final: boolean): string | null | undefined {
    const match = TAG.exec(this.#held);
    if (match === null) {
      const possible =
        /^[<◁]\/?[a-z_]*(?:\s[^<>\n]{0,60})?$/i.test(this.#held) && this.#held.length < MAX_TAG;
      const name = (/^[<◁]\/?([a-z_]*)/i.exec(this.#held)?.[1] ?? '').toLowerCase();
      const known = [...THINKING_FIRST, ...SAYING, ...this.#labels.tags].some((tag) => tag.startsWith(name));
      return possible && known && !final ? null : undefined;
    }
    const name = (match[2] ?? '').toLowerCase();
    const closing = match[1] === '/';
    const thinks = (this.#begun ? THINKING : THINKING_FIRST).includes(name);
    const drop = () => {
      this.#held = this.#held.slice(match[0].length);
    };
    // Within a sentence, it may be what is asked about: "What is a <thought> record?"
    if (thinks && !closing && /\S/.test(this.#tail) && !ENDED.test(this.#tail)) {
      const closed = THOUGHTS_END.test(this.#held);
      if (!closed && !final && this.#held.length < MAX_ASIDE) return null;
      if (!closed) return undefined;
    }
    if (thinks && !closing) this.#mode = 'thoughts';
    if (thinks || (SAYING.includes(name) && (closing || !this.#begun))) {
      drop();
      // What stands behind thoughts that were taken for words begins anew.
      return thinks && closing && this.#begun ? ' ' : '';
    }
    if (this.#labels.tags.includes(name) && !closing && AFTER_SENTENCE.test(this.#tail)) {
      this.#mode = 'over';
      drop();
      return '';
    }
    return undefined;
  }

  /** Whether there is something left behind the thoughts. */
  #skipThoughts(final: boolean): boolean {
    const end = THOUGHTS_END.exec(this.#held) ?? CHANNEL_END.exec(this.#held);
    if (end === null) {
      this.#held = final ? '' : this.#held.slice(-MAX_TAG);
      return false;
    }
    this.#held = this.#held.slice(end.index + end[0].length);
    this.#mode = 'words';
    return true;
  }
}

/** Whether this may still grow into a name on its own. */
function mayBecomeName(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/^[\s`"'*({<]{0,4}(?:move\s*[:=]\s*["'`]?)?/, '')
    .replace(/[ -]/g, '_');
  if (/^[\s`"'*({<]{0,4}m(?:o(?:v(?:e(?:\s*[:=]?\s*)?)?)?)?$/i.test(text)) return true;
  return plain === ''
    ? /\S/.test(text)
    : [...MOVES, ...Object.values(MOVE_CODES)].some((name) => name.startsWith(plain));
}
