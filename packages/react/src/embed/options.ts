import type { EmbedOptions } from '@vivavoce/sdk/bridge';
import type { Appearance } from '../appearance/appearance.ts';
import { en } from '../words/en.ts';
import type { StringKey, Strings } from '../words/strings.ts';

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

/** The host's own sentences, as far as the widget knows their keys. */
export function readStrings(given: EmbedOptions['strings']): Partial<Strings> {
  const strings: Partial<Strings> = {};
  for (const [key, sentence] of Object.entries(given ?? {})) {
    if (isStringKey(key) && typeof sentence === 'string') strings[key] = sentence;
  }
  return strings;
}

function isStringKey(text: string): text is StringKey {
  return Object.hasOwn(en, text);
}

function isPair(value: unknown): value is { light: string; dark: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { light, dark } = value as Partial<Record<'light' | 'dark', unknown>>;
  return typeof light === 'string' && typeof dark === 'string';
}
