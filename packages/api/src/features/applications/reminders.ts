import { newId } from '@vivavoce/contract/ids';
import type { ApplicationDetail } from '@vivavoce/contract/records';
import type { AppContext, CoreContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { ApplicationReminder as ReminderRow } from '../../generated/prisma/client.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import type { KeepDetail } from './notes.ts';
import { detailOf, loadApplication, subjectOf } from './resource.ts';
import { lockApplication, requireRoom, touchApplication } from './touch.ts';

const MAX_REMINDERS = 100;
const YEARS_2_MS = 2 * 366 * 24 * 3_600_000;

export const REMIND_TASK = 'remind-of-application';

/** @throws ApiError `not_allowed`, `not_found`, `invalid_request` where the time is over */
export async function addReminder(
  context: AppContext,
  caller: Caller,
  { id, text, at, keep }: { id: string; text: string; at: string; keep?: KeepDetail },
): Promise<ApplicationDetail> {
  requireMay(caller, 'applications:write');
  const dueAt = dueOf(at);
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    await lockApplication(records, caller, id);
    const { tenantId, mode, candidateId } = await loadApplication(records, caller, id);
    const count = await records.applicationReminder.count({ where: { tenantId, mode, applicationId: id } });
    requireRoom(count, MAX_REMINDERS, 'reminders on this application');
    const reminder = await records.applicationReminder.create({
      data: {
        tenantId,
        mode,
        id: newId('applicationReminder'),
        applicationId: id,
        candidateId,
        text,
        dueAt,
      },
    });
    await putReminder(change, reminder);
    await touchApplication(records, caller, id);
    change.touch(subjectOf({ tenantId, mode, id }));
    const detail = await detailOf(records, caller, id);
    await keep?.(records, detail);
    return detail;
  });
}

interface ReminderRef {
  id: string;
  reminderId: string;
}

/** Says it is done, moves it, or words it anew. @throws ApiError `not_allowed`, `not_found`, `invalid_request` where the time is over */
export async function changeReminder(
  context: AppContext,
  caller: Caller,
  {
    id,
    reminderId,
    change: wanted,
  }: ReminderRef & { change: { text?: string; at?: string; done?: boolean } },
): Promise<ApplicationDetail> {
  requireMay(caller, 'applications:write');
  const { tenantId, mode } = caller;
  const dueAt = wanted.at === undefined ? undefined : dueOf(wanted.at);
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    const [reminder] = await records.applicationReminder.updateManyAndReturn({
      where: { tenantId, mode, id: reminderId, applicationId: id },
      data: {
        ...(wanted.text === undefined ? {} : { text: wanted.text }),
        // Moved, it is due again.
        ...(dueAt === undefined ? {} : { dueAt, sentAt: null, doneAt: null }),
        ...(wanted.done === undefined ? {} : { doneAt: wanted.done ? new Date() : null }),
      },
    });
    if (!reminder) throw new ApiError('not_found');
    if (reminder.doneAt === null) await putReminder(change, reminder);
    await touchApplication(records, caller, id);
    change.touch(subjectOf({ tenantId, mode, id }));
    return detailOf(records, caller, id);
  });
}

/** @throws ApiError `not_allowed`, `not_found` */
export async function removeReminder(
  context: AppContext,
  caller: Caller,
  { id, reminderId }: ReminderRef,
): Promise<ApplicationDetail> {
  requireMay(caller, 'applications:write');
  const { tenantId, mode } = caller;
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    const { count } = await records.applicationReminder.deleteMany({
      where: { tenantId, mode, id: reminderId, applicationId: id },
    });
    if (count === 0) throw new ApiError('not_found');
    await touchApplication(records, caller, id);
    change.touch(subjectOf({ tenantId, mode, id }));
    return detailOf(records, caller, id);
  });
}

/** The task looks again at how the reminder stands then: one that was moved, done or deleted since says nothing. */
async function putReminder(change: Change<CoreContext>, row: ReminderRow): Promise<void> {
  if (row.sentAt !== null) return;
  await change.put({
    name: REMIND_TASK,
    id: `${REMIND_TASK}-${row.id}-${row.dueAt.getTime()}`,
    subject: subjectOf({ tenantId: row.tenantId, mode: row.mode, id: row.applicationId }),
    payload: { reminderId: row.id, dueAt: row.dueAt.toISOString() },
    runAt: row.dueAt,
  });
}

function dueOf(at: string): Date {
  const due = new Date(at);
  const inMs = due.getTime() - Date.now();
  if (inMs > 0 && inMs <= YEARS_2_MS) return due;
  throw new ApiError('invalid_request', {
    errors: [{ pointer: '/at', detail: 'Send a time to come, within two years.' }],
  });
}
