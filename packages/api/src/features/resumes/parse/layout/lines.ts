import { takeBullet } from '../clean.ts';
import { findRange } from '../fields/dates.ts';
import type { Line } from '../line.ts';
import { headingOf } from '../words/headings.ts';
import type { Flow, PagedSegment } from './flows.ts';

/** A row is what shares a baseline. */
const SAME_ROW_EM = 0.35;
/** Points by which equal distances differ. */
const SAME_STEP = 0.4;

/** The rows of a flow as lines. */
export function linesOf(flow: Flow, rightToLeft: boolean): Line[] {
  const rows = withWholeTimes(rowsOf(flow));
  const pitch = pitchOf(rows);
  return rows.flatMap((row, at) => {
    const before = rows[at - 1]?.[0];
    const [first] = row;
    const newPage = before === undefined || first === undefined || before.page !== first.page;
    const gap = newPage ? 0 : Math.max(0, (first.y - before.y) / pitch - 1);
    const cells = rightToLeft ? [...row].reverse() : row;
    return toLines(cells, { gap, opens: at === 0, rightToLeft });
  });
}

function rowsOf(flow: Flow): PagedSegment[][] {
  const rows: PagedSegment[][] = [];
  const sorted = [...flow].sort((a, b) => a.page - b.page || a.y - b.y || a.x0 - b.x0);
  for (const segment of sorted) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    const near =
      first?.page === segment.page &&
      Math.abs(first.y - segment.y) <= SAME_ROW_EM * Math.max(first.size, segment.size);
    if (row && near) row.push(segment);
    else rows.push([segment]);
  }
  for (const row of rows) row.sort((a, b) => a.x0 - b.x0);
  return rows;
}

/** A time that a narrow cell broke in two, `October 2014 – December` over `2018`, is one again. */
function withWholeTimes(rows: PagedSegment[][]): PagedSegment[][] {
  rows.forEach((row, at) => {
    const [first] = row;
    const [next, ...rest] = rows[at + 1] ?? [];
    if (!first || !next || row.length < 2 || Math.abs(first.x0 - next.x0) > 3) return;
    const text = `${first.text} ${next.text}`;
    if ((isSpan(first.text) && !/[–—~～-]\s*$/u.test(first.text)) || !isSpan(text)) return;
    row[0] = { ...first, text, x1: Math.max(first.x1, next.x1) };
    rows[at + 1] = rest;
  });
  return rows.filter(({ length }) => length > 0);
}

function isSpan(text: string): boolean {
  const range = findRange(text, { single: false });
  return range !== undefined && range.rest === '' && (range.current || range.endDate !== undefined);
}

/** The usual distance between two lines. */
function pitchOf(rows: readonly PagedSegment[][]): number {
  const steps = rows
    .flatMap((row, at) => {
      const before = rows[at - 1]?.[0];
      const [first] = row;
      return before && first && before.page === first.page ? [first.y - before.y] : [];
    })
    .filter((step) => step > 3)
    .sort((a, b) => a - b);
  const low = steps[Math.floor(steps.length * 0.3)] ?? 12;
  return Math.min(low, mostOf(steps) ?? low);
}

/** On a short page most lines may stand apart; those that are close still have one distance, the most frequent. */
function mostOf(steps: readonly number[]): number | undefined {
  const alike = (step: number) => steps.filter((other) => Math.abs(other - step) < SAME_STEP).length;
  const [most, times] = steps.reduce<[number, number]>(
    (best, step) => (alike(step) > best[1] ? [step, alike(step)] : best),
    [0, 2],
  );
  return times > 2 ? most : undefined;
}

interface RowStanding {
  gap: number;
  opens: boolean;
  rightToLeft: boolean;
}

/** One line of a row; two where a heading stands at the margin beside what it opens. */
function toLines(row: readonly PagedSegment[], standing: RowStanding): Line[] {
  const [head, ...rest] = row;
  if (!head) return [];
  if (rest.length > 0 && headingOf(head.text) !== undefined && !/[:：]$/.test(rest[0]?.text ?? '')) {
    return [toLine([head], standing), toLine(rest, { ...standing, gap: 0, opens: false })];
  }
  return [toLine(row, standing)];
}

function toLine(cells: readonly PagedSegment[], { gap, opens, rightToLeft }: RowStanding): Line {
  const x0 = Math.min(...cells.map((cell) => cell.x0));
  const x1 = Math.max(...cells.map((cell) => cell.x1));
  const size = Math.max(...cells.map((cell) => cell.size));
  const [first] = cells;
  const y = first?.y ?? 0;
  const { text, bullet } = takeBullet(cells.map((cell) => cell.text).join('\t'));
  return {
    page: first?.page ?? 1,
    text,
    box: { x: round(x0), y: round(y - 0.8 * size), width: round(x1 - x0), height: round(1.1 * size) },
    size,
    bold: first?.bold ?? false,
    bullet,
    gap,
    indent: rightToLeft ? -x1 : x0,
    heading: false,
    opens,
  };
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
