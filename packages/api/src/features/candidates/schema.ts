import { z } from '@hono/zod-openapi';
import { SESSION_STATUSES } from '@vivavoce/contract/session';
import { textSchema } from '@vivavoce/contract/text';
import { pageQuerySchema, pageSchema } from '../../core/page.ts';

const time = z.iso.datetime();

const faceShape = {
  id: z.string().openapi({ example: 'cnd_4fVb0kQm2xYt7cNpLr8sDw' }),
  name: z.string().nullable(),
  email: z.string().nullable(),
  statedEmail: z
    .string()
    .nullable()
    .openapi({ description: 'What they typed into an open link: nobody has proved that it is theirs.' }),
  externalId: z.string().nullable().openapi({ description: 'Your own reference.' }),
  locale: z.string().nullable(),
  createdAt: time,
};

/** What a candidate is known by. */
const faceSchema = z.object(faceShape).openapi('CandidateFace');
export type CandidateFace = z.output<typeof faceSchema>;

/** A line of the list. */
export const candidateSchema = z
  .object({
    ...faceShape,
    interviewCount: z.int(),
    lastInterviewAt: time.nullable().openapi({ description: 'When the last one was created.' }),
    hasDuplicates: z.boolean().openapi({ description: 'Whether somebody else may be the same person.' }),
  })
  .openapi('Candidate');
export type CandidateItem = z.output<typeof candidateSchema>;

const interviewSchema = z.object({
  id: z.string(),
  status: z.enum(SESSION_STATUSES),
  template: z.object({ id: z.string(), version: z.int(), title: z.string() }),
  createdAt: time,
  startedAt: time.nullable(),
  endedAt: time.nullable(),
  expiresAt: time.nullable(),
});
export type CandidateInterview = z.output<typeof interviewSchema>;

/** One person, with whoever was merged into them and whoever may be them. */
export const candidateDetailSchema = z
  .object({
    ...faceShape,
    advisersAgreedAt: time.nullable().openapi({
      description: 'Since when advisers may see them and their interviews, as they agreed.',
    }),
    merged: z
      .array(faceSchema)
      .openapi({ description: 'Merged into this one; each can be separated again.' }),
    duplicates: z
      .array(z.object({ ...faceShape, reason: z.enum(['name', 'email']) }))
      .openapi({ description: 'Who may be the same person, and why.' }),
    interviews: z.array(interviewSchema).openapi({ description: 'Newest first, 500 at most.' }),
  })
  .openapi('CandidateDetail');
export type CandidateDetail = z.output<typeof candidateDetailSchema>;

export const candidatePageSchema = pageSchema(candidateSchema);

export const candidateExportSchema = z
  .object({
    candidateId: z.string(),
    exportedAt: time,
    records: z
      .record(z.string(), z.array(z.record(z.string(), z.unknown())))
      .openapi({ description: 'Rows by kind, as they are kept.' }),
  })
  .openapi('CandidateExport');

export const candidateIdSchema = z.strictObject({ candidateId: textSchema.min(1).max(60) });

const instant = z.iso.datetime({ offset: true }).optional();

/** Who a list is about, by whatever is known of them. */
export const candidateFilterSchema = z.strictObject({
  search: textSchema
    .trim()
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: 'Part of a name, an address or a reference, or an id.' }),
  externalId: textSchema
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: 'Exactly this reference, also one of somebody who was merged.' }),
  email: textSchema
    .trim()
    .min(1)
    .max(254)
    .toLowerCase()
    .optional()
    .openapi({ description: 'Exactly this address, in whatever case.' }),
  createdFrom: instant.openapi({ description: 'Known since this time or later.' }),
  createdBefore: instant.openapi({ description: 'Known since before this time.' }),
  tab: z
    .enum(['all', 'duplicates'])
    .default('all')
    .openapi({ description: '`duplicates`: only whoever may be the same person as somebody else.' }),
});
export type CandidateFilter = z.output<typeof candidateFilterSchema>;

/** By when they became known, newest first, or by what they are called. */
const orderSchema = z.strictObject({
  sort: z
    .enum(['created', 'name'])
    .default('created')
    .openapi({ description: '`name`: by what the list calls them, whatever the case.' }),
  order: z
    .enum(['asc', 'desc'])
    .optional()
    .openapi({ description: 'Newest first where missing, and names from A on.' }),
});
export type CandidateOrder = z.output<typeof orderSchema>;

export const exportCandidatesSchema = candidateFilterSchema.extend(orderSchema.shape);

export const listCandidatesSchema = pageQuerySchema.extend(exportCandidatesSchema.shape);
