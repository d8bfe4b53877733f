import { z } from '@hono/zod-openapi';
import {
  CLAIM_KINDS,
  jsonResumeSchema,
  PROPOSAL_STATES,
  RESUME_SECTIONS,
  TAILORING_STATES,
} from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { exportSchema, LETTER_FORMATS } from '../resumes/index.ts';

const sectionSchema = z.enum(['basics', ...RESUME_SECTIONS]);
const idSchema = textSchema.min(1).max(60);

const patchStepSchema = z.union([
  z.object({ op: z.enum(['add', 'replace', 'test']), path: z.string(), value: z.unknown() }),
  z.object({ op: z.literal('remove'), path: z.string() }),
  z.object({ op: z.literal('move'), from: z.string(), path: z.string() }),
]);

export const unsupportedSchema = z.object({
  kind: z.enum(CLAIM_KINDS),
  text: z.string().openapi({ description: 'The words, as they stand in the text.' }),
});

export const proposalSchema = z
  .object({
    id: z.string(),
    tailoringId: z.string(),
    section: sectionSchema,
    patch: z.array(patchStepSchema).openapi({
      description: 'JSON Patch (RFC 6902) on the JSON Resume. A `test` comes first.',
    }),
    before: z.string(),
    after: z.string(),
    reason: z.string(),
    requirementId: z.string().nullable(),
    lines: z.array(z.int()).openapi({ description: 'Lines of the resume that it rests on.' }),
    state: z.enum(PROPOSAL_STATES).openapi({
      description: '`stale`: the text that it would replace has changed since.',
    }),
    edited: z.string().nullable().openapi({ description: 'The person’s own words, where they wrote some.' }),
    warnings: z.array(unsupportedSchema).openapi({
      description: 'What in the person’s own words no line of the resume says.',
    }),
  })
  .openapi('Proposal');

export const matchSchema = z.object({
  requirementId: z.string(),
  state: z.enum(['met', 'partly', 'not_met']),
  evidence: z.array(z.int()).openapi({ description: 'Lines of the resume that show it.' }),
  note: z.string(),
});

export const droppedSchema = z.object({
  section: sectionSchema,
  reason: z.enum([...CLAIM_KINDS, 'unchanged', 'not_applicable', 'without_source']),
  count: z.int(),
});

export const letterSchema = z.object({
  state: z.enum(['working', 'done', 'failed']),
  paragraphs: z.array(z.object({ text: z.string(), lines: z.array(z.int()) })),
  droppedCount: z.int(),
});

export const tailoringSchema = z
  .object({
    id: z.string(),
    candidateId: z.string(),
    resumeId: z.string(),
    resumeVersion: z.int(),
    jobId: z.string(),
    state: z.enum(TAILORING_STATES),
    sections: z.object({ done: z.array(sectionSchema), all: z.array(sectionSchema) }),
    match: z.array(matchSchema).openapi({ description: 'Requirement by requirement; there is no total.' }),
    proposals: z.array(proposalSchema),
    dropped: z.array(droppedSchema).openapi({
      description: 'Proposals that were not shown, as they said more than the resume does.',
    }),
    letter: letterSchema.nullable(),
    createdAt: z.iso.datetime(),
  })
  .openapi('Tailoring');

export const newTailoringSchema = z.strictObject({
  resumeId: idSchema,
  jobId: idSchema,
});

const decisionSchema = z.enum(['accepted', 'rejected', 'open']).openapi({
  description: '`open` takes a decision back.',
});

/** One proposal, a section, or all that are open. */
export const decideSchema = z
  .strictObject({
    decision: decisionSchema,
    proposalIds: z.array(idSchema).min(1).max(500).exactOptional(),
    section: sectionSchema.exactOptional(),
  })
  .refine(({ proposalIds, section }) => proposalIds === undefined || section === undefined, {
    error: 'Name proposals or a section; without either, all of them are meant.',
    path: ['section'],
  });

export const editSchema = z.strictObject({
  text: textSchema.trim().min(1).max(3_000).openapi({
    description: 'Your own words. What the resume does not say is taken, and told in `warnings`.',
  }),
});

export const letterExportSchema = exportSchema
  .omit({ version: true })
  .extend({ format: z.enum(LETTER_FORMATS) });

export const tailoredResumeSchema = z
  .object({
    tailoringId: z.string(),
    resumeId: z.string(),
    resumeVersion: z.int(),
    document: jsonResumeSchema,
  })
  .openapi('TailoredResume');

export const tailoringParamsSchema = z.object({ id: idSchema });
export const proposalParamsSchema = z.object({ id: idSchema, proposalId: idSchema });
