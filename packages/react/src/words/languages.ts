import { en } from './en.ts';
import type { Strings } from './strings.ts';

/** The languages that the widget speaks. English is always there; each other one is a chunk of its own, loaded by need. */
export const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'ja', 'pt'] as const;

export type Language = (typeof LANGUAGES)[number];

const LOADERS: Record<Exclude<Language, 'en'>, () => Promise<Strings>> = {
  ar: async () => (await import('./ar.ts')).ar,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  hi: async () => (await import('./hi.ts')).hi,
  ja: async () => (await import('./ja.ts')).ja,
  pt: async () => (await import('./pt.ts')).pt,
};

const loaded: Partial<Record<Language, Strings>> = { en };
const underWay = new Map<Language, Promise<void>>();
/** What could not be loaded: English is spoken in its place, until it is asked for again. */
const failed = new Set<Language>();
const listeners = new Set<() => void>();

/** The words of a language; `undefined` while they are not there. */
export function tableOf(language: Language): Strings | undefined {
  return loaded[language];
}

/** `pending`: the words are not here yet, but may come. */
export function languageState(language: Language): 'ready' | 'pending' | 'failed' {
  if (loaded[language]) return 'ready';
  return failed.has(language) ? 'failed' : 'pending';
}

/** Loads the words of a language, once. Never throws: without them the widget speaks English. */
export function loadLanguage(language: Language): Promise<void> {
  if (language === 'en' || loaded[language]) return Promise.resolve();
  const running = underWay.get(language);
  if (running) return running;
  const load = LOADERS[language]()
    .then(
      (table) => {
        loaded[language] = table;
        failed.delete(language);
      },
      () => void failed.add(language),
    )
    .finally(() => {
      underWay.delete(language);
      for (const listener of [...listeners]) listener();
    });
  underWay.set(language, load);
  return load;
}

/** Calls `listener` whenever the words of a language came, or could not. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The language in which the widget can speak for a locale; English where it has none for it. */
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
