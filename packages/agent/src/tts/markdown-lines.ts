import { nothing, type Piece } from './markdown-piece.ts';

const RULE = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$/;
/** What may become a rule, or the line under a table's head, when more of it is there. */
const RULE_TO_BE = /^[ \t]*[-*_=:| \t]*$/;
const TABLE_RULE = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$/;
const TABLE_ROW = /^[ \t]*\|(?:[^|\n]*\|){2,}[ \t]*$/;
const FENCE = /^[ \t]*(?:```|~~~)[^`]*$/;

/** Headings, quotes, bullets, rules, rows of tables and fences at the start of a line; `undefined` where there are none. */
export function lineStart(rest: string, full: boolean): (Piece & { fence?: true }) | null | undefined {
  const run = /^[ \t]*[#>*+•`_~=|:-]*/.exec(rest)?.[0] ?? '';
  if (run.length === 0) return undefined;
  if (run.length === rest.length && !full) return null;
  const end = rest.indexOf('\n');
  const line = end < 0 ? rest : rest.slice(0, end);
  const complete = end >= 0 || full;
  if (FENCE.test(line)) return complete ? { ...nothing(line.length), fence: true } : null;
  if (RULE_TO_BE.test(line)) {
    if (!complete) return null;
    if (RULE.test(line) || TABLE_RULE.test(line)) return nothing(line.length);
  }
  if (/^[ \t]*\|/.test(line)) {
    if (!complete) return null;
    if (TABLE_ROW.test(line)) return nothing(line.length);
  }
  const prefix = /^[ \t]*(?:#{1,6}|>+|[-*+•])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|(?=\n))/.exec(rest)?.[0];
  if (prefix === undefined) return undefined;
  const box = /^\[[ xX]?\]?[ \t]?$/.test(rest.slice(prefix.length));
  return (prefix.length === rest.length || box) && !full ? null : nothing(prefix.length);
}
