import { isAction } from './markdown-asides.ts';
import { literal, nothing, type Piece } from './markdown-piece.ts';

/** Emphasis over a longer stretch is none. */
const MAX_EMPHASIS = 160;

const isSpace = (character: string) => character === '' || /\s/.test(character);
/** Scripts without spaces put marks between their letters. */
const isWord = (character: string) =>
  /[\p{L}\p{N}]/u.test(character) &&
  !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    character,
  );

/**
 * Emphasis goes, in pairs: `*really*`, `__so__`, `~~no~~`. What has no partner is meant: arithmetic (`2 * 3`, `x**2`), names
 * (`snake_case`, `__init__`), patterns (`*.py`), arguments (`**kwargs`).
 */
export function mark(
  rest: string,
  full: boolean,
  { previous, open }: { previous: string; open: string[] },
): Piece | null {
  const run = /^([~*_])\1*/.exec(rest)?.[0] ?? '';
  if (run.length === rest.length && !full) return null;
  if (run.startsWith('~') && run.length !== 2) return literal(run);
  const innermost = open.at(-1);
  if (innermost !== undefined && run === innermost && !isSpace(previous)) {
    open.pop();
    return nothing(run.length);
  }
  const next = String.fromCodePoint(rest.codePointAt(run.length) ?? 32);
  // Half a character: the other half is on its way.
  if (/^\p{Surrogate}$/u.test(next) && rest.length === run.length + 1 && !full) return null;
  if (isWord(previous) || !/[\p{L}\p{N}\p{Extended_Pictographic}"'“„«¿¡([`*_<]/u.test(next))
    return literal(run);
  const opens =
    isSpace(previous) ||
    /[\p{P}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(previous);
  if (!opens || previous === ')' || previous === ']') return literal(run);
  const close = closingOf(rest, run, full);
  if (close === null) return null;
  if (close < 0 || run.length > 3) return literal(run);
  const inside = rest.slice(run.length, close);
  if (isAction(inside)) return nothing(close + run.length);
  if (run === '__' && /^\w+$/.test(inside)) return literal(rest.slice(0, close + 2));
  open.push(run);
  return nothing(run.length);
}

/** Place of the run that closes this one; −1 where there is none, `null` where more text is needed. */
function closingOf(rest: string, run: string, full: boolean): number | null {
  const sign = run.charAt(0);
  const lineEnd = rest.indexOf('\n');
  const limit = Math.min(lineEnd < 0 ? rest.length : lineEnd, MAX_EMPHASIS);
  for (let at = run.length + 1; at < limit; at += 1) {
    if (rest.charAt(at) !== sign || rest.charAt(at - 1) === sign) continue;
    const found = /^([~*_])\1*/.exec(rest.slice(at))?.[0] ?? '';
    const end = at + found.length;
    if (end >= rest.length && !full) return null;
    if (found === run && !isSpace(rest.charAt(at - 1)) && !isWord(rest.charAt(end))) return at;
    at = end - 1;
  }
  return full || lineEnd >= 0 || rest.length >= MAX_EMPHASIS + 4 ? -1 : null;
}
