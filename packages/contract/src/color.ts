/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads `#rgb` or `#rrggbb`; `null` for anything else. */
export function parseHex(color: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color.trim());
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  const parts = long?.slice(1) ?? short?.slice(1).map((digit) => digit + digit);
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
}

export function toHex(color: Rgb): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const TEXTS: readonly Rgb[] = [
  [255, 255, 255],
  [9, 22, 27],
  [0, 0, 0],
];

/** The text colour for a ground: white where it reads well, else near black, else black. One of them always has 4.5 : 1. */
export function textOn(color: Rgb): Rgb {
  return TEXTS.find((text) => contrast(color, text) >= 4.5) ?? [0, 0, 0];
}

/** The colour itself, or moved towards white or black until it has this contrast against the ground. */
export function readableOn(color: Rgb, ground: Rgb, wanted: number): Rgb {
  const target: Rgb = luminance(ground) > 0.4 ? [0, 0, 0] : [255, 255, 255];
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(color, target, share);
    if (contrast(candidate, ground) >= wanted) return candidate;
  }
  return target;
}

/** A ground under the pointer: `share` nearer to its text where that reads well all the same, else as far away from it. */
export function underPointer(ground: Rgb, text: Rgb, share: number): Rgb {
  const nearer = mix(ground, text, share);
  if (contrast(nearer, text) >= 7) return nearer;
  return mix(ground, luminance(text) > luminance(ground) ? [0, 0, 0] : [255, 255, 255], share);
}

/** `share` of `b` in `a`, 0 to 1. */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => a[index] + (b[index] - a[index]) * share;
  return [part(0), part(1), part(2)];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
