import type { Page, Resume } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { NEWEST, pageBy } from '../../core/order.ts';
import { idsOf, loadPerson } from '../candidates/index.ts';
import { getFile } from './files/store.ts';
import { loadResume, loadVersion, toItem, toResume } from './resource.ts';
import type { ListResumesQuery, ResumeItem } from './schema.ts';

/** @throws ApiError `not_allowed`, `not_found` */
export async function readResume(
  context: AppContext,
  caller: Caller,
  { resumeId, version }: { resumeId: string; version?: number },
): Promise<Resume> {
  requireMay(caller, 'resumes:read');
  return context.database.withTenant(caller, async (records) => {
    const row = await loadResume(records, caller, resumeId);
    return toResume(row, await loadVersion(records, row, version));
  });
}

/** Newest first, of one candidate or of all. @throws ApiError `not_allowed`, `invalid_cursor`, `not_found` */
export async function listResumes(
  context: AppContext,
  caller: Caller,
  { candidate, ...query }: ListResumesQuery,
): Promise<Page<ResumeItem>> {
  requireMay(caller, 'resumes:read');
  const { tenantId, mode } = caller;
  const page = pageBy(NEWEST, query);
  return context.database.withTenant(caller, async (records) => {
    const ids = candidate === undefined ? undefined : idsOf(await loadPerson(records, caller, candidate));
    const rows = await records.resume.findMany({
      where: {
        tenantId,
        mode,
        ...(ids ? { candidateId: { in: ids } } : {}),
        ...page.where,
      },
      ...page.first,
    });
    return page.of(rows, toItem);
  });
}

/** The file as it was uploaded. @throws ApiError `not_allowed`, `not_found` also where it was not kept */
export async function readResumeFile(
  context: AppContext,
  caller: Caller,
  { resumeId }: { resumeId: string },
): Promise<{ bytes: Uint8Array; type: string; name: string }> {
  requireMay(caller, 'resumes:read');
  const { tenantId, mode } = caller;
  const row = await context.database.withTenant(caller, (records) => loadResume(records, caller, resumeId));
  const bytes = row.fileKept ? await getFile(context, { tenantId, mode, resumeId }) : undefined;
  if (!bytes) throw new ApiError('not_found', { detail: 'The file of this resume was not kept.' });
  return { bytes, type: row.fileType ?? 'application/octet-stream', name: row.fileName ?? '' };
}
