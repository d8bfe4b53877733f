import type { JsonResume, Tailoring } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { NEWEST, pageBy } from '../../core/order.ts';
import type { PageQuery } from '../../core/page.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { loadNewest, loadTailoring, loadVersion } from './load.ts';
import { tailoredDocument } from './patch.ts';
import { toTailoring } from './resource.ts';

/** @throws ApiError `not_allowed`, `not_found` */
export async function readTailoring(context: AppContext, caller: Caller, id: string): Promise<Tailoring> {
  requireMay(caller, 'resumes:read');
  return context.database.withTenant(caller, (records) => tailoringOf(records, caller, id));
}

export async function tailoringOf(
  records: TenantTransaction,
  caller: Pick<Caller, 'tenantId' | 'mode'>,
  id: string,
): Promise<Tailoring> {
  const row = await loadTailoring(records, caller, id);
  return toTailoring(row, await loadNewest(records, caller, row.resumeId));
}

/** Newest first. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listTailorings(
  { database }: AppContext,
  caller: Caller,
  { candidateId, ...query }: PageQuery & { candidateId?: string | undefined },
) {
  requireMay(caller, 'resumes:read');
  const { tenantId, mode } = caller;
  const page = pageBy(NEWEST, query);
  return database.withTenant(caller, async (records) => {
    const rows = await records.tailoring.findMany({
      where: {
        tenantId,
        mode,
        ...(candidateId === undefined ? {} : { candidateId }),
        ...page.where,
      },
      include: { proposals: { orderBy: [{ section: 'asc' }, { position: 'asc' }] } },
      ...page.first,
    });
    const newest = new Map<string, JsonResume>();
    for (const { resumeId } of rows) {
      if (!newest.has(resumeId)) newest.set(resumeId, await loadNewest(records, caller, resumeId));
    }
    return page.of(rows, (row) => toTailoring(row, newest.get(row.resumeId) ?? {}));
  });
}

export interface TailoredResumeRecord {
  tailoringId: string;
  resumeId: string;
  resumeVersion: number;
  document: JsonResume;
}

/** The resume with everything that was accepted. @throws ApiError `not_allowed`, `not_found` */
export async function readTailoredResume(
  context: AppContext,
  caller: Caller,
  id: string,
): Promise<TailoredResumeRecord> {
  requireMay(caller, 'resumes:read');
  return context.database.withTenant(caller, async (records) => {
    const row = await loadTailoring(records, caller, id);
    const { resumeId, resumeVersion } = row;
    const { document } = await loadVersion(records, caller, { resumeId, version: resumeVersion });
    const { proposals } = toTailoring(row, document);
    return { tailoringId: row.id, resumeId, resumeVersion, document: tailoredDocument(document, proposals) };
  });
}
