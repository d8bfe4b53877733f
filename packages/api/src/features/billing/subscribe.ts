import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { type Payer, PaymentDeclined } from '../../payments/payments.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { type AccountRow, openAccount, scopeOf } from './account.ts';
import { keepEnding } from './close.ts';
import { type PayingContext, payerOf, payingContext, requireLive } from './paying.ts';
import { currencyOf, pricedPlan } from './plans.ts';
import { endsFirst, freshQuote } from './quote.ts';
import type { BillingChange, PlanChoice } from './schema.ts';
import { syncAccount } from './sync.ts';

const HOUR_MS = 3_600_000;

/**
 * Chooses a plan: on the provider's page where there is none yet, at once and prorated where there is one. Answers the page to go to.
 * @throws ApiError `not_allowed`, `payment_required` where the card is declined and the plan stays, `invalid_request` where the
 * amount was quoted too long ago, and where a plan has to end before another begins
 */
export async function choosePlan(
  context: AppContext,
  caller: Caller,
  { plan, currency, quotedAt }: PlanChoice,
): Promise<{ url: string | null }> {
  const { paying, account: opened } = await payingContext(context, caller, { currency });
  const { provider } = paying;
  const { account, payer } = await withCustomer(paying, caller, opened);
  const state = await provider.readSubscription(payer);
  await tellAudit(paying, caller, { action: 'billing.plan_chosen', data: { plan } });
  if (state && state.status !== 'ended') {
    if (provider.planChanges === null) throw endsFirst();
    await declinedIsTold(
      provider.planChanges.change(
        state.id,
        pricedPlan(plan, currencyOf(account.currency)),
        quotedAt === undefined ? undefined : freshQuote(new Date(quotedAt)),
      ),
    );
    await syncAccount(paying, account);
    return { url: null };
  }
  if (context.payments?.taking(currency) !== provider) {
    throw new ApiError('invalid_request', {
      errors: [
        { pointer: '/currency', detail: 'The plan before was paid to a provider that takes another.' },
      ],
    });
  }
  const base = await pageOf(context, account);
  const checkout = await provider.startSubscription({
    payer,
    tenantId: account.tenantId,
    plan: pricedPlan(plan, currency),
    // Chosen twice within the hour, it is the same page.
    key: `${account.id}-${plan}-${currency}-${account.fetchWritten}-${Math.floor(Date.now() / HOUR_MS)}`,
    successUrl: `${base}?checkout=paid`,
    cancelUrl: `${base}?checkout=left`,
  });
  await keepCheckout(paying, account, { checkoutId: checkout.id, currency });
  return { url: checkout.url };
}

/** Keeps which page was opened. Two at once could both be paid: the later one is closed. @throws ApiError `invalid_request` */
async function keepCheckout(
  { database, provider }: PayingContext,
  { tenantId, id, checkoutId: before }: AccountRow,
  data: { checkoutId: string; currency: string },
): Promise<void> {
  const { checkoutId } = data;
  const isKept = await database.withTenant(scopeOf(tenantId), async (records) => {
    const where = { tenantId, id, OR: [{ checkoutId: before }, { checkoutId }] };
    return (await records.billingAccount.updateMany({ where, data })).count > 0;
  });
  if (isKept) return;
  await provider.closeCheckout(checkoutId);
  throw new ApiError('invalid_request', {
    detail: 'Somebody else chose a plan just now.',
    fix: 'Load the page again.',
  });
}

/** The provider's page for cards, addresses and tax ids. @throws ApiError `not_allowed`, `not_found` where there is nothing to show */
export async function openPortal(context: AppContext, caller: Caller): Promise<{ url: string }> {
  const { paying, account } = await payingContext(context, caller);
  const { portal } = paying.provider;
  if (account.customerId === null || portal === null) throw new ApiError('not_found');
  return { url: await portal.open(account.customerId, await pageOf(context, account)) };
}

/** Ends the plan with the period, or lets it go on after all. @throws ApiError `not_allowed`, `not_found`, `invalid_request` where an end is final */
export async function setEnding(
  context: AppContext,
  caller: Caller,
  { ending }: { ending: boolean },
): Promise<void> {
  const { paying, account } = await payingContext(context, caller);
  if (account.subscriptionId === null || account.plan === 'free') throw new ApiError('not_found');
  if (!ending && !paying.provider.undoesEnding) {
    throw new ApiError('invalid_request', {
      detail: 'An end of a plan in this currency cannot be taken back.',
      fix: 'Choose a plan again once this one has ended.',
    });
  }
  // Asked again, it is ending already.
  if (ending !== account.ending) await paying.provider.setEnding(account.subscriptionId, ending);
  await keepEnding(context, account, ending);
  await tellAudit(paying, caller, { action: ending ? 'billing.ended' : 'billing.kept', data: {} });
  await syncAccount(paying, account);
}

/** The cap and the address that is told. @throws ApiError `not_allowed` */
export async function updateBilling(
  context: AppContext,
  caller: Caller,
  input: BillingChange,
): Promise<void> {
  requireMay(caller, 'billing:write');
  requireLive(caller);
  const account = await openAccount(context, caller.tenantId);
  await changeRecords(context, scopeOf(caller.tenantId), async (change) => {
    await change.records.billingAccount.update({
      where: { tenantId_id: { tenantId: account.tenantId, id: account.id } },
      data: {
        ...(input.capAmount === undefined
          ? {}
          : // Another limit is another share: what is told begins anew.
            { capAmount: input.capAmount, warnedPercent: 0, warnedPeriod: null }),
        ...(input.email === undefined ? {} : { email: input.email }),
        ...(input.candidatesPay === undefined ? {} : { candidatesPay: input.candidatesPay }),
      },
    });
    await audit(change, caller, {
      action: 'billing.changed',
      subject: { type: 'tenant', id: caller.tenantId },
      data: { fields: Object.keys(input) },
    });
  });
}

/** Fetches what the provider knows: whoever comes back from its page sees it at once. @throws ApiError `not_allowed` */
export async function refreshBilling(context: AppContext, caller: Caller): Promise<void> {
  const { paying, account } = await payingContext(context, caller);
  await syncAccount(paying, account);
}

async function withCustomer(
  context: PayingContext,
  caller: Caller,
  account: AccountRow,
): Promise<{ account: AccountRow; payer: Payer }> {
  const known = payerOf(account);
  if (known) return { account, payer: known };
  const { tenantId, id } = account;
  const scope = scopeOf(tenantId);
  const { name } = await context.database.withTenant(scope, (records) =>
    records.tenant.findUniqueOrThrow({ where: { id: tenantId } }),
  );
  const members = await context.accounts.transaction((records) => records.membersOf(tenantId));
  const own = members.find((member) => 'memberId' in caller && member.id === caller.memberId);
  const customerId = await context.provider.createCustomer({
    tenantId,
    name,
    email: account.email ?? own?.email ?? members[0]?.email ?? '',
    key: id,
  });
  const row = await context.database.withTenant(scope, (records) =>
    records.billingAccount.update({
      where: { tenantId_id: { tenantId, id } },
      data: { customerId, provider: context.provider.name },
    }),
  );
  return { account: row, payer: { customerId, subscriptionId: null, checkoutId: null } };
}

async function pageOf({ database, environment }: AppContext, { tenantId }: AccountRow): Promise<string> {
  const { slug } = await database.withTenant(scopeOf(tenantId), (records) =>
    records.tenant.findUniqueOrThrow({ where: { id: tenantId } }),
  );
  return `${environment.PUBLIC_URL}/console/${slug}/live/billing`;
}

async function tellAudit(
  context: AppContext,
  caller: Caller,
  {
    action,
    data,
  }: { action: 'billing.plan_chosen' | 'billing.ended' | 'billing.kept'; data: Record<string, string> },
): Promise<void> {
  await changeRecords(context, scopeOf(caller.tenantId), (change) =>
    audit(change, caller, { action, subject: { type: 'tenant', id: caller.tenantId }, data }),
  );
}

async function declinedIsTold(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof PaymentDeclined)) throw error;
    throw new ApiError('payment_required', {
      detail: 'The card was declined. The plan stays as it is.',
      fix: 'Pay with another card, then choose the plan again.',
      cause: error,
    });
  }
}
