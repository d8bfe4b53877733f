import { findGutter } from './columns.ts';
import type { Segment } from './segments.ts';

export interface PagedSegment extends Segment {
  page: number;
}

/** A stretch of text that is read from top to bottom, over pages. */
export type Flow = PagedSegment[];

const SAME_GUTTER = 10;
const MAX_DEPTH = 4;

interface OpenColumns {
  x: number;
  left: PagedSegment[];
  right: PagedSegment[];
}

/** Pages in the order of reading. A column goes on in the same column of the next page, not in the one beside it. */
export function flowsOf(pages: readonly PagedSegment[][], rightToLeft: boolean): Flow[] {
  const flows: Flow[] = [];
  let open: OpenColumns | undefined;
  const close = () => {
    if (open) flows.push(...columnsIn(open, rightToLeft));
    open = undefined;
  };
  for (const page of pages) {
    if (page.length === 0) continue;
    const gutter = findGutter(page);
    if (!gutter) {
      const side = open && sideOf(page, open.x);
      if (open && side) open[side].push(...page);
      else {
        close();
        flows.push([...page]);
      }
      continue;
    }
    const { x, above, left, right, below } = gutter as typeof gutter &
      Record<'above' | 'left' | 'right' | 'below', PagedSegment[]>;
    if (!open || Math.abs(open.x - x) > SAME_GUTTER || above.length > 0) {
      close();
      if (above.length > 0) flows.push(...split(above as PagedSegment[], rightToLeft, 1));
      open = { x, left: [], right: [] };
    }
    open.left.push(...(left as PagedSegment[]));
    open.right.push(...(right as PagedSegment[]));
    if (below.length > 0) {
      close();
      flows.push(...split(below as PagedSegment[], rightToLeft, 1));
    }
  }
  close();
  return flows.filter((flow) => flow.length > 0);
}

function sideOf(page: readonly Segment[], x: number): 'left' | 'right' | undefined {
  if (page.every(({ x0 }) => x0 >= x - SAME_GUTTER)) return 'right';
  return page.every(({ x1 }) => x1 <= x) ? 'left' : undefined;
}

function columnsIn({ left, right }: OpenColumns, rightToLeft: boolean): Flow[] {
  const sides = rightToLeft ? [right, left] : [left, right];
  return sides.flatMap((side) => pagesOf(side, rightToLeft));
}

/** Columns inside a column, page by page. */
function pagesOf(side: readonly PagedSegment[], rightToLeft: boolean): Flow[] {
  const pages = new Map<number, PagedSegment[]>();
  for (const segment of side) pages.set(segment.page, [...(pages.get(segment.page) ?? []), segment]);
  const parts = [...pages.values()].map((page) => split(page, rightToLeft, 1));
  return parts.every(({ length }) => length === 1) ? [parts.flat(2)] : parts.flat();
}

function split(segments: PagedSegment[], rightToLeft: boolean, depth: number): Flow[] {
  const gutter = depth < MAX_DEPTH ? findGutter(segments) : undefined;
  if (!gutter) return [segments];
  const { above, left, right, below } = gutter;
  const parts = rightToLeft ? [above, right, left, below] : [above, left, right, below];
  return (parts as PagedSegment[][])
    .filter(({ length }) => length > 0)
    .flatMap((part) => split(part, rightToLeft, depth + 1));
}
