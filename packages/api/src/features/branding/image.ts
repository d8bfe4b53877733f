import { imageSize } from 'image-size';

/** What a logo may be. No SVG: it is a document that can hold scripts. */
const EXTENSIONS = { png: 'png', jpg: 'jpg', webp: 'webp' } as const;
export const IMAGE_TYPES = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' } as const;

export type ImageKind = keyof typeof IMAGE_TYPES;

export const MAX_LOGO_BYTES = 512 * 1_024;
const MIN_SIDE = 16;
const MAX_SIDE = 2_048;

export type ImageCheck = { outcome: 'good'; kind: ImageKind } | { outcome: 'bad'; detail: string };

/** Looks at the bytes, whatever the browser called them. */
export function checkImage(bytes: Uint8Array): ImageCheck {
  const bad = (detail: string): ImageCheck => ({ outcome: 'bad', detail });
  const found = read(bytes);
  const kind = found?.type && found.type in EXTENSIONS ? (found.type as ImageKind) : undefined;
  if (!found || !kind) return bad('Not a PNG, JPEG or WebP image. Send one of these.');
  const sides = [found.width, found.height];
  if (sides.some((side) => side < MIN_SIDE))
    return bad(`Too small. Each side needs at least ${MIN_SIDE} pixels.`);
  if (sides.some((side) => side > MAX_SIDE))
    return bad(`Too large. Each side may have at most ${MAX_SIDE} pixels.`);
  return { outcome: 'good', kind };
}

function read(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}
