import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { UnreadableFile } from '../line.ts';
import { type Document, openPdf } from './open.ts';

type BrowserContext = NonNullable<
  Parameters<Awaited<ReturnType<Document['getPage']>>['render']>[0]['canvasContext']
>;

/** A poster at a hundred dots an inch. A page may say that it is a kilometre wide. */
export const MAX_PIXELS = 24_000_000;

/**
 * A page as whoever opens the file sees it.
 * @param dotsPerPoint pixels for each of its points
 * @throws UnreadableFile `resume_encrypted`, `resume_damaged`, `resume_too_complex`
 */
export async function renderPage(bytes: Uint8Array, number: number, dotsPerPoint: number): Promise<Canvas> {
  const pdf = await openPdf(bytes, { toDraw: true });
  try {
    const page = await pdf.getPage(number).catch(() => {
      throw new UnreadableFile('resume_damaged', `Page ${number} of the PDF cannot be read.`);
    });
    const viewport = page.getViewport({ scale: dotsPerPoint });
    if (viewport.width * viewport.height > MAX_PIXELS) {
      throw new UnreadableFile('resume_too_complex', `Page ${number} is too large to be drawn.`);
    }
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    // What the library calls a canvas is the browser's; it draws on this one as well.
    const canvasContext = canvas.getContext('2d') as unknown as BrowserContext;
    await page.render({ canvas: null, canvasContext, viewport }).promise;
    return canvas;
  } finally {
    await pdf.loadingTask.destroy();
  }
}
