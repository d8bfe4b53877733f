import { newId } from '@vivavoce/contract/ids';
import type { ApplicationMessage } from '@vivavoce/contract/records';
import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, isTenant, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { loadApplication, subjectOf, toMessage } from './resource.ts';
import type { newMessageSchema } from './schema.ts';
import { lockApplication, requireRoom, touchApplication } from './touch.ts';

const MAX_MESSAGES = 1_000;

export interface AddMessageInput extends z.output<typeof newMessageSchema> {
  id: string;
  keep?: (records: TenantTransaction, message: ApplicationMessage) => Promise<void>;
}

/**
 * Puts a mail that the tenant forwards on the timeline. The same `messageId` again changes nothing and answers the first.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` where there are too many
 */
export async function addMessage(
  context: AppContext,
  caller: Caller,
  { id, messageId, from, subject, text, receivedAt, keep }: AddMessageInput,
): Promise<ApplicationMessage> {
  requireMay(caller, 'applications:write');
  // What an employer wrote, the tenant says; a candidate writes notes.
  if (!isTenant(caller)) throw new ApiError('not_allowed');
  const { tenantId, mode } = caller;
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    await lockApplication(records, caller, id);
    const { candidateId } = await loadApplication(records, caller, id);
    const key = { tenantId, mode, applicationId: id, messageId };
    const there = await records.applicationMessage.findFirst({ where: key });
    const message = toMessage(there ?? (await write()));
    await keep?.(records, message);
    return message;

    async function write() {
      const count = await records.applicationMessage.count({ where: { tenantId, mode, applicationId: id } });
      requireRoom(count, MAX_MESSAGES, 'messages on this application');
      const row = await records.applicationMessage.create({
        data: {
          ...key,
          id: newId('applicationMessage'),
          candidateId,
          sender: from,
          subject,
          text,
          receivedAt: receivedAt === undefined ? new Date() : new Date(receivedAt),
        },
      });
      await touchApplication(records, caller, id);
      await change.tell(subjectOf({ tenantId, mode, id }), {
        type: 'application.message',
        data: { messageId: row.id },
      });
      return row;
    }
  });
}
