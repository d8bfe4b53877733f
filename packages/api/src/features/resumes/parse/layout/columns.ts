import { findRange } from '../fields/dates.ts';
import { headingOf } from '../words/headings.ts';
import type { Segment } from './segments.ts';

/** Columns that stand beside each other, between a top and a bottom. */
export interface Gutter {
  /** Left edge of the right column. */
  x: number;
  above: Segment[];
  left: Segment[];
  right: Segment[];
  below: Segment[];
}

const MIN_GUTTER = 7;
const MIN_SIDE = 3;
/** Two lines are on one baseline. */
const SAME_ROW = 2;
const SHORT = 40;

/** The widest pair of columns of a page (or of a column), or nothing where lines go all the way across. */
export function findGutter(segments: readonly Segment[]): Gutter | undefined {
  let best: { gutter: Gutter; weight: number } | undefined;
  for (const x of startsOf(segments)) {
    for (const gutter of bandsAt(segments, x)) {
      const weight =
        gutter.left.length + gutter.right.length + Math.min(gutter.left.length, gutter.right.length);
      if ((!best || weight > best.weight) && areColumns(gutter)) best = { gutter, weight };
    }
  }
  return best?.gutter;
}

/** Left edges at which a column could begin. */
function startsOf(segments: readonly Segment[]): number[] {
  const starts = [...new Set(segments.map(({ x0 }) => Math.round(x0)))].sort((a, b) => a - b);
  return starts.filter((x) => segments.some(({ x1 }) => x1 <= x - MIN_GUTTER));
}

/** Stretches of the page, from the top, in which no line crosses `x`. */
function bandsAt(segments: readonly Segment[], x: number): Gutter[] {
  const crossing = segments.filter(({ x0, x1 }) => x0 < x - 1.5 && x1 > x - MIN_GUTTER).map(({ y }) => y);
  const edges = [Number.NEGATIVE_INFINITY, ...crossing.sort((a, b) => a - b), Number.POSITIVE_INFINITY];
  return edges.slice(1).flatMap((bottom, at) => {
    const top = edges[at] ?? 0;
    if (bottom - top < 10) return [];
    const inside = segments.filter(({ y }) => y > top + SAME_ROW && y < bottom - SAME_ROW);
    const left = inside.filter(({ x1 }) => x1 <= x - MIN_GUTTER + 0.01);
    const right = inside.filter(({ x0 }) => x0 >= x - 1.5);
    if (left.length < 2 || right.length < 2 || left.length + right.length < inside.length) return [];
    return [
      trim({
        x,
        left,
        right,
        above: segments.filter(({ y }) => y <= top + SAME_ROW),
        below: segments.filter(({ y }) => y >= bottom - SAME_ROW),
      }),
    ];
  });
}

/** What stands over the columns (a name in the middle) or opens what comes below them (a heading) is in neither. */
function trim(gutter: Gutter): Gutter {
  const { x, above, below } = gutter;
  const left = byRow(gutter.left);
  const right = byRow(gutter.right);
  cutTimes(left, right, below);
  const [first] = right;
  const overhead = first && headingOf(first.text) === undefined && Math.abs(first.x0 - x) > 4;
  while (overhead && right[0] && right[0].y < (left[0]?.y ?? 0) - SAME_ROW && Math.abs(right[0].x0 - x) > 4) {
    above.push(right.shift() as Segment);
  }
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const last = side.at(-1);
    const before = side.at(-2);
    const lowest = Math.max(other.at(-1)?.y ?? 0, before?.y ?? 0);
    if (last && below.length > 0 && last.y > lowest + 6 && headingOf(last.text) !== undefined) {
      below.unshift(last);
      side.pop();
    }
  }
  return { x, above, left, right, below };
}

/** Below the columns, lines with their times at the margin: from the heading over the first of them on. */
function cutTimes(left: Segment[], right: Segment[], below: Segment[]): void {
  const edge = { left: Math.max(...left.map(({ x1 }) => x1)), right: Math.min(...right.map(({ x0 }) => x0)) };
  cutAt(right, left, { below, isMargin: ({ x0 }) => x0 > edge.right + 4 });
  // The same from the right: times stand at the left margin there.
  if (left.some(({ rtl }) => rtl)) cutAt(left, right, { below, isMargin: ({ x1 }) => x1 < edge.left - 4 });
}

function cutAt(
  side: Segment[],
  other: Segment[],
  { below, isMargin }: { below: Segment[]; isMargin: (segment: Segment) => boolean },
): void {
  const time = side.findIndex(
    (segment, at) =>
      at >= 2 &&
      isMargin(segment) &&
      isTime(segment) &&
      other.some(({ y }) => Math.abs(y - segment.y) <= SAME_ROW),
  );
  const from = side[time]?.y ?? 0;
  const last = side[time - 1]?.y ?? 0;
  const head = other.findLast(
    ({ y, text }) => y <= from && y > last + SAME_ROW && headingOf(text) !== undefined,
  );
  if (time < 0 || !head) return;
  for (const each of [side, other]) {
    const cut = each.findIndex(({ y }) => y >= head.y - SAME_ROW);
    if (cut >= 0) below.push(...each.splice(cut));
  }
}

function byRow(side: readonly Segment[]): Segment[] {
  return [...side].sort((a, b) => a.y - b.y || a.x0 - b.x0);
}

/** Whether each side is read by itself, and not row by row as a table, or as lines with their dates at the margin. */
function areColumns({ left, right }: Gutter): boolean {
  const [leftHeads, rightHeads] = [headsOf(left), headsOf(right)];
  const many = left.length >= MIN_SIDE && right.length >= MIN_SIDE;
  if (leftHeads > 0 && rightHeads > 0) return true;
  if (!many || overlapOf(left, right) < 0.35) return false;
  if (shareOf(left, isTime) >= 0.3 || shareOf(right, isTime) >= 0.3) return false;
  if (leftHeads > 0 && leftHeads >= 0.6 * left.length) return false;
  if (rightHeads > 0 && rightHeads >= 0.6 * right.length) return false;
  if (leftHeads + rightHeads > 0) return true;
  const aligned = shareOf(right, ({ y }) => left.some((other) => Math.abs(other.y - y) <= SAME_ROW));
  const short = shareOf(left, ({ text }) => text.length <= SHORT) > 0.9;
  const shortRight = shareOf(right, ({ text }) => text.length <= SHORT) > 0.9;
  return aligned < 0.6 || (!short && !shortRight);
}

function headsOf(side: readonly Segment[]): number {
  return side.filter(({ text }) => headingOf(text) !== undefined).length;
}

function isTime({ text }: Segment): boolean {
  if (text.length > SHORT) return false;
  const range = findRange(text);
  return range !== undefined && range.rest.length < 12;
}

function shareOf(side: readonly Segment[], is: (segment: Segment) => boolean): number {
  return side.length === 0 ? 0 : side.filter(is).length / side.length;
}

/** How much of the shorter side stands beside the other. */
function overlapOf(left: readonly Segment[], right: readonly Segment[]): number {
  const [a, b] = [extentOf(left), extentOf(right)];
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared / Math.max(1, Math.min(a.bottom - a.top, b.bottom - b.top));
}

function extentOf(side: readonly Segment[]): { top: number; bottom: number } {
  const ys = side.map(({ y }) => y);
  return { top: Math.min(...ys), bottom: Math.max(...ys) };
}
