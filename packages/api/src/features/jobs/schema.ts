import { z } from '@hono/zod-openapi';
import { JOB_SOURCES, REQUIREMENT_KINDS } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';

export const MAX_JOB_LENGTH = 20_000;
const MIN_JOB_LENGTH = 40;

export const requirementSchema = z.object({
  id: z.string(),
  kind: z.enum(REQUIREMENT_KINDS),
  text: z.string(),
  quote: z.string().openapi({ description: 'The words of the description that say it, letter by letter.' }),
});

export const foundTextSchema = z.object({
  kind: z.enum(['instruction', 'hidden_text']),
  text: z.string(),
  line: z.int().nullable().openapi({ description: 'Index of the line; null where it is in none.' }),
});

export const jobSchema = z
  .object({
    id: z.string(),
    candidateId: z.string().nullable().openapi({ description: 'Null where the tenant took it in.' }),
    source: z.enum(JOB_SOURCES),
    title: z.string().nullable(),
    employer: z.string().nullable(),
    location: z.string().nullable(),
    url: z.string().nullable(),
    text: z.string().openapi({ description: 'Readable text, line by line, without markup.' }),
    locale: z.string(),
    requirements: z.array(requirementSchema),
    found: z.array(foundTextSchema).openapi({
      description: 'What speaks to a machine, or what a reader does not see. Kept as data, never followed.',
    }),
    createdAt: z.iso.datetime(),
  })
  .openapi('Job');

export const newJobSchema = z
  .strictObject({
    url: textSchema.trim().min(1).max(2_000).exactOptional().openapi({
      description: 'Address of a public page that describes the job.',
      example: 'https://boards.greenhouse.io/acme/jobs/127817',
    }),
    text: textSchema.min(MIN_JOB_LENGTH).max(MAX_JOB_LENGTH).exactOptional().openapi({
      description: 'The description itself.',
    }),
    candidateId: textSchema.min(1).max(60).exactOptional().openapi({
      description: 'Secret keys: whose job it is. Left out, it is the tenant’s own.',
    }),
  })
  .refine(({ url, text }) => (url === undefined) !== (text === undefined), {
    error: 'Send either the address of the job or its text.',
    path: ['url'],
  });
export type NewJob = z.output<typeof newJobSchema>;

/** Of a job whose description is the body of the request. */
export const jobFileQuerySchema = z.strictObject({
  candidateId: textSchema.min(1).max(60).exactOptional().openapi({
    description: 'Secret keys: whose job it is. Left out, it is the tenant’s own.',
  }),
});

export const jobParamsSchema = z.object({ id: textSchema.min(1).max(60) });
