import { createTables } from '../../words/tables.ts';
import { en } from './en.ts';
import type { SignInStrings } from './strings.ts';

/** The words of signing in: loaded where somebody can, and nowhere else. */
export const SIGN_IN = createTables<SignInStrings>(en, {
  ar: async () => (await import('./ar.ts')).ar,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  hi: async () => (await import('./hi.ts')).hi,
  ja: async () => (await import('./ja.ts')).ja,
  pt: async () => (await import('./pt.ts')).pt,
});
