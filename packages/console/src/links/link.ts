import type { ConsoleRouter } from '@vivavoce/api/console-router';
import { linksWords } from '../words/links.ts';

/** A link as the API answers it. */
export type LinkRow = ConsoleRouter['links']['read']['_def']['$types']['output'];

/** Whose link it is. */
export function nameOf({ candidate }: Pick<LinkRow, 'candidate'>): string {
  if (!candidate) return linksWords.everyone;
  return candidate.name ?? candidate.email ?? candidate.externalId ?? candidate.id;
}

/** The end of a day, here, as the API wants it. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:00`).toISOString();
}

/** A day from now, for a date field. */
export function dayFromNow(days: number): string {
  const at = new Date(Date.now() + days * 24 * 3_600_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
