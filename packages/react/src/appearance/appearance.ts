import { mix, parseHex, type Rgb, readableOn, textOn, toHex, underPointer } from '@vivavoce/contract/plain';

/** How a widget looks inside a partner's page. Everything may be left out. */
export interface Appearance {
  /** @defaultValue 'auto', as the browser draws its own controls there: by the page's CSS `color-scheme` */
  colorScheme?: 'auto' | 'light' | 'dark';
  /** Brand colour, `#rgb` or `#rrggbb`, for both schemes or one each. Text on it is computed. @defaultValue deep teal */
  accent?: string | { light: string; dark: string };
  /** Radius of controls in pixels, 0 to 22; panels follow. @defaultValue 8 */
  radiusPx?: number;
}

/** Grounds of the two schemes, as in `tokens.css`. */
const GROUNDS = { light: [255, 255, 255], dark: [16, 22, 25] } as const satisfies Record<string, Rgb>;
const SOFT_SHARE = { light: 0.1, dark: 0.16 } as const;
const HOVER_SHARE = 0.08;

/** The custom properties that an appearance changes. Values that cannot be read change nothing. */
export function appearanceTokens(appearance: Appearance): Record<string, string> {
  return { ...accentTokens(appearance.accent), ...radiusTokens(appearance.radiusPx) };
}

function accentTokens(accent: Appearance['accent']): Record<string, string> {
  if (accent === undefined) return {};
  const both = typeof accent === 'string' ? { light: accent, dark: accent } : accent;
  const light = schemeColors(both.light, 'light');
  const dark = schemeColors(both.dark, 'dark');
  if (!light || !dark) return {};
  return { ...schemeTokens('light', light), ...schemeTokens('dark', dark) };
}

function schemeTokens(scheme: 'light' | 'dark', colors: SchemeColors): Record<string, string> {
  return {
    [`--vv-${scheme}-accent`]: colors.accent,
    [`--vv-${scheme}-accent-hover`]: colors.hover,
    [`--vv-${scheme}-on-accent`]: colors.onAccent,
    [`--vv-${scheme}-accent-text`]: colors.text,
    [`--vv-${scheme}-accent-soft`]: colors.soft,
  };
}

interface SchemeColors {
  accent: string;
  hover: string;
  onAccent: string;
  text: string;
  soft: string;
}

function schemeColors(color: string, scheme: 'light' | 'dark'): SchemeColors | null {
  const rgb = parseHex(color);
  if (!rgb) return null;
  const ground = GROUNDS[scheme];
  /* Fills and the focus ring need 3 : 1 against the ground, text 4.5 : 1 against the soft tint of itself. */
  const accent = readableOn(rgb, ground, 3);
  const soft = mix(ground, accent, SOFT_SHARE[scheme]);
  const onAccent = textOn(accent);
  return {
    accent: toHex(accent),
    hover: toHex(underPointer(accent, onAccent, HOVER_SHARE)),
    onAccent: toHex(onAccent),
    text: toHex(readableOn(accent, soft, 4.5)),
    soft: toHex(soft),
  };
}

function radiusTokens(radiusPx: number | undefined): Record<string, string> {
  if (radiusPx === undefined || !Number.isFinite(radiusPx)) return {};
  const radius = Math.min(22, Math.max(0, radiusPx));
  return { '--vv-radius': `${radius}px`, '--vv-radius-panel': `${Math.round(radius * 1.5)}px` };
}
