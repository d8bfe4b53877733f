import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Strings } from './strings.ts';

export const LANGUAGES = { ar, de, en } as const satisfies Record<string, Strings>;

export type Language = keyof typeof LANGUAGES;

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The language in which the widget can speak for a locale; English where it has none for it. */
export function languageOf(locale: string): Language {
  const primary = primaryOf(locale);
  return isLanguage(primary) ? primary : 'en';
}

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primaryOf(locale)) ? 'rtl' : 'ltr';
}

function primaryOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? '';
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}
