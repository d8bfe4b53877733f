import { z } from 'zod';
import { textSchema } from '../text/text.schema.ts';
import { LANGUAGE_PARTS } from './languages.ts';
import { storedLocaleSchema } from './locale.schema.ts';
import type {
  EvaluationSettings,
  Template,
  TemplateBranding,
  TemplateResource,
  TemplateTranslation,
  TurnSettings,
  TurnTaking,
} from './template.ts';

const shortText = textSchema.trim().min(1).max(200);
const longText = textSchema.trim().min(1).max(4000);

/** An author's own name for a question or a criterion. */
const idSchema = textSchema.min(1).max(60);

export const turnModeSchema = z.enum(['conversational', 'coding']);

export const levelSchema = z.strictObject({ label: shortText, anchor: longText });

export const criterionSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  description: longText,
  levels: z.array(levelSchema).min(2).max(10),
});

export const phaseSchema = z.strictObject({
  title: shortText,
  introduction: textSchema.trim().min(1).max(1000).exactOptional(),
});

export const questionSchema = z.strictObject({
  id: idSchema,
  title: shortText,
  text: longText,
  hint: textSchema.trim().max(1000),
  maxFollowUps: z.int().min(0).max(5),
  asking: z.enum(['adaptive', 'verbatim']).exactOptional(),
  idealAnswer: longText.exactOptional(),
  thinkMs: z.int().min(5_000).max(300_000).exactOptional(),
  answerLimitMs: z.int().min(30_000).max(3_600_000).exactOptional(),
  phase: phaseSchema.exactOptional(),
  criterionIds: z.array(idSchema).min(1).max(20),
});

export const turnTakingSchema = z.strictObject({
  mode: turnModeSchema,
  minPauseMs: z.int().min(100).max(10_000).exactOptional(),
  maxPauseMs: z.int().min(200).max(120_000).exactOptional(),
  checkInAfterMs: z.int().min(5_000).max(600_000).exactOptional(),
  silenceAfterMs: z.int().min(5_000).max(600_000).exactOptional(),
}) satisfies z.ZodType<TurnTaking>;

export const turnSettingsSchema = turnTakingSchema.extend({
  candidateMayChange: z.boolean().exactOptional(),
}) satisfies z.ZodType<TurnSettings>;

export const interviewerSchema = z.strictObject({
  name: shortText,
  persona: longText,
  voiceId: textSchema.min(1).max(100).exactOptional(),
});

export const templateTranslationSchema = z.strictObject({
  title: shortText,
  consentText: longText.exactOptional(),
  interviewer: z
    .strictObject({
      name: shortText.exactOptional(),
      persona: longText.exactOptional(),
      voiceId: interviewerSchema.shape.voiceId,
    })
    .exactOptional(),
  questions: z.record(idSchema, questionSchema.pick({ title: true, text: true, hint: true, phase: true })),
  criteria: z.record(idSchema, criterionSchema.pick({ name: true, description: true, levels: true })),
}) satisfies z.ZodType<TemplateTranslation>;

const evaluationSettingsSchema = z.strictObject({
  whileRunning: z
    .boolean()
    .exactOptional()
    .describe('Members see scores between the questions; the candidate does not.'),
  repeats: z.int().min(0).max(5).exactOptional().describe('Further judgements after the end.'),
  askSelfDescription: z
    .boolean()
    .exactOptional()
    .describe('The widget asks after the end, by choice, which groups the candidate belongs to.'),
}) satisfies z.ZodType<EvaluationSettings>;

const brandingSchema = z.strictObject({
  shownName: textSchema
    .trim()
    .min(1)
    .max(100)
    .exactOptional()
    .describe('What candidates read in place of the tenant’s name.'),
  accent: textSchema
    .regex(/^#[0-9a-fA-F]{6}$/, 'Not a colour. Send six digits, e.g. `#0f766e`.')
    .exactOptional()
    .describe('In place of the tenant’s accent colour; text on it is computed for contrast.'),
  logo: textSchema
    .regex(/^[0-9a-f]{24}\.(png|jpg|webp)$/, 'Not the name of a picture that was uploaded.')
    .exactOptional()
    .describe('In place of the tenant’s logo: a picture that was uploaded in the template’s editor.'),
}) satisfies z.ZodType<TemplateBranding>;

export const templateSchema = z.strictObject({
  id: textSchema,
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  version: z.int().min(1),
  title: shortText,
  kind: z.enum(['practice', 'screening', 'technical']),
  locale: storedLocaleSchema,
  resultVisibility: z.enum(['candidate', 'tenant']),
  candidateFeedback: z.enum(['full', 'summary']).exactOptional(),
  consentText: longText.exactOptional(),
  interviewer: interviewerSchema,
  questions: z.array(questionSchema).min(1).max(30),
  criteria: z.array(criterionSchema).min(1).max(30),
  timeBudgetMs: z
    .int()
    .min(60_000)
    .max(2 * 3_600_000),
  retentionDays: z.int().min(1).max(3650),
  turn: turnSettingsSchema,
  branding: brandingSchema.exactOptional(),
  evaluation: evaluationSettingsSchema.exactOptional(),
  translations: z.record(storedLocaleSchema, templateTranslationSchema).exactOptional(),
  createdAt: z.iso.datetime(),
}) satisfies z.ZodType<Template>;

export const templateResourceSchema = templateSchema.extend({
  languages: z.array(z.object({ locale: z.string(), missing: z.array(z.enum(LANGUAGE_PARTS)) })),
}) satisfies z.ZodType<TemplateResource>;
