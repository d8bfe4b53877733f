import type Stripe from 'stripe';
import type { InvoiceRecord, PurchaseReference, PurchaseState, SubscriptionState } from '../payments.ts';

/** `incomplete` and the like never were a plan: nothing was paid. */
export function statusOf(status: Stripe.Subscription.Status): SubscriptionState['status'] {
  if (status === 'active' || status === 'trialing') return 'active';
  return status === 'past_due' || status === 'unpaid' ? 'past_due' : 'ended';
}

export function toSubscription(
  subscription: Stripe.Subscription,
  { card, pastDueSince }: { card: { brand: string; last4: string } | undefined; pastDueSince: Date | null },
): SubscriptionState {
  const fixed = subscription.items.data.find(({ price }) => price.metadata.meter === undefined);
  const [item = fixed] = subscription.items.data;
  return {
    id: subscription.id,
    planKey: fixed?.price.metadata.plan ?? '',
    status: statusOf(subscription.status),
    periodStart: timeOf(item?.current_period_start ?? subscription.start_date),
    periodEnd: timeOf(item?.current_period_end ?? subscription.start_date),
    ending: subscription.cancel_at_period_end,
    pastDueSince,
    paymentMethod: card ? { brand: card.brand, last4: card.last4 } : null,
  };
}

const INVOICE_STATUS = ['draft', 'open', 'paid', 'void'] as const;

export function pricesIn(invoice: Stripe.Invoice): string[] {
  return invoice.lines.data.flatMap((line) => priceOf(line) ?? []);
}

function priceOf(line: Stripe.InvoiceLineItem): string | undefined {
  const price = line.pricing?.price_details?.price;
  return typeof price === 'string' ? price : price?.id;
}

/** @param meters Of the prices that are metered, by id. */
export function toInvoice(
  invoice: Stripe.Invoice,
  meters: ReadonlyMap<string, string | null>,
): InvoiceRecord {
  const { id, number, status, currency, total, lines } = invoice;
  return {
    id: id ?? '',
    number,
    status: INVOICE_STATUS.find((known) => known === status) ?? 'void',
    currency,
    total,
    tax: (invoice.total_taxes ?? []).reduce((sum, { amount }) => sum + amount, 0),
    createdAt: timeOf(invoice.created),
    url: invoice.hosted_invoice_url ?? null,
    lines: lines.data.map((line) => ({
      description: line.description ?? '',
      meter: meters.get(priceOf(line) ?? '') ?? null,
      quantity: line.quantity ?? 0,
      amount: line.amount,
      periodStart: timeOf(line.period.start),
      periodEnd: timeOf(line.period.end),
    })),
  };
}

/**
 * What a change costs at once, by its preview: its prorations alone, since a preview may hold what the period's end will bring
 * too; and what the customer owes, or is owed, already.
 */
export function dueOf({ lines, starting_balance }: Pick<Stripe.Invoice, 'lines' | 'starting_balance'>): {
  dueNow: number;
  credit: number;
} {
  const total = lines.data
    .filter(({ parent }) => parent?.subscription_item_details?.proration)
    .reduce((sum, { amount, taxes }) => sum + amount + exclusive(taxes), 0);
  // A credit note of this change is told as it is; what was owed before is not part of it.
  return { dueNow: Math.max(0, total + starting_balance), credit: Math.max(0, -total) };
}

/** Tax that comes on top of a price; what is in it already is paid with it. */
function exclusive(taxes: Stripe.InvoiceLineItem['taxes']): number {
  return (taxes ?? [])
    .filter(({ tax_behavior }) => tax_behavior === 'exclusive')
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** @param session With its payment's latest charge. */
export function toPurchase(session: Stripe.Checkout.Session): PurchaseState {
  const { id, status, payment_status, metadata } = session;
  const reference = referenceOf(metadata);
  if (payment_status === 'paid') return { id, status: 'paid', reference, refunded: refundOf(session) };
  // A bank debit is `complete` days before it is paid: only what expired is over.
  return { id, status: status === 'expired' ? 'over' : 'open', reference, refunded: null };
}

function refundOf({ payment_intent: payment }: Stripe.Checkout.Session): PurchaseState['refunded'] {
  const charge = typeof payment === 'object' ? payment?.latest_charge : null;
  if (typeof charge !== 'object' || charge === null || charge.amount_refunded === 0) return null;
  return { amount: charge.amount_refunded, of: charge.amount };
}

export function referenceOf(metadata: Record<string, string> | null | undefined): PurchaseReference | null {
  const { tenantId, mode, packageId } = metadata ?? {};
  return tenantId && mode && packageId ? { tenantId, mode, packageId } : null;
}

export function timeOf(seconds: number): Date {
  return new Date(seconds * 1000);
}

export function secondsOf(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}
