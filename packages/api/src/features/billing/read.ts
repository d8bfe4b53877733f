import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { type AccountRow, LIVE, openAccount, standingOf } from './account.ts';
import { entitlementOf } from './entitlement.ts';
import { exampleBilling, exampleInvoices } from './example.ts';
import { currencyOf, PLAN } from './plans.ts';
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
  return {
    example: false,
    available: limited,
    portal: context.payments?.hasPortal === true && account.customerId !== null,
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
  if (context.payments === null || account.customerId === null) return [];
  return (await context.payments.listInvoices(account.customerId, INVOICES)).map(toInvoice);
}

function statusOf({ status }: AccountRow): Billing['status'] {
  return status === 'active' || status === 'past_due' || status === 'ended' ? status : 'none';
}
