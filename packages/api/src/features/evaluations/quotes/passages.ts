import type { Span } from './sentences.ts';

/** Whoever says the same hundreds of times is looked at this often: each look reads all that was said. */
const MAX_PASSAGES = 8;

export interface PassageOptions {
  /** "Traced the join" is "traced the join". @defaultValue false */
  ignoreCase?: boolean;
}

/**
 * Where `wanted` stands in `text`, word for word, not cut in mid-word: the first few places. Allowed to differ: white space and
 * the kind of quotation mark or apostrophe.
 */
export function findPassages(
  text: string,
  wanted: string,
  { ignoreCase = false }: PassageOptions = {},
): Span[] {
  const spans: Span[] = [];
  const { text: normal, starts, ends } = normalise(text, ignoreCase);
  const sought = normalise(wanted, ignoreCase).text;
  if (sought === '') return spans;
  for (let at = normal.indexOf(sought); at !== -1; at = normal.indexOf(sought, at + 1)) {
    const last = at + sought.length;
    const start = starts[at];
    const end = ends[last - 1];
    if (isInsideWord(normal, at) || isInsideWord(normal, last) || isContracted(normal, last)) continue;
    if (start !== undefined && end !== undefined) spans.push({ start, end });
    if (spans.length === MAX_PASSAGES) break;
  }
  return spans;
}

interface Normalised {
  text: string;
  /** For each character of `text`, where its source begins and ends. */
  starts: number[];
  ends: number[];
}

const SINGLE_MARKS = /[‘’‚‛′`´]/;
const DOUBLE_MARKS = /[“”„‟″«»]/;

/** White space becomes one space, typographic quotation marks become plain ones; every other character stays as it is. */
function normalise(text: string, ignoreCase: boolean): Normalised {
  let normal = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const isSpace = /\s/.test(character);
    if (isSpace && (normal === '' || normal.endsWith(' '))) {
      if (normal !== '') ends[ends.length - 1] = index + 1;
      continue;
    }
    normal += isSpace
      ? ' '
      : SINGLE_MARKS.test(character)
        ? "'"
        : DOUBLE_MARKS.test(character)
          ? '"'
          : ignoreCase
            ? lowered(character)
            : character;
    starts.push(index);
    ends.push(index + 1);
  }
  if (normal.endsWith(' ')) {
    normal = normal.slice(0, -1);
    starts.pop();
    ends.pop();
  }
  return { text: normal, starts, ends };
}

/** One character stays one. */
function lowered(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const HYPHEN = /[-‐‑]/;
/** Scripts whose words stand side by side without a space. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether the word before is only begun: "I can" is not what "I can't" says. */
function isContracted(text: string, at: number): boolean {
  return WORD.test(text.charAt(at - 1)) && text.charAt(at) === "'" && WORD.test(text.charAt(at + 1));
}

function isInsideWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (before === '' || after === '' || at === 0) return false;
  if (UNSPACED.test(before) || UNSPACED.test(after)) return false;
  if (WORD.test(before) && WORD.test(after)) return true;
  // "Non-technical people" were no technical people.
  return (
    (HYPHEN.test(before) && WORD.test(text.charAt(at - 2)) && WORD.test(after)) ||
    (HYPHEN.test(after) && WORD.test(before) && WORD.test(text.charAt(at + 1)))
  );
}
