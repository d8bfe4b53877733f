import { z } from '@hono/zod-openapi';
import { resumeSchema as contractSchema, jsonResumeSchema, localeSchema } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { pageQuerySchema, pageSchema } from '../../core/page.ts';
import { EXPORT_FORMATS } from './export/export.ts';
import { EXPORT_TEMPLATES } from './export/templates.ts';

export const documentSchema = jsonResumeSchema.extend({}).openapi('JsonResume', {
  description: 'A resume as https://jsonresume.org/schema describes it.',
});

export const resumeSchema = contractSchema.extend({ document: documentSchema }).openapi('Resume');

/** A line of the list: what was read is read with the resume itself. */
export const resumeItemSchema = contractSchema
  .omit({ document: true, markdown: true, lines: true, spans: true, confidence: true, found: true })
  .openapi('ResumeItem');
export const resumePageSchema = pageSchema(resumeItemSchema);
export type ResumeItem = z.output<typeof resumeItemSchema>;

export const resumeParamsSchema = z.strictObject({ id: textSchema.min(1).max(60) });

const whose = {
  candidate: textSchema
    .min(1)
    .max(60)
    .exactOptional()
    .openapi({ description: 'Id of the candidate. A candidate token means its own.' }),
  externalId: textSchema.min(1).max(200).exactOptional().openapi({
    description: 'Your own reference of the candidate, in place of the id; made where there is none.',
  }),
};

export const pageParamsSchema = resumeParamsSchema.extend({
  page: z.coerce.number().int().min(1).max(1_000).openapi({ description: 'From 1.' }),
});
export const uploadQuerySchema = z.strictObject({
  ...whose,
  name: textSchema
    .min(1)
    .max(200)
    .exactOptional()
    .openapi({ description: 'Name of the file, to be shown. What it is, its bytes say.' }),
});
export type UploadQuery = z.output<typeof uploadQuerySchema>;

export const writeResumeSchema = z.strictObject({ ...whose, document: documentSchema });
export type WriteResume = z.output<typeof writeResumeSchema>;

export const listResumesQuerySchema = pageQuerySchema.extend({
  candidate: textSchema.min(1).max(60).exactOptional(),
});
export type ListResumesQuery = z.output<typeof listResumesQuerySchema>;

export const readResumeQuerySchema = z.strictObject({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .exactOptional()
    .openapi({ description: 'An older version. The newest where missing.' }),
});

export const editResumeSchema = z.strictObject({
  version: z
    .int()
    .min(1)
    .openapi({ description: 'The version that the edit was made on. Refused where there is a newer one.' }),
  document: documentSchema,
});
export type EditResume = z.output<typeof editResumeSchema>;

export const exportSchema = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  template: z.enum(EXPORT_TEMPLATES).default('classic').openapi({ description: 'Look of a PDF or DOCX.' }),
  locale: localeSchema
    .exactOptional()
    .openapi({ description: 'Language of the headings, where the letters of the resume do not say.' }),
  version: z
    .int()
    .min(1)
    .max(1_000_000)
    .exactOptional()
    .openapi({ description: 'The newest where missing.' }),
});
export type ExportRequest = z.output<typeof exportSchema>;
