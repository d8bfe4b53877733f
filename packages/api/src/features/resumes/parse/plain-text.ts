import { joinWrapped } from './clean.ts';
import type { Line, ReadFile } from './line.ts';

/** Any document as somebody would paste it. */
export interface PlainText {
  /** A paragraph, a heading or a point each; a point begins with `- `. */
  lines: string[];
  /** What nobody sees who reads the file. */
  hidden: string[];
  /** Why not all of it was read; `null` where it was. */
  partial: string | null;
}

/** White space above a line, in lines, from which it begins something new. */
const GAP = 0.6;
const SAME_SIZE = 0.6;
/** Points by which the edge of a text may be ragged, where the next word is not known to be longer. */
const RAGGED = 12;

/** The text of a document, whatever it is about. A page breaks its lines where it ends; here they go on. */
export function plainTextOf({ lines, hidden, partial }: ReadFile): PlainText {
  const rightEdge = edgesOf(lines);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    if (line.text === '') continue;
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    if (open && before && goesOn(before, line, rightEdge)) open.push(line);
    else paragraphs.push([line]);
  }
  return {
    lines: paragraphs.map((paragraph) => {
      const text = joinWrapped(paragraph.map((line) => line.text)).replaceAll('\t', '  ');
      return paragraph[0]?.bullet ? `- ${text}` : text;
    }),
    hidden: hidden.map(({ text }) => text),
    partial: partial?.detail ?? null,
  };
}

/** Only a page breaks a line where the author did not. */
function goesOn(before: Line, line: Line, rightEdge: (line: Line) => number): boolean {
  if (!before.box || !line.box || line.bullet || line.opens || line.heading || before.heading) return false;
  if (line.gap > GAP || before.page !== line.page || before.bold !== line.bold) return false;
  if (Math.abs(before.size - line.size) > SAME_SIZE) return false;
  if (/^\p{Ll}/u.test(line.text) || /[-,;]$/u.test(before.text)) return true;
  const [word = ''] = line.text.split(/\s/, 1);
  const wordWidth = (line.box.width * word.length) / line.text.length;
  return before.box.x + before.box.width + wordWidth > rightEdge(before) - RAGGED;
}

/** How far to the right lines reach that begin where this one does. */
function edgesOf(lines: readonly Line[]): (line: Line) => number {
  const edges = new Map<string, number>();
  const keyOf = ({ page, box }: Line) => `${page} ${Math.round((box?.x ?? 0) / RAGGED)}`;
  for (const line of lines) {
    if (!line.box) continue;
    const key = keyOf(line);
    edges.set(key, Math.max(edges.get(key) ?? 0, line.box.x + line.box.width));
  }
  return (line) => edges.get(keyOf(line)) ?? Number.POSITIVE_INFINITY;
}
