import { z } from 'zod';
import { sandboxProfileSchema } from '../sandbox/profile.schema.ts';
import type {
  ConsentRequest,
  CreateSessionRequest,
  InterviewProgress,
  JoinRequest,
  Utterance,
} from './session.ts';
import { localeSchema, turnModeSchema } from './template.schema.ts';

export const interviewProgressSchema = z.strictObject({
  questionNumber: z.int().min(0),
  questionCount: z.int().min(0),
  questionTitle: z.string().max(200),
  questionHint: z.string().max(1000),
  remainingMs: z.number().min(0),
  clockRunning: z.boolean(),
}) satisfies z.ZodType<InterviewProgress>;

/** What a publishable key may send: nothing that could change what is asked or how it is judged. */
export const publicCreateSessionSchema = z.strictObject({
  template: z.string().min(1).max(100),
  locale: localeSchema.exactOptional(),
  displayName: z.string().trim().min(1).max(100).exactOptional(),
});

export const createSessionSchema = publicCreateSessionSchema.extend({
  externalId: z.string().min(1).max(200).exactOptional(),
  sandbox: sandboxProfileSchema
    .extend({ seed: sandboxProfileSchema.shape.seed.exactOptional() })
    .exactOptional(),
}) satisfies z.ZodType<CreateSessionRequest>;

export const consentRequestSchema = z.strictObject({
  noticeVersion: z.string().min(1).max(60),
  locale: localeSchema,
  voice: z.boolean(),
}) satisfies z.ZodType<ConsentRequest>;

export const joinRequestSchema = z.strictObject({
  failedEpoch: z.int().min(0).exactOptional(),
}) satisfies z.ZodType<JoinRequest>;

export const utteranceSchema = z.strictObject({
  id: z.string().min(1).max(60),
  sequence: z.int().min(1),
  role: z.enum(['interviewer', 'candidate']),
  text: z.string().max(20_000),
  input: z.enum(['voice', 'typed']),
  startMs: z.number().min(0),
  endMs: z.number().min(0),
  turnId: z.string().min(1).max(60),
  questionId: z.string().max(60).nullable(),
  mode: turnModeSchema,
  interrupted: z.boolean(),
}) satisfies z.ZodType<Utterance>;
