import type { Logger } from '../logging/logger.ts';
import type { Post } from '../mail/post.ts';
import { renderMail } from '../mail/render.ts';
import type { TaskQueue } from '../queue/queue.ts';
import { TASK_QUEUE } from '../tasks/define.ts';
import type { Accounts } from './accounts.ts';

export const ACCOUNT_MAILS = 'account-mails';

/** Has the waiting mails sent. A failure is not the caller's: the calendar brings it again. */
export async function sendSoon(
  { queue, log }: { queue: TaskQueue; log: Logger },
  mailId: string,
): Promise<void> {
  await queue
    .add({ queue: TASK_QUEUE, name: ACCOUNT_MAILS, id: `${ACCOUNT_MAILS}-${mailId}`, data: {} })
    .catch((error: unknown) => log.warn({ err: error }, 'mails of accounts are waiting for the calendar'));
}

/**
 * Sends all that waits, each once; one that is refused is tried next time, until nothing in it would work any more.
 * @throws the last refusal, so that the next time comes soon
 */
export async function sendWaiting(
  { accounts, post }: { accounts: Accounts; post: Post },
  signal: AbortSignal,
): Promise<void> {
  await accounts.transaction((records) => records.forgetOldMails());
  const refused: string[] = [];
  let refusal: unknown;
  while (!signal.aborted) {
    const more = await accounts.transaction(async (records) => {
      const mail = await records.takeMail(refused);
      if (!mail) return false;
      try {
        await post({ id: mail.id, to: mail.recipient, ...renderMail(mail.template, mail) });
        await records.forgetMail(mail.id);
      } catch (error) {
        refused.push(mail.id);
        refusal = error;
      }
      return true;
    });
    if (!more) break;
  }
  if (refused.length > 0) throw refusal;
}
