import { z } from '@hono/zod-openapi';
import { END_REASONS, localeSchema } from '@vivavoce/contract/records';
import { SESSION_STATUSES } from '@vivavoce/contract/session';
import { textSchema } from '@vivavoce/contract/text';
import { pageQuerySchema, pageSchema } from '../../core/page.ts';
import { LINK_STATES } from './state.ts';

const time = z.iso.datetime();

export const linkSchema = z
  .object({
    id: z.string().openapi({ example: 'lnk_4fVb0kQm2xYt7cNpLr8sDw' }),
    mode: z.enum(['test', 'live']),
    kind: z.enum(['single', 'open']),
    url: z
      .url()
      .openapi({ description: 'What the candidate opens. Whoever has it can begin the interview.' }),
    state: z.enum(LINK_STATES),
    reason: z
      .enum([...END_REASONS, 'never_opened', 'never_started', 'erased', 'archived', 'full'])
      .nullable()
      .openapi({
        description:
          'How the interview ended, how far an expired link came, or why nobody can begin: the template is archived, or the open link has had all its interviews.',
      }),
    template: z.object({ id: z.string(), slug: z.string(), version: z.int(), title: z.string() }),
    candidate: z
      .object({
        id: z.string(),
        name: z.string().nullable(),
        email: z.string().nullable(),
        externalId: z.string().nullable(),
      })
      .nullable()
      .openapi({ description: '`null` for an open link.' }),
    locale: z.string(),
    source: z.string().nullable(),
    contact: z.string().nullable().openapi({ description: 'Whom the candidate may ask.' }),
    expiresAt: time,
    remindAt: time.nullable(),
    sentAt: time.nullable(),
    openedAt: time.nullable(),
    remindedAt: time.nullable(),
    revokedAt: time.nullable(),
    attempt: z.int().openapi({ description: 'Raised by every retake.' }),
    session: z
      .object({
        id: z.string(),
        status: z.enum(SESSION_STATUSES),
        startedAt: time.nullable(),
        endedAt: time.nullable(),
        resumableUntil: time.nullable(),
      })
      .nullable()
      .openapi({ description: 'Of the present attempt; `null` for an open link.' }),
    sessionCount: z.int(),
    maxSessions: z.int().nullable().openapi({ description: 'Interviews that an open link takes.' }),
    createdAt: time,
  })
  .openapi('Link');

export type LinkResource = z.output<typeof linkSchema>;

export const linkPageSchema = pageSchema(linkSchema);

/** Of one person. */
export const inviteeSchema = z.strictObject({
  email: textSchema.trim().pipe(z.email().max(254)).exactOptional(),
  name: textSchema.trim().min(1).max(100).exactOptional(),
  externalId: textSchema.min(1).max(200).exactOptional(),
  locale: localeSchema.exactOptional(),
});

export type Invitee = z.output<typeof inviteeSchema>;

/** What all links of one request have in common. */
const termsShape = {
  template: textSchema.min(1).max(100).openapi({ description: 'Id or slug. Its present version is pinned.' }),
  locale: localeSchema.exactOptional(),
  expiresAt: time
    .exactOptional()
    .openapi({ description: 'In 14 days where missing, in a year at the latest.' }),
  source: textSchema.trim().min(1).max(100).exactOptional(),
  contact: textSchema.trim().min(1).max(200).exactOptional().openapi({
    description: 'Whom the candidate may ask: an address or a name.',
  }),
  send: z.boolean().exactOptional().openapi({ description: 'Mail the link to the candidate.' }),
  remindBeforeMs: z
    .int()
    .min(0)
    .max(30 * 24 * 3_600_000)
    .exactOptional()
    .openapi({
      description: 'So long before the deadline a reminder is mailed; 0 for none. A day where missing.',
    }),
};

export const termsSchema = z.strictObject(termsShape);
export type LinkTerms = z.output<typeof termsSchema>;

/** Interviews that an open link takes where nobody says how many. */
export const DEFAULT_MAX_SESSIONS = 1_000;

export const newLinkSchema = z.strictObject({
  ...termsShape,
  maxSessions: z.int().min(1).max(100_000).exactOptional().openapi({
    description: 'How many interviews an open link takes, at most; 1,000 where missing. An open link only.',
  }),
  candidate: inviteeSchema.exactOptional().openapi({
    description:
      'Whose link it is, by `externalId` or `email`. Left out, the link is open: everybody who has it may begin.',
  }),
});
export type NewLink = z.output<typeof newLinkSchema>;

export const MAX_BATCH = 200;

export const newLinksSchema = z.strictObject({
  ...termsShape,
  candidates: z.array(inviteeSchema).min(1).max(MAX_BATCH),
});
export type NewLinks = z.output<typeof newLinksSchema>;

export const createdLinksSchema = z.object({ data: z.array(linkSchema) }).openapi('CreatedLinks');

export const listLinksQuerySchema = pageQuerySchema.extend({
  template: textSchema.min(1).max(100).optional().openapi({ description: 'Id or slug.' }),
  candidate: textSchema.min(1).max(60).optional().openapi({ description: 'Id.' }),
  search: textSchema.min(1).max(100).optional().openapi({ description: 'In name, e-mail and source.' }),
  standing: z.enum(['waiting', 'expired']).optional().openapi({
    description:
      'Only links of one candidate each by which no interview has begun: those that still wait, or those whose deadline has passed.',
  }),
  externalId: textSchema
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: 'Of the candidate, as your system names them.' }),
  createdFrom: z.iso
    .datetime({ offset: true })
    .optional()
    .openapi({ description: 'Created at this time or later.' }),
  createdBefore: z.iso
    .datetime({ offset: true })
    .optional()
    .openapi({ description: 'Created before this time.' }),
});
export type ListLinksQuery = z.output<typeof listLinksQuerySchema>;

export const countLinksQuerySchema = listLinksQuerySchema.pick({ template: true, search: true });
export type CountLinksQuery = z.output<typeof countLinksQuerySchema>;

export interface LinkCounts {
  all: number;
  /** By which no interview has begun, and still can. */
  waiting: number;
  /** Of those, what was never opened. */
  unopened: number;
  /** By which none has begun, and none can any more. */
  expired: number;
}

export const extendLinkSchema = z.strictObject({ expiresAt: time });
export const retakeLinkSchema = z.strictObject({ expiresAt: time.exactOptional() });

export const actOnLinksSchema = z.strictObject({
  ids: z.array(textSchema.min(1).max(60)).min(1).max(MAX_BATCH),
  act: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('remind') }),
    z.strictObject({ kind: z.literal('extend'), expiresAt: time }),
    z.strictObject({ kind: z.literal('revoke') }),
  ]),
});
export type ActOnLinks = z.output<typeof actOnLinksSchema>;

export interface LinksActedOn {
  done: number;
  /** With how many it could not be done, by the reason. */
  left: { detail: string; count: number }[];
}

export const linkParamsSchema = z.object({ id: textSchema.min(1).max(60) });
