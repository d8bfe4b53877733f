import type { Level, TemplateInput } from '@vivavoce/contract/records';

/** What the screenings of the library have in common; each is the tenant's own to change from then on. */
export const SCREENING = {
  kind: 'screening',
  locale: 'en',
  resultVisibility: 'tenant',
  consentText:
    'A person reads every result before anything is decided. If you would rather be interviewed by a person, or need more time or another form, tell whoever invited you: it has no effect on your application.',
  retentionDays: 180,
  turn: { mode: 'conversational' },
} as const satisfies Partial<TemplateInput>;

const MINUTE_MS = 60_000;
export const minutes = (count: number) => count * MINUTE_MS;
export const seconds = (count: number) => count * 1_000;

/** Anchored levels, lowest first: a word, and what is observable in an answer of this level. */
export function levels(...all: readonly (readonly [label: string, anchor: string])[]): Level[] {
  return all.map(([label, anchor]) => ({ label, anchor }));
}
