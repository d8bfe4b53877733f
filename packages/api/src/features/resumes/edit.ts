import type { Resume } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { changeRecords } from '../../tasks/change.ts';
import { dropFile } from './files/store.ts';
import { loadResume, loadVersion, subjectOf, toResume } from './resource.ts';
import type { EditResume } from './schema.ts';
import { editedContents, writeVersion } from './versions.ts';

/**
 * Makes the next version. @throws ApiError `not_allowed`, `not_found`, `resume_changed` where somebody made a newer one
 * meanwhile, or the file is still being read
 */
export async function editResume(
  context: AppContext,
  caller: Caller,
  { resumeId, input }: { resumeId: string; input: EditResume },
): Promise<Resume> {
  requireMay(caller, 'resumes:write');
  const { tenantId, mode } = caller;
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    const row = await loadResume(records, caller, resumeId);
    const before = toResume(row, await loadVersion(records, row));
    const next = input.version + 1;
    const { count } = await records.resume.updateMany({
      where: { tenantId, mode, id: resumeId, version: input.version, state: 'parsed' },
      data: { version: next, updatedAt: new Date() },
    });
    if (count === 0) throw new ApiError('resume_changed');
    await writeVersion(records, row, { version: next, contents: editedContents(before, input.document) });
    await change.tell(subjectOf(row), { type: 'resume.edited', data: { version: next } });
    const changed = await loadResume(records, caller, resumeId);
    return toResume(changed, await loadVersion(records, changed));
  });
}

/** Erases a resume with all its versions and its file. @throws ApiError `not_allowed`, `not_found` */
export async function eraseResume(
  context: AppContext,
  caller: Caller,
  { resumeId }: { resumeId: string },
): Promise<void> {
  requireMay(caller, 'resumes:write');
  const { tenantId, mode } = caller;
  await changeRecords(context, caller, async (change) => {
    const row = await loadResume(change.records, caller, resumeId);
    await change.records.resume.delete({ where: { tenantId_id: { tenantId, id: resumeId } } });
    change.touch(subjectOf(row));
  });
  await dropFile(context, { tenantId, mode, resumeId });
}
