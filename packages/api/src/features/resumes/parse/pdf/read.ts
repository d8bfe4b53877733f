import type { FoundText } from '@vivavoce/contract/records';
import { getResolvedPDFJS } from 'unpdf';
import { cleanText } from '../clean.ts';
import { flowsOf, type PagedSegment } from '../layout/flows.ts';
import { linesOf } from '../layout/lines.ts';
import { type Item, isRightToLeft, segmentsOf } from '../layout/segments.ts';
import { type Line, type PartlyRead, type ReadFile, UnreadableFile } from '../line.ts';
import { marksOf } from './marks.ts';
import { type Document, openPdf } from './open.ts';
import { type PaintedText, paintedPage } from './painted.ts';

/** Nobody's resume is longer; a book would hold the process for minutes. */
export const MAX_PAGES = 30;
/** Runs of letters on all pages. */
const MAX_ITEMS = 60_000;

type Page = Awaited<ReturnType<Document['getPage']>>;

export interface ReadPdfOptions {
  /** Told after each page. */
  onPage?: (page: number, pages: number) => void;
  /** Pages that are not begun by then are left out. @defaultValue no limit */
  budgetMs?: number;
}

/**
 * The lines of a PDF from where its letters stand. No line at all where the pages are pictures.
 * @throws UnreadableFile `resume_encrypted`, `resume_damaged`, `resume_too_complex`
 */
export async function readPdf(
  bytes: Uint8Array,
  { onPage, budgetMs = Number.POSITIVE_INFINITY }: ReadPdfOptions = {},
): Promise<ReadFile> {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > MAX_PAGES) {
      throw new UnreadableFile(
        'resume_too_complex',
        `The file has ${pdf.numPages} pages; at most ${MAX_PAGES} are read.`,
      );
    }
    const pages: PagedSegment[][] = [];
    const hidden: FoundText[] = [];
    let items = 0;
    let partial: PartlyRead | undefined;
    const startedAt = performance.now();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      if (number > 1 && performance.now() - startedAt > budgetMs) {
        const detail = `Only the first ${number - 1} of ${pdf.numPages} pages were read: the rest took too long.`;
        partial = { code: 'resume_too_complex', detail };
        break;
      }
      const read = await readPage(pdf, number);
      items += read.items.length;
      if (items > MAX_ITEMS) {
        throw new UnreadableFile('resume_too_complex', 'The file holds more text than is read.');
      }
      pages.push(segmentsOf(read.items).map((segment) => ({ ...segment, page: number })));
      hidden.push(...read.hidden.map((text): FoundText => ({ kind: 'hidden_text', text, line: null })));
      onPage?.(number, pdf.numPages);
    }
    const kept = withoutFooters(pages);
    const rightToLeft = isRightToLeft(
      kept
        .flat()
        .map(({ text }) => text)
        .join(' '),
    );
    const shown = rightToLeft ? kept.map((page) => page.map(turnNumbers)) : kept;
    const lines: Line[] = flowsOf(shown, rightToLeft).flatMap((flow) => linesOf(flow, rightToLeft));
    return { lines, pages: pdf.numPages, hidden, ...(partial ? { partial } : {}) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPage(pdf: Document, number: number): Promise<{ items: Item[]; hidden: string[] }> {
  const page = await pdf.getPage(number).catch(() => {
    throw new UnreadableFile('resume_damaged', `Page ${number} of the PDF cannot be read.`);
  });
  try {
    const operators = await page.getOperatorList();
    const { OPS } = await getResolvedPDFJS();
    const ops = OPS as unknown as Record<string, number>;
    const { texts: painted, shapes } = paintedPage(operators, ops, page.view);
    const content = await page.getTextContent();
    const isHidden = hiddenAt(painted);
    const items: Item[] = [];
    const hidden: string[] = [];
    const bold = boldFonts(page);
    const [left = 0, , , top = 0] = page.view;
    for (const item of content.items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      if (isHidden(x, y, item.width)) {
        hidden.push(cleanText(item.str));
        continue;
      }
      // What stands upright at the margin is decoration, or a scan that lies on its side.
      if (Math.abs(b) > Math.abs(a)) continue;
      items.push({
        text: item.dir === 'rtl' ? (fromRight(painted, { x, y, width: item.width }) ?? item.str) : item.str,
        x: x - left,
        y: top - y,
        width: item.width,
        size: Math.hypot(c, d),
        bold: bold(item.fontName),
        rtl: item.dir === 'rtl',
      });
    }
    items.push(
      ...marksOf(
        shapes.map(([x0, y0, x1, y1]) => [x0 - left, top - y1, x1 - left, top - y0]),
        items,
      ),
    );
    return { items, hidden: [hidden.join(' ')].filter((text) => text !== '') };
  } finally {
    page.cleanup();
  }
}

/**
 * What stands there as it is read from the right, letter by letter as painted: turned around as a whole, a ligature of two letters
 * would come out in the wrong order.
 */
function fromRight(
  painted: readonly PaintedText[],
  at: { x: number; y: number; width: number },
): string | undefined {
  const glyphs = painted
    .filter(({ hidden, y }) => !hidden && Math.abs(y - at.y) < 0.5)
    .flatMap((text) => text.glyphs)
    .filter(({ x, text }) => text !== '' && x >= at.x - 0.3 && x < at.x + at.width - 0.1)
    .sort((a, b) => b.x - a.x);
  const text = glyphs.map((glyph) => glyph.text).join('');
  // Numbers and words of other scripts were turned around, too.
  const read = text.replace(
    /[\p{N}\p{Script=Latin}][\p{N}\p{Script=Latin}.,:/@-]*[\p{N}\p{Script=Latin}]/gu,
    (run) => [...run].reverse().join(''),
  );
  return read.trim() === '' ? undefined : read;
}

/** Whether what begins there is hidden, and nothing that can be seen begins within it. */
function hiddenAt(painted: readonly PaintedText[]): (x: number, y: number, width: number) => boolean {
  const layer = painted.filter((text) => text.layer).length;
  // Over a scanned page the invisible layer is the text.
  const isScan = layer > 0 && layer >= 0.8 * painted.length;
  const isHidden = (text: PaintedText) => text.hidden && !(isScan && text.layer);
  if (!painted.some(isHidden)) return () => false;
  return (x, y, width) => {
    const inside = painted.filter(
      (text) => Math.abs(text.y - y) < 1.5 && text.x >= x - 1.5 && text.x <= x + Math.max(width, 1),
    );
    return inside.length > 0 && inside.every(isHidden);
  };
}

const BOLD = /bold|black|heavy|semi|demi|medium(?!\w)/i;

function boldFonts(page: Page): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    let bold = known.get(name);
    if (bold === undefined) {
      const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as { name?: string }) : undefined;
      bold = BOLD.test(font?.name ?? '');
      known.set(name, bold);
    }
    return bold;
  };
}

/** Numbers alone, in a line that is read from the right, stand in the order of the line: `0199 555 4 971+`, `2021 – 2019`. */
function turnNumbers(segment: PagedSegment): PagedSegment {
  const { text } = segment;
  if (/\p{L}/u.test(text)) return segment;
  const years = text.match(/(?:19|20)\d\d/g)?.map(Number) ?? [];
  const falls = years.length === 2 && Number(years[0]) > Number(years[1]);
  if (!falls && !/\d\+$/.test(text)) return segment;
  const turned = text
    .split(' ')
    .reverse()
    .map((word) => word.replace(/^(\d+)\+$/, '+$1'))
    .join(' ');
  return { ...segment, text: turned };
}

const PAGE_NUMBER =
  /^(?:page|seite|página|pág\.?|p\.?|صفحة|पृष्ठ)?\s*\d{1,2}\s*(?:(?:of|\/|von|de|sur|من|\|)\s*\d{1,2})?$/iu;

/** Without page numbers, and without what stands at the same place of every page after the first. */
function withoutFooters(pages: readonly PagedSegment[][]): PagedSegment[][] {
  const seen = new Set<string>();
  return pages.map((page, at) => {
    const bottom = Math.max(...page.map(({ y }) => y));
    const top = Math.min(...page.map(({ y }) => y));
    return page.filter((segment) => {
      const edge = segment.y >= bottom - 2 || segment.y <= top + 2;
      if (edge && PAGE_NUMBER.test(segment.text)) return false;
      const key = `${Math.round(segment.y)} ${segment.text}`;
      if (at > 0 && edge && seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  });
}
