import type { SubscriptionState } from '../../payments/payments.ts';
import { changeRecords } from '../../tasks/change.ts';
import { type AccountRow, scopeOf } from './account.ts';
import { type ProviderContext, payerOf } from './paying.ts';
import { planOfKey } from './plans.ts';
import { payersOf, tellPayers } from './warn.ts';

const GRACE_MS = 7 * 24 * 3_600_000;

/**
 * Fetches what the payment provider knows of an account and keeps it whole. What told us to look, in which order and how often, does
 * not matter: a fetch that began earlier never overwrites a later one, and whatever changes after the last one causes another.
 */
export async function syncAccount(
  context: ProviderContext,
  { tenantId, id }: Pick<AccountRow, 'tenantId' | 'id'>,
): Promise<void> {
  const scope = scopeOf(tenantId);
  const where = { tenantId_id: { tenantId, id } };
  const account = await context.database.withTenant(scope, (records) =>
    records.billingAccount.update({ where, data: { fetchBegun: { increment: 1 } } }),
  );
  const payer = payerOf(account);
  if (payer === null) return;
  const { fetchBegun } = account;
  const state = await context.provider.readSubscription(payer);
  await changeRecords(context, scope, async (change) => {
    await change.records.$queryRaw`
      SELECT 1 FROM billing_accounts WHERE tenant_id = ${tenantId} AND id = ${id} FOR UPDATE`;
    const before = await change.records.billingAccount.findUniqueOrThrow({ where });
    if (before.fetchWritten >= fetchBegun) return;
    const after = await change.records.billingAccount.update({
      where,
      data: { ...columnsOf(state, before), fetchWritten: fetchBegun },
    });
    if (after.graceUntil !== null && before.graceUntil === null) {
      const until = after.graceUntil.toISOString();
      const emails = await payersOf(context, after);
      await tellPayers(context, change, { account: after, emails, news: { kind: 'payment_failed', until } });
    }
  });
}

/** Up to where a plan that ended was paid for. Found once: looked at again, it would move on and take in what is free. */
function endOf(state: SubscriptionState, before: AccountRow): Date {
  if (before.periodEnd === null) return state.periodEnd;
  if (before.status === 'ended') return before.periodEnd;
  return new Date(Math.min(state.periodEnd.getTime(), Date.now()));
}

function columnsOf(state: SubscriptionState | null, before: AccountRow) {
  const plan = state && planOfKey(state.planKey);
  if (!state || !plan || state.status === 'ended') {
    return {
      plan: 'free',
      planKey: null,
      status: state ? 'ended' : 'none',
      ending: false,
      graceUntil: null,
      periodEnd: state && endOf(state, before),
    };
  }
  const isNew = state.id !== before.subscriptionId;
  return {
    plan,
    planKey: state.planKey,
    status: state.status,
    subscriptionId: state.id,
    periodStart: state.periodStart,
    periodEnd: state.periodEnd,
    ending: state.ending ?? (!isNew && before.ending),
    graceUntil: state.pastDueSince && new Date(state.pastDueSince.getTime() + GRACE_MS),
    cardBrand: state.paymentMethod?.brand ?? null,
    cardLast4: state.paymentMethod?.last4 ?? null,
    // What was used before is not the plan's to pay.
    ...(isNew ? { meteredUntil: state.periodStart } : {}),
  };
}
