import { en } from './en.ts';
import type { Strings } from './strings.ts';
import { createTables } from './tables.ts';

/** The words of the interview. */
export const INTERVIEW = createTables<Strings>(en, {
  ar: async () => (await import('./ar.ts')).ar,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  hi: async () => (await import('./hi.ts')).hi,
  ja: async () => (await import('./ja.ts')).ja,
  pt: async () => (await import('./pt.ts')).pt,
});
