import type { Item } from '../layout/segments.ts';
import { headingOf } from '../words/headings.ts';

/** Left, top, right and bottom, in points from the top left. */
type Shape = [number, number, number, number];

/** In sizes of the letters beside it: smaller is dirt, bigger is an icon. */
const [MIN_EM, MAX_EM] = [0.12, 0.75];
/** How far before its text a mark may stand. */
const REACH_EM = 2.5;
/** What is nearer on the left makes it a dot between two words. */
const INSIDE_EM = 1.2;
/** A page with more small shapes than this is a drawing. */
const MAX_SHAPES = 2_000;

/**
 * The marks of points that are drawn and not written, as browsers do with the discs of a list: as the letters that they stand for.
 * A dot beside a heading or a bold line belongs to a timeline, and several in a row are a rating.
 */
export function marksOf(shapes: readonly Shape[], items: readonly Item[]): Item[] {
  if (shapes.length > MAX_SHAPES) return [];
  const round = shapes.filter(isEven);
  return round.flatMap((shape) => {
    const first = nearest(shape, items);
    if (!first || round.some((other) => other !== shape && areInRow(other, shape, first.size))) return [];
    const row = wordsFrom(first, items);
    if (row.every(({ bold }) => bold) || headingOf(row.map(({ text }) => text).join(' ')) !== undefined)
      return [];
    const [x0, , x1] = shape;
    return [{ ...first, text: '•', x: x0, width: x1 - x0, bold: false }];
  });
}

function isEven([x0, y0, x1, y1]: Shape): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  return width > 0.5 && height > 0.5 && width < 1.7 * height && height < 1.7 * width;
}

/** What the shape stands before, at half the height of its small letters. */
function nearest(shape: Shape, items: readonly Item[]): Item | undefined {
  const [x0, y0, x1, y1] = shape;
  const middle = (y0 + y1) / 2;
  const beside = items.filter(
    ({ y, size }) =>
      middle > y - 0.85 * size && middle < y && x1 - x0 > MIN_EM * size && x1 - x0 < MAX_EM * size,
  );
  const ahead = beside
    .map((item) => ({ item, gap: item.rtl ? x0 - (item.x + item.width) : item.x - x1 }))
    .filter(({ item, gap }) => gap > -0.5 && gap < REACH_EM * item.size)
    .sort((a, b) => a.gap - b.gap)[0]?.item;
  if (!ahead) return undefined;
  const before = beside.some((item) => {
    const gap = ahead.rtl ? item.x - x1 : x0 - (item.x + item.width);
    return item !== ahead && gap > -0.5 && gap < INSIDE_EM * item.size;
  });
  return before ? undefined : ahead;
}

function areInRow([a0, aTop, , aBottom]: Shape, [b0, bTop, , bBottom]: Shape, size: number): boolean {
  const same = Math.abs(aTop + aBottom - bTop - bBottom) < 2;
  // The same shape filled and drawn around is one.
  return same && Math.abs(a0 - b0) > 0.5 && Math.abs(a0 - b0) < 2 * size;
}

/** What stands together from an item on, without what stands far off on the same line, as times do. */
function wordsFrom(first: Item, items: readonly Item[]): Item[] {
  const way = first.rtl ? -1 : 1;
  const row = items
    .filter((item) => Math.abs(item.y - first.y) < 1 && (item.x - first.x) * way >= 0)
    .sort((a, b) => (a.x - b.x) * way);
  const end = row.findIndex((item, at) => {
    const before = row[at - 1] ?? item;
    const gap = first.rtl ? before.x - (item.x + item.width) : item.x - (before.x + before.width);
    return at > 0 && gap > 1.05 * first.size;
  });
  return end < 0 ? row : row.slice(0, end);
}
