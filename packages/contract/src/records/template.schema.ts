import { z } from 'zod';
import type { Template } from './template.ts';

const shortText = z.string().trim().min(1).max(200);
const longText = z.string().trim().min(1).max(4000);

export const turnModeSchema = z.enum(['conversational', 'coding']);

export const levelSchema = z.strictObject({ label: shortText, anchor: longText });

export const criterionSchema = z.strictObject({
  id: z.string().min(1).max(60),
  name: shortText,
  description: longText,
  levels: z.array(levelSchema).min(2).max(10),
});

export const questionSchema = z.strictObject({
  id: z.string().min(1).max(60),
  title: shortText,
  text: longText,
  hint: z.string().trim().max(1000),
  maxFollowUps: z.int().min(0).max(5),
  criterionIds: z.array(z.string().min(1).max(60)).min(1).max(20),
});

export const turnSettingsSchema = z.strictObject({
  mode: turnModeSchema,
  minPauseMs: z.int().min(100).max(10_000).exactOptional(),
  maxPauseMs: z.int().min(200).max(120_000).exactOptional(),
  checkInAfterMs: z.int().min(5_000).max(600_000).exactOptional(),
});

export const interviewerSchema = z.strictObject({
  name: shortText,
  persona: longText,
  voiceId: z.string().min(1).max(100).exactOptional(),
});

export const localeSchema = z
  .string()
  .max(35)
  .refine((tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  }, 'Send a BCP 47 language tag, e.g. `en-GB`.');

export const templateSchema = z.strictObject({
  id: z.string(),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  version: z.int().min(1),
  title: shortText,
  kind: z.enum(['practice', 'screening', 'technical']),
  locale: localeSchema,
  resultVisibility: z.enum(['candidate', 'tenant']),
  interviewer: interviewerSchema,
  questions: z.array(questionSchema).min(1).max(30),
  criteria: z.array(criterionSchema).min(1).max(30),
  timeBudgetMs: z
    .int()
    .min(60_000)
    .max(2 * 3_600_000),
  retentionDays: z.int().min(1).max(3650),
  turn: turnSettingsSchema,
  createdAt: z.iso.datetime(),
}) satisfies z.ZodType<Template>;
