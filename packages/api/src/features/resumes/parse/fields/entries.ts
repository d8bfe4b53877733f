import type { Line } from '../line.ts';
import type { Numbered } from '../sections.ts';
import { wordsIn } from '../sections.ts';
import { type DateRange, findRange } from './dates.ts';
import { unmarkedPoints } from './points.ts';

/** One job or one degree: what stands over it, and what it says. */
export interface Entry {
  head: Numbered[];
  /** The span of the head, with its line. */
  range: (DateRange & { at: number }) | undefined;
  body: Numbered[];
}

interface Marked {
  numbered: Numbered;
  role: 'head' | 'body';
  range: DateRange | undefined;
}

const SENTENCE = /[.。।!؛;]$/u;
/** Longer lines are text, not the head of an entry. */
const MAX_HEAD = 110;

/** Cuts a section into its entries: a head of short lines, one of them with a time, over points and paragraphs. */
export function entriesOf(lines: readonly Numbered[]): Entry[] {
  const marked = markLines(unmarkedPoints(lines, ({ text }) => rangeOfHead(text)));
  const heads = runsOf(marked).flatMap((run) => splitRun(run, marked));
  const entries: Entry[] = [];
  for (const [index, head] of heads.entries()) {
    const next = heads[index + 1];
    const body = marked.slice(head.to, next?.from ?? marked.length).map(({ numbered }) => numbered);
    const rows = marked.slice(head.from, head.to);
    const dated = rows.find(({ range }) => range);
    entries.push({
      head: rows.map(({ numbered }) => numbered),
      range: dated?.range && { ...dated.range, at: dated.numbered.at },
      body,
    });
  }
  return entries;
}

function markLines(lines: readonly (Numbered & { told?: boolean })[]): Marked[] {
  const dated = lines.some(({ line }) => !line.bullet && rangeOfHead(line.text));
  const smallest = Math.min(...lines.map(({ line }) => line.size));
  let inBullet = false;
  return lines.map((numbered, index): Marked => {
    const { line } = numbered;
    if (numbered.told) {
      inBullet = line.bullet || inBullet;
      return { numbered, role: 'body', range: undefined };
    }
    const range = rangeOfHead(line.text);
    // Where all lines have a mark, those with a time are the heads.
    const isPoint = line.bullet && !(range && line.text.length < 90 && !dated);
    const isLoud = line.bold && line.size > smallest;
    const isText =
      !range && !isLoud && ((inBullet && goesOn(line, lines[index - 1]?.line)) || isProse(line.text));
    const body = isPoint || isText;
    inBullet = isPoint || (isText && inBullet);
    return { numbered, role: body ? 'body' : 'head', range: body ? undefined : range };
  });
}

/** Whether a line belongs to the point before it: where lines have a place, it hangs behind the mark. */
function goesOn(line: Line, before: Line | undefined): boolean {
  if (line.bold || line.gap >= 0.5) return false;
  if (!before) return true;
  if (before.bullet) return line.box === null || line.indent > before.indent + 2;
  return line.indent >= before.indent - 2;
}

function isProse(text: string): boolean {
  if (text.length > MAX_HEAD || /[。।]$/u.test(text)) return true;
  return SENTENCE.test(text) && wordsIn(text) >= 5;
}

/** A time in a line that is the head of an entry, and no sentence that tells of one. */
function rangeOfHead(text: string): DateRange | undefined {
  const range = findRange(text);
  if (!range) return undefined;
  const isSpan = range.startDate !== undefined;
  if (SENTENCE.test(text) && wordsIn(text) > 6 && !/\d\.$/.test(text)) return undefined;
  return isSpan || wordsIn(range.rest) <= 14 ? range : undefined;
}

interface Run {
  from: number;
  to: number;
}

/** Stretches of lines that are no body. */
function runsOf(marked: readonly Marked[]): Run[] {
  const runs: Run[] = [];
  marked.forEach(({ role }, at) => {
    if (role !== 'head') return;
    const last = runs.at(-1);
    if (last && last.to === at) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  });
  return runs;
}

/** One head per time of a run. A run without a time is no head where others have one. */
function splitRun({ from, to }: Run, marked: readonly Marked[]): Run[] {
  const dates = indexes(from, to).filter((at) => marked[at]?.range);
  const anyDated = marked.some(({ range }) => range);
  if (dates.length === 0) return anyDated && from > 0 ? [] : bySpace(from, to, marked);
  const [first = from] = dates;
  const starts = [startOfFirst(from, first, marked)];
  for (let index = 1; index < dates.length; index += 1) {
    const before = dates[index - 1] ?? from;
    const at = dates[index] ?? to;
    starts.push(boundary(before, at, { first: first - (starts[0] ?? from), marked }));
  }
  return starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to }));
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** Short lines before a head can be the end of what came before: the head begins where there is more air, or bold letters. */
function startOfFirst(from: number, date: number, marked: readonly Marked[]): number {
  if (from === 0 || date - from < 2) return from;
  const rows = indexes(from + 1, date + 1);
  const airy = rows.findLast(
    (at) => gapAt(marked, at) > 0.25 && gapAt(marked, at) > gapAt(marked, from) + 0.1,
  );
  if (airy !== undefined) return airy;
  const bold = rows.find((at) => marked[at]?.numbered.line.bold && !marked[from]?.numbered.line.bold);
  return bold ?? Math.max(from, date - 2);
}

/** Where the next head begins, between the time of one and the time of the next. */
function boundary(
  before: number,
  at: number,
  { first, marked }: { first: number; marked: readonly Marked[] },
): number {
  const between = indexes(before + 1, at + 1);
  const widest = between.reduce(
    (best, row) => (gapAt(marked, row) > gapAt(marked, best) + 0.05 ? row : best),
    between[0] ?? at,
  );
  if (gapAt(marked, widest) > 0.15) return widest;
  const bold = between.find((row) => marked[row]?.numbered.line.bold && !marked[row - 1]?.numbered.line.bold);
  if (bold !== undefined && marked[before - first]?.numbered.line.bold) return bold;
  return Math.max(before + 1, at - first);
}

function gapAt(marked: readonly Marked[], at: number): number {
  return marked[at]?.numbered.line.gap ?? 0;
}

/** Without any time: paragraphs that are apart. */
function bySpace(from: number, to: number, marked: readonly Marked[]): Run[] {
  const starts = indexes(from, to).filter(
    (at) =>
      at === from ||
      gapAt(marked, at) > 0.4 ||
      (marked[at]?.numbered.line.bold && !marked[at - 1]?.numbered.line.bold),
  );
  return starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to }));
}
