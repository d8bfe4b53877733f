import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { retryFailedTasks, retryTask } from '../../tasks/failed.ts';
import { type Audited, audit } from '../audit/index.ts';

export const retryOneSchema = z.strictObject({ id: textSchema.min(1).max(200) });

/** Gives a failed task all its attempts again. @throws ApiError `not_allowed`, `not_found` where no such task has failed */
export async function retryOne(
  context: AppContext,
  caller: Caller,
  { id }: z.output<typeof retryOneSchema>,
): Promise<void> {
  requireMay(caller, 'tasks:retry');
  await retryTask(context, { tenantId: caller.tenantId, mode: caller.mode, id });
  await note(context, caller, { subject: { type: 'task', id } });
}

/** Gives all failed tasks all their attempts again. Answers how many. @throws ApiError `not_allowed` */
export async function retryAll(context: AppContext, caller: Caller): Promise<{ count: number }> {
  requireMay(caller, 'tasks:retry');
  const { length: count } = await retryFailedTasks(context, caller);
  if (count > 0)
    await note(context, caller, { subject: { type: 'tenant', id: caller.tenantId }, data: { count } });
  return { count };
}

async function note(context: AppContext, caller: Caller, what: Omit<Audited, 'action'>): Promise<void> {
  await context.database.withTenant(caller, (records) =>
    audit({ records }, caller, { action: 'task.retried', ...what }),
  );
}
