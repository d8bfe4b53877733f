import type { Rgb } from '@vivavoce/contract/plain';

/** Reads `rgb(…)` and `rgba(…)` as browsers compute them; `null` for anything else. */
export function parseRgb(color: string): Rgb | null {
  const [red, green, blue] = (/^rgba?\(([^)]+)\)$/.exec(color)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [red, green, blue].every(Number.isFinite) ? [red, green, blue] : null;
}

/** Which scheme a ground belongs to; light where it cannot be read. */
export function schemeOf(ground: Rgb | null): 'light' | 'dark' {
  if (!ground) return 'light';
  const [red, green, blue] = ground;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
