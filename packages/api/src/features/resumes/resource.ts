import { type Resume, resumeSchema } from '@vivavoce/contract/records';
import type { Caller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import type { SubjectRef } from '../../events/subject.ts';
import type { Resume as ResumeRow, ResumeVersion as VersionRow } from '../../generated/prisma/client.ts';
import type { ResumeItem } from './schema.ts';

export type { ResumeRow };

const problemSchema = resumeSchema.shape.problem.unwrap();
const stateSchema = resumeSchema.shape.state;
/** What was stored was checked before; what an older version of the product stored is read as far as it goes. */
const contentsSchema = resumeSchema.pick({
  document: true,
  lines: true,
  spans: true,
  confidence: true,
  found: true,
});

export function subjectOf({ tenantId, mode, id }: Pick<ResumeRow, 'tenantId' | 'mode' | 'id'>): SubjectRef {
  return { tenantId, mode, type: 'resume', id };
}

export function toItem(row: ResumeRow): ResumeItem {
  const problem = problemSchema.safeParse({ code: row.problemCode, detail: row.problemDetail });
  return {
    id: row.id,
    candidateId: row.candidateId,
    state: stateSchema.parse(row.state),
    version: row.version,
    file:
      row.fileType === null
        ? null
        : { name: row.fileName ?? '', type: row.fileType, bytes: row.fileBytes ?? 0, pages: row.filePages },
    problem: problem.success ? problem.data : null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** While it is being read, or where it could not be, there is nothing in it. */
export function toResume(row: ResumeRow, version: VersionRow | null): Resume {
  const { document, lines, spans, confidence, found } = contentsSchema.parse(
    version ?? { document: {}, lines: [], spans: {}, confidence: {}, found: [] },
  );
  return {
    ...toItem(row),
    version: version?.version ?? row.version,
    document,
    markdown: version?.markdown ?? '',
    lines,
    spans,
    confidence,
    found,
  };
}

/**
 * A resume of the caller's tenant and mode; of a candidate's own page, of that candidate.
 * @throws ApiError `not_found`
 */
export async function loadResume(
  records: TenantTransaction,
  { tenantId, mode }: Pick<Caller, 'tenantId' | 'mode'>,
  resumeId: string,
): Promise<ResumeRow> {
  const row = await records.resume.findFirst({ where: { tenantId, mode, id: resumeId } });
  if (!row) throw new ApiError('not_found');
  return row;
}

/** @throws ApiError `not_found` where there is no such version */
export async function loadVersion(
  records: TenantTransaction,
  row: ResumeRow,
  version?: number,
): Promise<VersionRow | null> {
  const { tenantId, id: resumeId } = row;
  const found = await records.resumeVersion.findUnique({
    where: { tenantId_resumeId_version: { tenantId, resumeId, version: version ?? row.version } },
  });
  if (!found && version !== undefined) throw new ApiError('not_found');
  return found;
}
