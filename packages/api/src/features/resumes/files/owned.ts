import type { Mode } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../../context.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import { dropFile, type FileRef } from './store.ts';

/** The files of these people's resumes, to be looked up before their rows go. Also those that should be gone already. */
export async function filesOf(
  records: TenantTransaction,
  { tenantId, mode }: { tenantId: string; mode: Mode | 'any' },
  candidateIds: readonly string[],
): Promise<FileRef[]> {
  const rows = await records.resume.findMany({
    where: {
      tenantId,
      ...(mode === 'any' ? {} : { mode }),
      candidateId: { in: [...candidateIds] },
      fileType: { not: null },
    },
    select: { tenantId: true, mode: true, id: true },
  });
  return rows.map(({ id, ...scope }) => ({ ...scope, resumeId: id }));
}

/** Deletes them, one after the other: again is the same as once. What a stop leaves, the sweep of the night finds. */
export async function dropFiles(
  context: Pick<CoreContext, 'blobs'>,
  refs: readonly FileRef[],
): Promise<void> {
  for (const ref of refs) await dropFile(context, ref);
}
