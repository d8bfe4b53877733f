import type { EmbedOptions } from '@vivavoce/sdk/bridge';
import type { Appearance } from '../appearance/appearance.ts';

/** The host's look, as far as it can be read: what is unknown or of the wrong kind is left out. */
export function readAppearance(given: EmbedOptions['appearance']): Appearance {
  const { colorScheme, accent, radiusPx } = given ?? {};
  const appearance: Appearance = {};
  if (colorScheme === 'auto' || colorScheme === 'light' || colorScheme === 'dark') {
    appearance.colorScheme = colorScheme;
  }
  if (typeof accent === 'string') appearance.accent = accent;
  else if (isPair(accent)) appearance.accent = { light: accent.light, dark: accent.dark };
  if (typeof radiusPx === 'number') appearance.radiusPx = radiusPx;
  return appearance;
}

/** The host's own sentences, as far as the widget's table knows their keys. */
export function readStrings<K extends string>(
  given: EmbedOptions['strings'],
  table: Record<K, unknown>,
): Partial<Record<K, string>> {
  const known = Object.entries(given ?? {}).filter(
    ([key, sentence]) => Object.hasOwn(table, key) && typeof sentence === 'string',
  );
  return Object.fromEntries(known) as Partial<Record<K, string>>;
}

function isPair(value: unknown): value is { light: string; dark: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { light, dark } = value as Partial<Record<'light' | 'dark', unknown>>;
  return typeof light === 'string' && typeof dark === 'string';
}
