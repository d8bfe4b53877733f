import { createTables } from '../../words/tables.ts';
import { en } from './en.ts';
import type { PackagesStrings } from './strings.ts';

/** The words of packages; of the interview's none is loaded with them. */
export const PACKAGES = createTables<PackagesStrings>(en, {
  ar: async () => (await import('./ar.ts')).ar,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  hi: async () => (await import('./hi.ts')).hi,
  ja: async () => (await import('./ja.ts')).ja,
  pt: async () => (await import('./pt.ts')).pt,
});
