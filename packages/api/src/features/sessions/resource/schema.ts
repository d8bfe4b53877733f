import { z } from '@hono/zod-openapi';
import { ERRORS, type ErrorCode } from '@vivavoce/contract/errors';
import {
  connectionSchema,
  END_REASONS,
  interviewProgressSchema,
  type JoinResponse,
  type ResultToken,
  type Session,
  type SessionControl,
  type SessionToken,
  turnTakingSchema,
} from '@vivavoce/contract/records';
import { SESSION_STATUSES } from '@vivavoce/contract/session';
import { textSchema } from '@vivavoce/contract/text';

import { pageSchema } from '../../../core/page.ts';

/** The wire shapes of a session, as the OpenAPI document shows them; the types are the contract's. */
const time = z.iso.datetime();
const errorCodes = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];
const visibility = z.enum(['candidate', 'tenant']);

export const sessionSchema = z
  .object({
    id: z.string().openapi({ example: 'ses_4fVb0kQm2xYt7cNpLr8sDw' }),
    mode: z.enum(['test', 'live']),
    standIns: z
      .object({ hears: z.boolean(), model: z.enum(['stand_in', 'real']) })
      .nullable()
      .exactOptional()
      .openapi({ description: 'In test mode: what the stand-ins can do; `null` where it is not known.' }),
    status: z.enum(SESSION_STATUSES),
    revision: z.int().openapi({ description: 'Raised by every step; compare it to see what is newer.' }),
    template: z.object({
      id: z.string(),
      slug: z.string(),
      version: z.int(),
      title: z.string(),
      kind: z.enum(['practice', 'screening', 'technical']),
      interviewerName: z.string(),
      questionCount: z.int(),
      timeBudgetMs: z.int(),
      retentionDays: z.int(),
      resultVisibility: visibility,
      asksSelfDescription: z.boolean().exactOptional().openapi({
        description: 'Whether to ask the candidate after the end, by choice, for a self-description.',
      }),
    }),
    locale: z.string(),
    displayName: z.string().nullable(),
    externalId: z.string().nullable().openapi({ description: 'Answered to secret keys only.' }),
    tenantName: z.string(),
    branding: z
      .object({ accent: z.string().nullable(), logoUrl: z.string().nullable() })
      .nullable()
      .exactOptional()
      .openapi({ description: 'How the tenant shows itself; `null` where it has chosen nothing.' }),
    notice: z.object({
      version: z.string(),
      locale: z.string(),
      voiceStored: z.literal(false),
      retentionDays: z.int(),
      resultVisibility: visibility,
      aiDisclosure: z.literal(true),
      text: z
        .string()
        .exactOptional()
        .openapi({ description: 'The tenant’s own words; plain text. Show them before consent.' }),
    }),
    consent: z
      .object({ noticeVersion: z.string(), locale: z.string(), voice: z.boolean(), agreedAt: time })
      .nullable(),
    progress: interviewProgressSchema,
    createdAt: time,
    startedAt: time.nullable(),
    endedAt: time.nullable(),
    endReason: z.enum(END_REASONS).nullable(),
    expiresAt: time.nullable().openapi({ description: 'Erased at this time.' }),
    pausableUntil: time.nullable().exactOptional().openapi({
      description: 'Behind a link: until when the candidate may pause and come back.',
    }),
    resumableUntil: time.nullable().exactOptional().openapi({
      description: 'Paused on purpose: the candidate may come back until then.',
    }),
    recordComplete: z.boolean().nullable(),
    failure: z.enum(errorCodes).nullable(),
  })
  .openapi('Session') satisfies z.ZodType<Session>;

export const noticeTextSchema = z
  .object({
    version: z.string().openapi({ description: 'Send it with the consent: an older one is refused.' }),
    locale: z.string(),
    title: z.string(),
    facts: z.array(z.string()).openapi({
      description:
        'How long it takes, what becomes of the voice, what is kept for how long, and what the AI does.',
    }),
    tenantText: z.string().nullable().openapi({ description: 'Your own words from the template.' }),
    nothingYet: z.string(),
    agree: z.string().openapi({ description: 'The button that goes on to the microphone.' }),
    type: z.string().openapi({ description: 'The button that goes on without one.' }),
  })
  .openapi('Notice');
export type NoticeText = z.output<typeof noticeTextSchema>;

export const controlSchema = z
  .object({ turn: turnTakingSchema })
  .openapi('SessionControl') satisfies z.ZodType<SessionControl>;

export const sessionPageSchema = pageSchema(sessionSchema);

export const sessionTokenSchema = z
  .object({ value: z.string(), expiresAt: time })
  .openapi('SessionToken') satisfies z.ZodType<SessionToken>;

export const resultTokenSchema = z
  .object({ token: z.string(), expiresAt: time })
  .openapi('ResultToken') satisfies z.ZodType<ResultToken>;

export const createSessionResponseSchema = z
  .object({ session: sessionSchema, token: sessionTokenSchema })
  .openapi('CreatedSession');

export const joinResponseSchema = z
  .object({
    session: sessionSchema,
    connections: z.array(connectionSchema).openapi({
      description: 'The ways to the agent, in order of preference; each with what its kind needs.',
    }),
    ticket: z.string().openapi({ description: 'Single use, 60 s; goes into the first message.' }),
    epoch: z.int(),
  })
  .openapi('Joined') satisfies z.ZodType<JoinResponse>;

export const sessionParamsSchema = z.object({ id: textSchema.min(1).max(60) });
