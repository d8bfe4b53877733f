import type { Invoices } from 'razorpay/dist/types/invoices.js';
import type { PaymentLinks } from 'razorpay/dist/types/paymentLink.js';
import type { Subscriptions } from 'razorpay/dist/types/subscriptions.js';
import type { InvoiceRecord, PurchaseReference, PurchaseState, SubscriptionState } from '../payments.ts';

export type Subscription = Subscriptions.RazorpaySubscription;
export type Invoice = Invoices.RazorpayInvoice;
export type PaymentLink = Pick<PaymentLinks.RazorpayPaymentLink, 'id' | 'status' | 'notes' | 'short_url'>;

/** Nothing where it never was a plan: nobody has paid yet. */
export function statusOf({ status, paid_count }: Subscription): SubscriptionState['status'] | null {
  switch (status) {
    case 'active':
      return 'active';
    case 'pending':
    case 'halted':
      return 'past_due';
    case 'cancelled':
    case 'completed':
      return Number(paid_count) > 0 ? 'ended' : null;
    default:
      return null;
  }
}

export function toInvoice(invoice: Invoice): InvoiceRecord {
  const periodStart = timeOf(invoice.billing_start ?? invoice.created_at);
  const periodEnd = timeOf(invoice.billing_end ?? invoice.created_at);
  return {
    id: invoice.id,
    number: invoice.invoice_number ?? null,
    status: invoiceStatusOf(invoice.status),
    currency: (invoice.currency ?? '').toLowerCase(),
    total: Number(invoice.amount ?? 0),
    tax: Number(invoice.tax_amount ?? 0),
    createdAt: timeOf(invoice.issued_at ?? invoice.created_at),
    url: invoice.short_url ?? null,
    lines: invoice.line_items.map(({ name, amount, quantity }) => ({
      description: name,
      meter: null,
      quantity,
      amount: Number(amount) * quantity,
      periodStart,
      periodEnd,
    })),
  };
}

function invoiceStatusOf(status: Invoice['status']): InvoiceRecord['status'] {
  switch (status) {
    case 'paid':
      return 'paid';
    case 'issued':
    case 'partially_paid':
      return 'open';
    case 'draft':
      return 'draft';
    default:
      return 'void';
  }
}

export function toPurchase({ id, status, notes }: PaymentLink): PurchaseState {
  return {
    id,
    status:
      status === 'paid' ? 'paid' : status === 'created' || status === 'partially_paid' ? 'open' : 'over',
    reference: referenceOf(notes),
    // Its webhooks of a refund name no payment link.
    refunded: null,
  };
}

/** What we wrote on it; nothing where it is somebody else's. */
export function referenceOf(
  notes: Record<string, string | number | null> | readonly unknown[] | null | undefined,
): PurchaseReference | null {
  // Razorpay writes no notes as an empty list.
  if (!notes || Array.isArray(notes)) return null;
  const { tenantId, mode, packageId } = notes as Record<string, unknown>;
  if (typeof tenantId !== 'string' || typeof mode !== 'string' || typeof packageId !== 'string') return null;
  return { tenantId, mode, packageId };
}

export function timeOf(seconds: number): Date {
  return new Date(seconds * 1000);
}
