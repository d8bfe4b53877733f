import { type Canvas, createCanvas, type Image } from '@napi-rs/canvas';

/** What is photographed is a page of A4, in points: what stands on it is measured so. */
export const PAGE_WIDTH = 595;

export interface Turning {
  /** Quarters, clockwise. */
  turns: number;
  /** Of the picture as it was, before it is turned. */
  scale: number;
  /** @defaultValue false */
  grey?: boolean;
}

/** A picture in another size, turned. */
export function drawTurned(image: Image | Canvas, { turns, scale, grey = false }: Turning): Canvas {
  const [w, h] = [Math.round(image.width * scale), Math.round(image.height * scale)];
  const canvas = turns % 2 === 0 ? createCanvas(w, h) : createCanvas(h, w);
  const context = canvas.getContext('2d');
  if (grey) context.filter = 'grayscale(1)';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turns * Math.PI) / 2);
  context.drawImage(image, -w / 2, -h / 2, w, h);
  return canvas;
}
