import { z } from 'zod';
import { sandboxProfileSchema } from '../sandbox/profile.schema.ts';
import { textSchema } from '../text/text.schema.ts';
import { localeSchema, storedLocaleSchema } from './locale.schema.ts';
import type {
  ConsentRequest,
  ControlRequest,
  CreateSessionRequest,
  InterviewProgress,
  JoinRequest,
  Utterance,
} from './session.ts';
import { turnModeSchema, turnTakingSchema } from './template.schema.ts';

/** The greatest whole number that a record holds: PostgreSQL's `integer`. As milliseconds almost 25 days. */
export const MAX_INTEGER = 2 ** 31 - 1;

/** Twenty minutes of speech without a pause. */
export const MAX_UTTERANCE_CHARACTERS = 20_000;

/** Between agent and API, so of another version now and then: what one side does not know yet is left out. */
export const interviewProgressSchema = z.object({
  questionNumber: z.int().min(0).max(MAX_INTEGER),
  questionCount: z.int().min(0).max(MAX_INTEGER),
  questionTitle: textSchema.max(200),
  questionHint: textSchema.max(1000),
  remainingMs: z.number().min(0).max(MAX_INTEGER),
  clockRunning: z.boolean(),
  skippedQuestionIds: z.array(textSchema.max(60)).max(30).exactOptional(),
}) satisfies z.ZodType<InterviewProgress>;

/** What a publishable key may send: nothing that could change what is asked or how it is judged. */
export const publicCreateSessionSchema = z.strictObject({
  template: textSchema.min(1).max(100),
  locale: localeSchema.exactOptional(),
  displayName: textSchema.trim().min(1).max(100).exactOptional(),
});

export const createSessionSchema = publicCreateSessionSchema.extend({
  externalId: textSchema.min(1).max(200).exactOptional(),
  sandbox: sandboxProfileSchema
    .extend({ seed: sandboxProfileSchema.shape.seed.exactOptional() })
    .exactOptional(),
}) satisfies z.ZodType<CreateSessionRequest>;

export const consentRequestSchema = z.strictObject({
  noticeVersion: textSchema.min(1).max(60),
  // The notice's own, which may be older than what is asked of a locale now.
  locale: storedLocaleSchema,
  voice: z.boolean(),
}) satisfies z.ZodType<ConsentRequest>;

export const joinRequestSchema = z.strictObject({
  failedEpoch: z.int().min(0).exactOptional(),
}) satisfies z.ZodType<JoinRequest>;

export const controlRequestSchema = z.discriminatedUnion('type', [
  turnTakingSchema.extend({ type: z.literal('mode') }),
  z.strictObject({ type: z.literal('run') }),
  z.strictObject({ type: z.literal('submit') }),
]) satisfies z.ZodType<ControlRequest>;

/** Read as leniently as progress, for the same reason. */
export const utteranceSchema = z.object({
  id: textSchema.min(1).max(60),
  sequence: z.int().min(1).max(MAX_INTEGER),
  role: z.enum(['interviewer', 'candidate']),
  // What somebody said is mended where it is stored, and never refused.
  text: z.string().max(MAX_UTTERANCE_CHARACTERS),
  input: z.enum(['voice', 'typed']),
  startMs: z.number().min(0).max(MAX_INTEGER),
  endMs: z.number().min(0).max(MAX_INTEGER),
  turnId: textSchema.min(1).max(60),
  questionId: textSchema.max(60).nullable(),
  mode: turnModeSchema,
  interrupted: z.boolean(),
  displayedText: z.string().max(MAX_UTTERANCE_CHARACTERS).exactOptional(),
}) satisfies z.ZodType<Utterance>;
