import type { Mode } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../context.ts';
import { sendMail } from '../../mail/send.ts';
import { changeRecords } from '../../tasks/change.ts';
import { loadPerson } from '../candidates/index.ts';
import { loadApplication, subjectOf } from './resource.ts';

export interface RemindRef {
  tenantId: string;
  mode: Mode;
  reminderId: string;
  dueAt: string;
}

/**
 * Reminds a candidate: as an event, and by mail where their address is known. Once: what was reminded of, done, moved or deleted
 * meanwhile says nothing.
 */
export async function remindCandidate(
  context: CoreContext,
  { tenantId, mode, reminderId, dueAt }: RemindRef,
): Promise<void> {
  await changeRecords(context, { tenantId, mode }, async (change) => {
    const { records } = change;
    const [reminder] = await records.applicationReminder.updateManyAndReturn({
      where: { tenantId, mode, id: reminderId, dueAt: new Date(dueAt), doneAt: null, sentAt: null },
      data: { sentAt: new Date() },
    });
    if (!reminder) return;
    const row = await loadApplication(records, { tenantId, mode }, reminder.applicationId);
    await change.tell(subjectOf(row), { type: 'application.reminder', data: { reminderId } });
    const person = await loadPerson(records, { tenantId, mode }, row.candidateId);
    const { email, locale } = person.row;
    if (email === null) return;
    const tenant = await records.tenant.findUniqueOrThrow({
      where: { id: tenantId },
      select: { name: true },
    });
    await sendMail(change, {
      tenantId,
      mode,
      to: email,
      template: 'application-reminder',
      locale: locale ?? 'en',
      sender: { name: tenant.name },
      data: {
        tenant: tenant.name,
        text: reminder.text,
        job: row.employer === null ? row.title : `${row.title}, ${row.employer}`,
      },
    });
  });
}
