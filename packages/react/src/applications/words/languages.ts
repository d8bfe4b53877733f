import { createTables } from '../../words/tables.ts';
import { en } from './en.ts';
import type { ApplicationsStrings } from './strings.ts';

/** The words of the tracker; of the interview's none is loaded with them. */
export const TRACKER = createTables<ApplicationsStrings>(en, {
  ar: async () => (await import('./ar.ts')).ar,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  hi: async () => (await import('./hi.ts')).hi,
  ja: async () => (await import('./ja.ts')).ja,
  pt: async () => (await import('./pt.ts')).pt,
});
