import { kindOf } from './kind.ts';
import { UnreadableFile } from './line.ts';
import { MAX_PIXELS, renderPage } from './pdf/render.ts';
import { openPicture } from './picture/read.ts';
import { drawTurned, PAGE_WIDTH } from './picture/turned.ts';

export interface PageRequest {
  /** From 1. */
  page: number;
  /** Of a page that is a picture: quarters, clockwise, by which it was turned to be read. `null` where the page has letters. */
  turns: number | null;
}

/** A page as WebP. */
export interface DrawnPage {
  picture: Uint8Array;
}

/** So that the box of a line, in points, lies at twice its numbers. */
export const DOTS_PER_POINT = 2;
const QUALITY = 82;

/**
 * A page of a file as it looks, in the measures in which its lines were found.
 * @throws UnreadableFile also where a file of this kind has no pages
 */
export async function drawPage(bytes: Uint8Array, { page, turns }: PageRequest): Promise<DrawnPage> {
  const kind = kindOf(bytes);
  if (kind === 'pdf' && turns === null) {
    return encode(await renderPage(bytes, page, DOTS_PER_POINT));
  }
  if (kind !== 'pdf' && kind !== 'image') {
    throw new UnreadableFile('resume_unsupported', 'A file of this kind has no pages.');
  }
  const image = kind === 'pdf' ? await renderPage(bytes, page, DOTS_PER_POINT) : await openPicture(bytes);
  const across = (turns ?? 0) % 2 === 0 ? image.width : image.height;
  const scale = (PAGE_WIDTH * DOTS_PER_POINT) / across;
  if (image.width * image.height * scale * scale > MAX_PIXELS) {
    throw new UnreadableFile('resume_too_complex', `Page ${page} is too large to be drawn.`);
  }
  return encode(drawTurned(image, { turns: turns ?? 0, scale }));
}

function encode(canvas: { toBuffer(type: 'image/webp', quality: number): Buffer }): DrawnPage {
  return { picture: new Uint8Array(canvas.toBuffer('image/webp', QUALITY)) };
}
