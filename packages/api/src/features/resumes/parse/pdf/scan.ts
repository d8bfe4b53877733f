import { renderPageAsImage } from 'unpdf';
import type { ReadFile } from '../line.ts';
import { linesOfPicture } from '../picture/read.ts';

/** Of a scanned resume the first pages are read: each takes seconds. */
const MAX_SCANNED_PAGES = 4;
const DOTS_PER_POINT = 200 / 72;

/** A PDF whose pages are pictures, read as pictures. */
export async function readScan(bytes: Uint8Array, pages: number): Promise<ReadFile> {
  const shown = Math.min(pages, MAX_SCANNED_PAGES);
  const lines: ReadFile['lines'] = [];
  for (let page = 1; page <= shown; page += 1) {
    const picture = await renderPageAsImage(Uint8Array.from(bytes), page, {
      canvasImport: () => import('@napi-rs/canvas'),
      scale: DOTS_PER_POINT,
    });
    lines.push(...(await linesOfPicture(new Uint8Array(picture), page)));
  }
  const detail = `Only the first ${shown} of ${pages} scanned pages were read.`;
  return {
    lines,
    pages,
    hidden: [],
    ...(shown < pages ? { partial: { code: 'resume_too_complex' as const, detail } } : {}),
  };
}
