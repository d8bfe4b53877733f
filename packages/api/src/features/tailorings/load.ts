import {
  foundTextSchema,
  type JobRequirement,
  type JsonResume,
  jsonResumeSchema,
  sourceLineSchema,
} from '@vivavoce/contract/records';
import { z } from 'zod';
import type { Caller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { Scope, TenantTransaction } from '../../database/database.ts';
import { requirementSchema } from '../jobs/index.ts';
import type { TailoringWithProposals } from './resource.ts';
import type { TailoredResume } from './sections.ts';

type Place = Pick<Caller, 'tenantId' | 'mode'>;

/** A tailoring with its proposals, in their order. @throws ApiError `not_found` */
export async function loadTailoring(
  records: TenantTransaction,
  { tenantId, mode }: Scope & Place,
  id: string,
): Promise<TailoringWithProposals> {
  const row = await records.tailoring.findUnique({
    where: { tenantId_mode_id: { tenantId, mode, id } },
    include: { proposals: { orderBy: [{ section: 'asc' }, { position: 'asc' }] } },
  });
  if (!row) throw new ApiError('not_found');
  return row;
}

/** Whoever changes the same tailoring waits until the transaction is over. Answers whether it is there. */
export async function lockTailoring(
  records: TenantTransaction,
  { tenantId }: Place,
  id: string,
): Promise<boolean> {
  const rows = await records.$queryRaw<unknown[]>`
    SELECT 1 FROM tailorings WHERE tenant_id = ${tenantId} AND id = ${id} FOR UPDATE`;
  return rows.length > 0;
}

/** One version of a resume, as far as a tailoring needs it. @throws ApiError `not_found` */
export async function loadVersion(
  records: TenantTransaction,
  { tenantId, mode }: Place,
  { resumeId, version }: { resumeId: string; version: number },
): Promise<TailoredResume> {
  const row = await records.resumeVersion.findUnique({
    where: { tenantId_mode_resumeId_version: { tenantId, mode, resumeId, version } },
  });
  if (!row) throw new ApiError('not_found');
  return {
    document: jsonResumeSchema.parse(row.document),
    lines: z.array(sourceLineSchema).parse(row.lines),
    spans: z.record(z.string(), z.array(z.int())).parse(row.spans),
    found: z.array(foundTextSchema).parse(row.found),
  };
}

/** The document of a resume as it is now. @throws ApiError `not_found` */
export async function loadNewest(
  records: TenantTransaction,
  { tenantId, mode }: Place,
  resumeId: string,
): Promise<JsonResume> {
  const row = await records.resumeVersion.findFirst({
    where: { tenantId, mode, resumeId },
    orderBy: { version: 'desc' },
    select: { document: true },
  });
  if (!row) throw new ApiError('not_found');
  return jsonResumeSchema.parse(row.document);
}

export interface TailoredJob {
  title: string | null;
  employer: string | null;
  locale: string;
  requirements: JobRequirement[];
}

/** @throws ApiError `not_found` */
export async function loadJob(
  records: TenantTransaction,
  { tenantId, mode }: Place,
  jobId: string,
): Promise<TailoredJob> {
  const row = await records.job.findUnique({ where: { tenantId_mode_id: { tenantId, mode, id: jobId } } });
  if (!row) throw new ApiError('not_found');
  const { title, employer, locale } = row;
  return { title, employer, locale, requirements: z.array(requirementSchema).parse(row.requirements) };
}
