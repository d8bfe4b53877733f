import { cleanText, isCjk } from '../clean.ts';

/** A run of letters as it stands on a page: points, from the top left. */
export interface Item {
  text: string;
  x: number;
  /** Of its baseline. */
  y: number;
  width: number;
  size: number;
  bold: boolean;
  rtl: boolean;
}

/** What stands together on one baseline, up to a gap that no word space explains. */
export interface Segment {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  bold: boolean;
  rtl: boolean;
}

/** In letters' widths: what is narrower is no space, what is wider parts two cells. */
const SPACE_EM = 0.13;
const CELL_EM = 1.05;
const BULLET_EM = 4;
const LONE_BULLET = /^\s*[•‣◦⁃∙▪▫■□●○◆◇►▸▶➢➤✓✔❖◾・–—*o\uf0a7\uf0b7\uf0d8\uf0fc-]\s*$/u;

/** Letters to segments, row by row from the top. */
export function segmentsOf(items: readonly Item[]): Segment[] {
  return rowsOf(items.filter(({ text }) => text.trim() !== '')).flatMap(splitRow);
}

function rowsOf(items: readonly Item[]): Item[][] {
  const sorted = [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: { y: number; items: Item[] }[] = [];
  for (const item of sorted) {
    const row = rows.findLast(
      ({ y, items: [first] }) => Math.abs(y - item.y) <= 0.35 * Math.min(item.size, first?.size ?? item.size),
    );
    if (row && rows.indexOf(row) >= rows.length - 4) row.items.push(item);
    else rows.push({ y: item.y, items: [item] });
  }
  return rows.map((row) => row.items.sort((a, b) => a.x - b.x));
}

function splitRow(row: Item[]): Segment[] {
  const groups: Item[][] = [];
  for (const item of row) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (!group || !before) groups.push([item]);
    else if (partsFrom(group, before, item)) groups.push([item]);
    else group.push(item);
  }
  return groups.map(toSegment).filter(({ text }) => text !== '');
}

function partsFrom(group: readonly Item[], before: Item, item: Item): boolean {
  const gap = item.x - (before.x + before.width);
  const em = Math.max(before.size, item.size);
  const lone = [group.length === 1 && before.text, item.text].some((text) => text && LONE_BULLET.test(text));
  return gap > (lone ? BULLET_EM : CELL_EM) * em;
}

function toSegment(items: readonly Item[]): Segment {
  const rtl = isRightToLeft(items.map(({ text }) => text).join(' '));
  const ordered = rtl ? readFromRight(items) : [...items];
  let text = '';
  let before: Item | undefined;
  for (const item of ordered) {
    text += (before ? spaceBetween(before, item) : '') + item.text;
    before = item;
  }
  const biggest = items.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const first = items.reduce((a, b) => (a.x < b.x ? a : b));
  return {
    text: cleanText(text),
    x0: first.x,
    x1: Math.max(...items.map(({ x, width }) => x + width)),
    y: biggest.y,
    size: biggest.size,
    bold: items.filter(({ bold }) => bold).length * 2 > items.length,
    rtl,
  };
}

const SPACED_OUT = /^\p{L}\p{M}?(?: \p{L}\p{M}?)+$/u;

function spaceBetween(a: Item, b: Item): string {
  const gap = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
  const em = Math.max(a.size, b.size);
  const [left, right] = [isCjk(a.text.trimEnd().at(-1)), isCjk(b.text.trimStart()[0])];
  // Programs set a little air between Chinese or Japanese and Latin letters, which is no space.
  if (left !== right) return gap > 0.35 * em ? ' ' : '';
  // Between two words whose letters stand apart a single space would be lost among them.
  if (SPACED_OUT.test(a.text.trim()) && SPACED_OUT.test(b.text.trim())) return '  ';
  return gap > SPACE_EM * em ? ' ' : '';
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu;

/** Whether most of its letters are read from the right. */
export function isRightToLeft(text: string): boolean {
  const right = text.match(RTL)?.length ?? 0;
  return right > 0 && right * 2 >= (text.match(/\p{L}/gu)?.length ?? 0);
}

/** Items of a line that is read from the right, in the order of reading: words and numbers of other scripts keep theirs. */
function readFromRight(items: readonly Item[]): Item[] {
  const ordered: Item[] = [];
  let run: Item[] = [];
  const flush = () => {
    ordered.push(...run.reverse());
    run = [];
  };
  for (const item of [...items].sort((a, b) => b.x - a.x)) {
    if (!item.rtl && /[\p{L}\p{N}@]/u.test(item.text)) run.push(item);
    else {
      flush();
      const mute = !item.rtl && !/[\p{L}\p{N}]/u.test(item.text);
      ordered.push(mute ? { ...item, text: [...item.text].reverse().join('') } : item);
    }
  }
  flush();
  return ordered;
}
