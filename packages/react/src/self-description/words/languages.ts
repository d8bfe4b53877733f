import type { Loaders } from '../../words/tables.ts';
import type { SelfDescriptionStrings } from './strings.ts';

/** How each language of the questions about the candidate is loaded. */
export const languages: Loaders<SelfDescriptionStrings> = {
  ar: async () => (await import('./ar.ts')).ar,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  hi: async () => (await import('./hi.ts')).hi,
  ja: async () => (await import('./ja.ts')).ja,
  pt: async () => (await import('./pt.ts')).pt,
};
