import { localeSchema } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';

/** What lies after a name in a mail's header, or could end it. */
const HEADER_BREAKING = /[\r\n<>"]/;

const daysSchema = z.int().min(1).max(3_650).nullable();

export const settingsChangeSchema = z.strictObject({
  name: textSchema.trim().min(1).max(100).optional(),
  timeZone: textSchema
    .max(60)
    .refine(isTimeZone, 'No time zone of this name. Send one such as `Europe/Berlin`.')
    .optional(),
  locale: localeSchema.optional(),
  senderName: textSchema
    .trim()
    .min(1)
    .max(80)
    .refine((name) => !HEADER_BREAKING.test(name), 'Leave out line breaks, quotes and angle brackets.')
    .nullable()
    .optional(),
  replyTo: z.email().max(200).nullable().optional(),
  /** Interviews are kept this many days at most; null: as each template says. */
  interviewsKeptDays: daysSchema.optional(),
  /** Candidates without an interview are kept this many days; null: until somebody erases them. */
  candidatesKeptDays: daysSchema.optional(),
  /** Whether candidates can have accounts of their own; turned off, whoever is signed in is so no longer. */
  offersAccounts: z.boolean().optional(),
});

export type SettingsChange = z.output<typeof settingsChangeSchema>;

/** Typed to confirm: the tenant's slug. */
export const closeTenantSchema = z.strictObject({ confirm: textSchema.max(100) });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
