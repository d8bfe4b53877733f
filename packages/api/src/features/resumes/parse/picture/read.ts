import { loadImage } from '@napi-rs/canvas';
import type { Page } from 'tesseract.js';
import { flowsOf } from '../layout/flows.ts';
import { linesOf } from '../layout/lines.ts';
import { type Item, segmentsOf } from '../layout/segments.ts';
import { type Line, type ReadFile, UnreadableFile } from '../line.ts';
import { recognise } from './recognise.ts';
import { sizeOfPicture } from './size.ts';
import { drawTurned, PAGE_WIDTH } from './turned.ts';

/** A camera of today takes 12 to 50 million; more is made to hurt. */
const MAX_PIXELS = 60_000_000;
/** A page of A4 at 200 dots an inch: more takes longer and finds no more. */
const LONG_SIDE = 2_340;
/** Of a hundred: below it the letters are guesses, and guesses make up people. */
const MIN_SURE = 60;
const MIN_WORD = 30;

/** A photo or a scan of one page. @throws UnreadableFile `resume_damaged`, `resume_too_complex`, `resume_unreadable` */
export async function readPicture(bytes: Uint8Array): Promise<ReadFile> {
  const { lines, turns } = await linesOfPicture(bytes, 1);
  return { lines, pages: 1, turns: [turns], hidden: [] };
}

/** The lines of one page that is a picture, and how it had to be turned. */
export async function linesOfPicture(
  bytes: Uint8Array,
  page: number,
): Promise<{ lines: Line[]; turns: number }> {
  const image = await openPicture(bytes);
  const { width, turns, read } = await upright(image);
  if (read.confidence < MIN_SURE) {
    const detail = 'The letters of the picture could not be recognised with any certainty.';
    throw new UnreadableFile('resume_unreadable', detail);
  }
  const segments = segmentsOf(itemsOf(read, PAGE_WIDTH / width)).map((segment) => ({ ...segment, page }));
  return { lines: flowsOf([segments], false).flatMap((flow) => linesOf(flow, false)), turns };
}

/** A picture that may be unpacked. @throws UnreadableFile `resume_damaged`, `resume_too_complex` */
export async function openPicture(bytes: Uint8Array): Promise<Image> {
  const size = sizeOfPicture(bytes);
  if (!size) throw new UnreadableFile('resume_damaged', 'The picture is damaged.');
  if (size.width * size.height > MAX_PIXELS) {
    throw new UnreadableFile('resume_too_complex', 'The picture has more pixels than we read.');
  }
  return loadImage(Buffer.from(bytes)).catch(() => {
    throw new UnreadableFile('resume_damaged', 'The picture cannot be opened.');
  });
}

type Image = Awaited<ReturnType<typeof loadImage>>;

interface Read {
  turns: number;
  width: number;
  read: Page;
}

/** As it came; where that says little, turned a quarter at a time. */
async function upright(image: Image): Promise<Read> {
  let best: Read | undefined;
  const scale = Math.min(1, LONG_SIDE / Math.max(image.width, image.height));
  for (const turns of image.width > image.height * 1.1 ? [1, 3, 0, 2] : [0, 2, 1, 3]) {
    const canvas = drawTurned(image, { turns, scale, grey: true });
    const read = await recognise(canvas.toBuffer('image/png'));
    if (!best || read.confidence > best.read.confidence) best = { turns, width: canvas.width, read };
    if (read.confidence >= 75) break;
  }
  if (!best) throw new UnreadableFile('resume_unreadable', 'The picture holds no letters.');
  return best;
}

type RecognisedLine = NonNullable<Page['blocks']>[number]['paragraphs'][number]['lines'][number];

/** Measured letters vary by a fifth; only what is bigger than that was meant to be. */
const BIGGER = 1.35;

/** Words as letters on a page: those of one line share its baseline and its size. */
function itemsOf({ blocks }: Page, scale: number): Item[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  const sizes = lines.map(heightOf).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 10;
  return lines.flatMap((line) => {
    const height = heightOf(line);
    const size = (height > usual * BIGGER ? height : usual) * scale;
    return line.words
      .filter(({ confidence, text }) => confidence >= MIN_WORD && text.trim() !== '')
      .map(({ text, bbox }, at) => ({
        // The mark of a point has a shape that many letters have.
        text: at === 0 && LOOKS_LIKE_POINT.test(text) && line.words.length > 2 ? '•' : text,
        x: bbox.x0 * scale,
        y: baselineAt(line, bbox.x0) * scale,
        width: (bbox.x1 - bbox.x0) * scale,
        size,
        bold: false,
        rtl: false,
      }));
  });
}

const LOOKS_LIKE_POINT = /^[«»©®¢°e*+.·-]$/u;

function heightOf({ words }: RecognisedLine): number {
  return Math.max(...words.map(({ bbox }) => bbox.y1 - bbox.y0), 1);
}

function baselineAt({ baseline }: RecognisedLine, x: number): number {
  const { x0, x1, y0, y1 } = baseline;
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
