import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import type { Payments } from '../../payments/payments.ts';
import { type AccountRow, LIVE, openAccount, standingOf } from './account.ts';
import { entitlementOf } from './entitlement.ts';
import { exampleBilling, exampleInvoices } from './example.ts';
import { payerOf, providerOf } from './paying.ts';
import { CURRENCIES, currencyOf, PLAN } from './plans.ts';
import { type Billing, type Invoice, offers, toInvoice } from './resource.ts';

const INVOICES = 24;

/** @throws ApiError `not_allowed` */
export async function readBilling(context: AppContext, caller: Caller): Promise<Billing> {
  requireMay(caller, 'billing:read');
  if (caller.mode !== LIVE) return exampleBilling(context, caller);
  const account = await openAccount(context, caller.tenantId);
  const standing = await standingOf(context, account);
  const entitlement = entitlementOf(standing);
  const limited = context.payments !== null;
  const provider = providerOf(context, account);
  return {
    example: false,
    available: limited,
    portal: provider !== null && provider.portal !== null && account.customerId !== null,
    ...abilitiesOf(context, account, provider),
    plan: standing.plan,
    planName: PLAN[standing.plan].name,
    status: statusOf(account),
    currency: currencyOf(account.currency),
    period: { start: standing.period.start.toISOString(), end: standing.period.end.toISOString() },
    ending: account.ending,
    graceUntil: account.graceUntil?.toISOString() ?? null,
    card: account.cardLast4 === null ? null : { brand: account.cardBrand ?? '', last4: account.cardLast4 },
    capAmount: standing.capAmount,
    email: account.email,
    candidatesPay: account.candidatesPay,
    charges: standing.charges,
    percent: entitlement.percent,
    refused: entitlement.allowed || !limited ? null : entitlement.reason,
    offers: offers(),
  };
}

/** The newest first. @throws ApiError `not_allowed` */
export async function listInvoices(context: AppContext, caller: Caller): Promise<Invoice[]> {
  requireMay(caller, 'billing:read');
  if (caller.mode !== LIVE) return exampleInvoices(context, caller);
  const account = await openAccount(context, caller.tenantId);
  const [provider, payer] = [providerOf(context, account), payerOf(account)];
  return provider && payer ? (await provider.listInvoices(payer, INVOICES)).map(toInvoice) : [];
}

/** What can be done here, and in which currencies: where there is a customer already, in what its provider takes. */
function abilitiesOf({ payments }: AppContext, account: AccountRow, provider: Payments | null) {
  const known = account.customerId === null ? null : provider;
  return {
    changesPlan: provider?.planChanges !== null,
    keepsPlan: provider?.undoesEnding !== false,
    addsTax: provider?.addsTax !== false,
    terms: Object.fromEntries(
      CURRENCIES.flatMap((currency) => {
        const taker = payments?.taking(currency) ?? null;
        if (taker === null || (known !== null && known !== taker)) return [];
        return [[currency, { beyond: taker.meters !== null }]];
      }),
    ) as Billing['terms'],
  };
}

function statusOf({ status }: AccountRow): Billing['status'] {
  return status === 'active' || status === 'past_due' || status === 'ended' ? status : 'none';
}
