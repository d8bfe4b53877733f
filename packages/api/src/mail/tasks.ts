import { z } from 'zod';
import type { CoreContext } from '../context.ts';
import { defineTasks } from '../tasks/define.ts';
import { renderMail } from './render.ts';
import type { MailSender } from './send.ts';

interface MailPayload {
  tenantId: string;
  mode: 'test' | 'live';
  mailId: string;
}

const payload = z.object({ tenantId: z.string(), mode: z.enum(['test', 'live']), mailId: z.string() });

export const mailTasks = defineTasks({
  'send-mail': { payload, run: (context: CoreContext, task) => send(context, task.payload) },
});

/** Sends a mail and forgets it. Killed in between it is sent again, under the same message id. */
async function send(context: CoreContext, { tenantId, mode, mailId: id }: MailPayload): Promise<void> {
  const scope = { tenantId, mode };
  const where = { tenantId_id: { tenantId, id } };
  const row = await context.database.withTenant(scope, (records) => records.mail.findUnique({ where }));
  if (!row) return;
  await context.post({
    id,
    to: row.recipient,
    ...renderMail(row.template, row),
    sender: (row.sender as MailSender | null) ?? undefined,
    unsubscribeUrl: row.unsubscribeUrl ?? undefined,
  });
  await context.database.withTenant(scope, (records) => records.mail.deleteMany({ where: { tenantId, id } }));
}
