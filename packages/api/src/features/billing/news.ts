import type { CoreContext } from '../../context.ts';
import type { PaymentNews, ProviderName } from '../../payments/payments.ts';
import { changeRecords } from '../../tasks/change.ts';
import { scopeOf, subjectOf } from './account.ts';

export const SYNC_TASK = 'sync-billing';

/** Something happened to a customer: what, is asked of the provider. The same news causes one task. */
export async function hearOfAccount(
  context: CoreContext,
  provider: ProviderName,
  { id, customerId }: PaymentNews,
): Promise<void> {
  if (customerId === null) return;
  const account = await context.database.findBillingAccount(provider, customerId);
  // Somebody else's customer, in an account that we share.
  if (!account) return;
  await changeRecords(context, scopeOf(account.tenantId), (change) =>
    change.put({
      name: SYNC_TASK,
      id: `${SYNC_TASK}-${id}`,
      subject: subjectOf(account),
      payload: { accountId: account.id },
    }),
  );
}
