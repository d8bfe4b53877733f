import type { CoreContext } from '../../context.ts';
import type { Payments } from '../../payments/payments.ts';
import type { Change } from '../../tasks/change.ts';
import { type AccountRow, scopeOf, subjectOf } from './account.ts';
import { syncAccount } from './sync.ts';

export const END_PLAN_TASK = 'end-plan-of-closed';

/** Has the plan of a tenant end that closes now: written in the change that closes it, so that one never comes without the other. */
export async function endPlanWhenClosed(
  change: Pick<Change<unknown>, 'records' | 'put'>,
  { tenantId, closedAt }: { tenantId: string; closedAt: Date },
): Promise<void> {
  const account = await change.records.billingAccount.findUnique({
    where: { tenantId_mode: scopeOf(tenantId) },
  });
  if (!account) return;
  await change.put({
    name: END_PLAN_TASK,
    // Opened again and closed again, it is another task.
    id: `${END_PLAN_TASK}-${account.id}-${closedAt.getTime()}`,
    subject: subjectOf(account),
    payload: { accountId: account.id },
  });
}

/**
 * Lets the plan of a closed tenant end with its period; also one that was paid for on a page that was open when it closed. A tenant that
 * is open keeps its plan.
 */
export async function endPlanOfClosed(
  context: CoreContext & { payments: Payments },
  { tenantId, id }: Pick<AccountRow, 'tenantId' | 'id'>,
): Promise<void> {
  const { customerId, closedAt } = await context.database.withTenant(scopeOf(tenantId), async (records) => ({
    ...(await records.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { closedAt: true } })),
    ...(await records.billingAccount.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id } },
      select: { customerId: true },
    })),
  }));
  if (closedAt === null || customerId === null) return;
  const state = await context.payments.readSubscription(customerId);
  if (!state || state.status === 'ended' || state.ending) return;
  await context.payments.setEnding(state.id, true);
  await syncAccount(context, { tenantId, id });
}

/**
 * Deletes the provider's customer of a tenant that is being erased; whatever it subscribes to ends at once. Again is the same as once.
 * @throws where a plan may run with a provider that this deployment does not have: nobody could end it any more
 */
export async function forgetPayer({ database, payments, log }: CoreContext, tenantId: string): Promise<void> {
  const scope = scopeOf(tenantId);
  const account = await database.withTenant(scope, (records) =>
    records.billingAccount.findUnique({ where: { tenantId_mode: scope } }),
  );
  if (!account || account.customerId === null) return;
  const { id, customerId, provider, status } = account;
  if (payments === null || payments.name !== provider) {
    if (status === 'active' || status === 'past_due')
      throw new Error('a plan runs with a payment provider that is not set up: it cannot be ended');
    log.warn({ account: id, provider }, 'a customer stays with a payment provider that is not set up');
    return;
  }
  await payments.deleteCustomer(customerId);
  // News of it finds nobody from now on.
  await database.withTenant(scope, (records) =>
    records.billingAccount.update({
      where: { tenantId_id: { tenantId, id } },
      data: { customerId: null, subscriptionId: null },
    }),
  );
}
