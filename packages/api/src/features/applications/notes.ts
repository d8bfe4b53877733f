import { newId } from '@vivavoce/contract/ids';
import type { ApplicationDetail } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, isTenant, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { detailOf, loadApplication, subjectOf } from './resource.ts';
import { lockApplication, requireRoom, touchApplication } from './touch.ts';

const MAX_NOTES = 200;

export type KeepDetail = (records: TenantTransaction, application: ApplicationDetail) => Promise<void>;

interface NoteRef {
  id: string;
  noteId: string;
}

/** Writes a note on an application. The candidate reads what the tenant writes. @throws ApiError `not_allowed`, `not_found`, `invalid_request` */
export async function addNote(
  context: AppContext,
  caller: Caller,
  { id, text, keep }: { id: string; text: string; keep?: KeepDetail },
): Promise<ApplicationDetail> {
  // An adviser writes to those whom they see, and changes nothing else.
  requireMay(caller, caller.kind === 'member' ? 'applications:note' : 'applications:write');
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    await lockApplication(records, caller, id);
    const row = await loadApplication(records, caller, id);
    requireRoom(row._count.notes, MAX_NOTES, 'notes on this application');
    const { tenantId, mode, candidateId } = row;
    const noteId = newId('applicationNote');
    await records.applicationNote.create({
      data: {
        tenantId,
        mode,
        id: noteId,
        applicationId: id,
        candidateId,
        text,
        byTenant: isTenant(caller),
        memberId: caller.kind === 'member' ? caller.memberId : null,
        memberName: caller.kind === 'member' ? caller.name : null,
      },
    });
    await touchApplication(records, row, id);
    await change.tell(subjectOf(row), { type: 'application.note', data: { noteId } });
    const detail = await detailOf(records, caller, id);
    await keep?.(records, detail);
    return detail;
  });
}

/** Writes one's own note anew. @throws ApiError `not_allowed`, `not_found` */
export async function editNote(
  context: AppContext,
  caller: Caller,
  { id, noteId, text }: NoteRef & { text: string },
): Promise<ApplicationDetail> {
  return changeNote(context, caller, { id, noteId }, (records, where) =>
    records.applicationNote.updateMany({ where, data: { text, updatedAt: new Date() } }),
  );
}

/** Deletes one's own note. @throws ApiError `not_allowed`, `not_found` */
export async function removeNote(
  context: AppContext,
  caller: Caller,
  ref: NoteRef,
): Promise<ApplicationDetail> {
  return changeNote(context, caller, ref, (records, where) => records.applicationNote.deleteMany({ where }));
}

/** A candidate changes what they wrote themselves, the tenant what its key or its members wrote. */
function changeNote(
  context: AppContext,
  caller: Caller,
  { id, noteId }: NoteRef,
  write: (
    records: TenantTransaction,
    where: { tenantId: string; mode: Caller['mode']; id: string; applicationId: string; byTenant: boolean },
  ) => Promise<{ count: number }>,
): Promise<ApplicationDetail> {
  requireMay(caller, 'applications:write');
  const { tenantId, mode } = caller;
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    const where = { tenantId, mode, id: noteId, applicationId: id, byTenant: isTenant(caller) };
    const { count } = await write(records, where);
    if (count === 0) throw new ApiError('not_found');
    await touchApplication(records, caller, id);
    change.touch(subjectOf({ tenantId, mode, id }));
    return detailOf(records, caller, id);
  });
}
