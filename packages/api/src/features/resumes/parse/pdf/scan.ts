import type { ReadFile } from '../line.ts';
import { linesOfPicture } from '../picture/read.ts';
import { renderPage } from './render.ts';

/** Of a scanned resume the first pages are read: each takes seconds. */
const MAX_SCANNED_PAGES = 4;
const DOTS_PER_POINT = 200 / 72;

/** A PDF whose pages are pictures, read as pictures. */
export async function readScan(bytes: Uint8Array, pages: number): Promise<ReadFile> {
  const shown = Math.min(pages, MAX_SCANNED_PAGES);
  const lines: ReadFile['lines'] = [];
  const turns: number[] = [];
  for (let page = 1; page <= shown; page += 1) {
    const picture = await renderPage(bytes, page, DOTS_PER_POINT);
    const read = await linesOfPicture(picture.toBuffer('image/png'), page);
    lines.push(...read.lines);
    turns.push(read.turns);
  }
  const detail = `Only the first ${shown} of ${pages} scanned pages were read.`;
  return {
    lines,
    pages,
    turns,
    hidden: [],
    ...(shown < pages ? { partial: { code: 'resume_too_complex' as const, detail } } : {}),
  };
}
