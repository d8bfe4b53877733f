import type { Job } from '@vivavoce/contract/records';
import { z } from 'zod';
import type { Job as JobRow } from '../../generated/prisma/client.ts';
import { foundTextSchema, requirementSchema } from './schema.ts';

const sourceSchema = z.enum(['url', 'text', 'file']);

export function toJob(row: JobRow): Job {
  const { id, candidateId, url, title, employer, location, text, locale, createdAt } = row;
  return {
    id,
    candidateId,
    source: sourceSchema.parse(row.source),
    title,
    employer,
    location,
    url,
    text,
    locale,
    requirements: z.array(requirementSchema).parse(row.requirements),
    found: z.array(foundTextSchema).parse(row.found),
    createdAt: createdAt.toISOString(),
  };
}
