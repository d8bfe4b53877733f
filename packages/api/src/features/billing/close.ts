import type { CoreContext } from '../../context.ts';
import type { Change } from '../../tasks/change.ts';
import { type AccountRow, scopeOf, subjectOf } from './account.ts';
import { type ProviderContext, payerOf, providerOf } from './paying.ts';
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
  context: ProviderContext,
  { tenantId, id }: Pick<AccountRow, 'tenantId' | 'id'>,
): Promise<void> {
  const { account, closedAt } = await context.database.withTenant(scopeOf(tenantId), async (records) => ({
    ...(await records.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { closedAt: true } })),
    account: await records.billingAccount.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id } } }),
  }));
  const payer = payerOf(account);
  if (closedAt === null || payer === null) return;
  const state = await context.provider.readSubscription(payer);
  const asked = state?.id === account.subscriptionId && account.ending;
  if (!state || state.status === 'ended' || (state.ending ?? asked)) return;
  await context.provider.setEnding(state.id, true);
  await keepEnding(context, account, true);
  await syncAccount(context, { tenantId, id });
}

/** Keeps what was asked of the end of a plan: not every provider tells it back. */
export async function keepEnding(
  { database }: CoreContext,
  { tenantId, id }: Pick<AccountRow, 'tenantId' | 'id'>,
  ending: boolean,
): Promise<void> {
  await database.withTenant(scopeOf(tenantId), (records) =>
    records.billingAccount.update({ where: { tenantId_id: { tenantId, id } }, data: { ending } }),
  );
}

/**
 * Deletes the provider's customer of a tenant that is being erased; whatever it subscribes to ends at once. Again is the same as once.
 * @throws where a plan may run with a provider that this deployment does not have: nobody could end it any more
 */
export async function forgetPayer(context: CoreContext, tenantId: string): Promise<void> {
  const { database, log } = context;
  const scope = scopeOf(tenantId);
  const account = await database.withTenant(scope, (records) =>
    records.billingAccount.findUnique({ where: { tenantId_mode: scope } }),
  );
  const payer = account && payerOf(account);
  if (!payer) return;
  const { id, provider, status } = account;
  const payments = providerOf(context, account);
  if (payments === null) {
    if (status === 'active' || status === 'past_due')
      throw new Error('a plan runs with a payment provider that is not set up: it cannot be ended');
    log.warn({ account: id, provider }, 'a customer stays with a payment provider that is not set up');
    return;
  }
  await payments.deleteCustomer(payer);
  // News of it finds nobody from now on.
  await database.withTenant(scope, (records) =>
    records.billingAccount.update({
      where: { tenantId_id: { tenantId, id } },
      data: { customerId: null, subscriptionId: null, checkoutId: null },
    }),
  );
}
