/** The languages that the widgets speak. English is always there; each other one is a chunk of its own, loaded by need. */
export const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'ja', 'pt'] as const;

export type Language = (typeof LANGUAGES)[number];

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The language in which a widget can speak for a locale; English where it has none for it. */
export function languageOf(locale: string): Language {
  const primary = primaryOf(locale);
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(primaryOf(locale)) ? 'rtl' : 'ltr';
}

function primaryOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? '';
}
