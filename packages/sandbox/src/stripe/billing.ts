import { find, type StripeAccount } from './account.ts';
import { amountOf } from './money.ts';
import type { Customer, Invoice, InvoiceLine, Price, Subscription, SubscriptionItem } from './objects.ts';
import { addUp } from './tax.ts';

/** Stripe waits about an hour before it finalises an invoice: usage that comes late is still on it. */
const DRAFT_SECONDS = 3_600;
const RETRY_SECONDS = 3 * 24 * 3_600;
const MAX_ATTEMPTS = 4;

interface NewSubscription {
  customer: Customer;
  prices: readonly { price: Price; quantity: number | undefined }[];
  paymentMethod: string;
  taxed: boolean;
  metadata: Record<string, string>;
}

/** Begins a subscription whose first payment went through. */
export function subscribe(account: StripeAccount, given: NewSubscription): Subscription {
  const now = account.now();
  const { id, ...stored } = account.stored('subscription', 'sub');
  const subscription: Subscription = {
    id,
    ...stored,
    customer: given.customer.id,
    currency: given.prices[0]?.price.currency ?? 'usd',
    status: 'active',
    cancel_at_period_end: false,
    canceled_at: null,
    ended_at: null,
    billing_cycle_anchor: now,
    start_date: now,
    default_payment_method: given.paymentMethod,
    latest_invoice: null,
    automatic_tax: { enabled: given.taxed },
    metadata: given.metadata,
    items: { object: 'list', data: [], has_more: false, url: `/v1/subscription_items?subscription=${id}` },
  };
  for (const { price, quantity } of given.prices) {
    subscription.items.data.push(
      newItem(account, subscription, { price, quantity, start: now, end: nextMonth(now) }),
    );
  }
  account.subscriptions.set(id, subscription);
  account.emit('customer.subscription.created', subscription);
  const invoice = newInvoice(account, subscription, {
    reason: 'subscription_create',
    period: { start: now, end: now },
    lines: fixedLines(account, subscription),
  });
  finalise(account, invoice);
  settle(account, invoice, { paid: true });
  return subscription;
}

function newItem(
  account: StripeAccount,
  subscription: Subscription,
  item: { price: Price; quantity: number | undefined; start: number; end: number },
): SubscriptionItem {
  return {
    ...account.stored('subscription_item', 'si'),
    price: item.price,
    quantity: item.price.recurring?.meter ? undefined : (item.quantity ?? 1),
    current_period_start: item.start,
    current_period_end: item.end,
    subscription: subscription.id,
  };
}

/** Brings everything of the account up to its clock: periods that ended, invoices whose hour is over, payments to try again. */
export function catchUp(account: StripeAccount): void {
  for (const subscription of account.subscriptions.values()) {
    while (subscription.status !== 'canceled' && periodOf(subscription).end <= account.now()) {
      renew(account, subscription);
    }
  }
  for (const invoice of account.invoices.values()) {
    if (invoice.status === 'draft' && invoice.created + DRAFT_SECONDS <= account.now()) {
      refreshUsage(account, invoice);
      finalise(account, invoice);
      settle(account, invoice, { paid: canPay(account, invoice) });
    } else if (
      invoice.status === 'open' &&
      (invoice.next_payment_attempt ?? Number.MAX_SAFE_INTEGER) <= account.now()
    ) {
      settle(account, invoice, { paid: canPay(account, invoice) });
    }
  }
}

export function periodOf(subscription: Subscription): { start: number; end: number } {
  const [item] = subscription.items.data;
  return { start: item?.current_period_start ?? 0, end: item?.current_period_end ?? 0 };
}

function renew(account: StripeAccount, subscription: Subscription): void {
  const ended = periodOf(subscription);
  const over = subscription.cancel_at_period_end;
  if (over) {
    subscription.status = 'canceled';
    subscription.ended_at = ended.end;
  } else {
    for (const item of subscription.items.data) {
      item.current_period_start = ended.end;
      item.current_period_end = nextMonth(ended.end);
    }
  }
  const invoice = newInvoice(account, subscription, {
    reason: 'subscription_cycle',
    period: ended,
    lines: [...usageLines(account, subscription, ended), ...(over ? [] : fixedLines(account, subscription))],
  });
  invoice.created = ended.end;
  account.emit(over ? 'customer.subscription.deleted' : 'customer.subscription.updated', subscription);
  account.emit('invoice.created', invoice);
}

export interface PriceChange {
  item: string | undefined;
  price: Price | undefined;
  deleted: boolean;
}

/** Another plan: what is left of the old one is given back, the rest of the month is paid in the new one at once. */
export function changePrices(
  account: StripeAccount,
  subscription: Subscription,
  { changes, at }: { changes: readonly PriceChange[]; at: number },
): void {
  const { start, end } = periodOf(subscription);
  const lines = prorationLines(account, subscription, { changes, at });
  for (const { item: id, price, deleted } of changes) {
    const item = subscription.items.data.find((candidate) => candidate.id === id);
    if (item && deleted) {
      subscription.items.data = subscription.items.data.filter((kept) => kept !== item);
    } else if (item && price) {
      item.price = price;
    } else if (price) {
      subscription.items.data.push(newItem(account, subscription, { price, quantity: 1, start, end }));
    }
  }
  account.emit('customer.subscription.updated', subscription);
  if (lines.length === 0) return;
  const invoice = newInvoice(account, subscription, {
    reason: 'subscription_update',
    period: { start, end },
    lines,
  });
  finalise(account, invoice);
  settle(account, invoice, { paid: canPay(account, invoice) });
}

/** What a change gives back and takes, for the rest of the month from then on. */
function prorationLines(
  account: StripeAccount,
  subscription: Subscription,
  { changes, at }: { changes: readonly PriceChange[]; at: number },
): InvoiceLine[] {
  const { start, end } = periodOf(subscription);
  const left = (end - at) / (end - start);
  const part = (price: Price, share: number, description: string) =>
    lineOf(account, price, {
      amount: Math.round(amountOf(price, 1) * share),
      quantity: 1,
      description,
      period: { start: at, end },
      proration: true,
    });
  return changes.flatMap(({ item: id, price, deleted }) => {
    const item = subscription.items.data.find((candidate) => candidate.id === id);
    const lines: InvoiceLine[] = [];
    if (item && !item.price.recurring?.meter && (deleted || price)) {
      lines.push(part(item.price, -left, `Unused time on ${nameOf(account, item.price)}`));
    }
    if (price && !price.recurring?.meter) {
      lines.push(part(price, left, `Remaining time on ${nameOf(account, price)}`));
    }
    return lines;
  });
}

export function cancel(account: StripeAccount, subscription: Subscription): void {
  subscription.status = 'canceled';
  subscription.canceled_at = account.now();
  subscription.ended_at = account.now();
  account.emit('customer.subscription.deleted', subscription);
}

/** The invoice that would be made if the period ended now. */
export function previewInvoice(account: StripeAccount, subscription: Subscription): Invoice {
  const period = periodOf(subscription);
  const lines = [...usageLines(account, subscription, period), ...fixedLines(account, subscription)];
  return invoiceOf(account, subscription, { reason: 'subscription_cycle', period, lines });
}

/** The invoice that a change would make at once. Nothing is changed. */
export function previewChange(
  account: StripeAccount,
  subscription: Subscription,
  change: { changes: readonly PriceChange[]; at: number },
): Invoice {
  return invoiceOf(account, subscription, {
    reason: 'subscription_update',
    period: periodOf(subscription),
    lines: prorationLines(account, subscription, change),
  });
}

/** Usage of a customer in `[start, end)`. */
export function usageOf(
  account: StripeAccount,
  { meter, customer, start, end }: { meter: string; customer: string; start: number; end: number },
): number {
  return account.meterEvents
    .filter((event) => event.meter === meter && event.customer === customer)
    .filter(({ timestamp }) => timestamp >= start && timestamp < end)
    .reduce((sum, { value }) => sum + value, 0);
}

function fixedLines(account: StripeAccount, subscription: Subscription): InvoiceLine[] {
  const period = periodOf(subscription);
  return subscription.items.data.flatMap(({ price, quantity }) =>
    price.recurring?.meter
      ? []
      : [
          lineOf(account, price, {
            amount: amountOf(price, quantity ?? 1),
            quantity: quantity ?? 1,
            description: nameOf(account, price),
            period,
            proration: false,
          }),
        ],
  );
}

function usageLines(
  account: StripeAccount,
  subscription: Subscription,
  period: { start: number; end: number },
): InvoiceLine[] {
  return subscription.items.data.flatMap(({ price }) => {
    const meter = price.recurring?.meter;
    if (!meter) return [];
    const quantity = usageOf(account, { meter, customer: subscription.customer, ...period });
    const amount = amountOf(price, quantity);
    return [
      lineOf(account, price, {
        amount,
        quantity,
        description: nameOf(account, price),
        period,
        proration: false,
      }),
    ];
  });
}

/** Usage that came while the invoice was a draft. */
function refreshUsage(account: StripeAccount, invoice: Invoice): void {
  const subscription = account.subscriptions.get(invoice.parent.subscription_details.subscription);
  if (!subscription || invoice.billing_reason !== 'subscription_cycle') return;
  for (const line of invoice.lines.data) {
    const price = account.prices.get(line.pricing.price_details.price);
    const meter = price?.recurring?.meter;
    if (!price || !meter) continue;
    line.quantity = usageOf(account, { meter, customer: subscription.customer, ...line.period });
    line.amount = amountOf(price, line.quantity);
  }
  addUp(invoice, account.customers.get(invoice.customer));
}

function lineOf(
  account: StripeAccount,
  price: Price,
  line: Pick<InvoiceLine, 'amount' | 'quantity' | 'description' | 'period'> & { proration: boolean },
): InvoiceLine {
  const { proration, ...rest } = line;
  return {
    ...rest,
    id: account.newId('il'),
    object: 'line_item',
    currency: price.currency,
    taxes: [],
    pricing: { type: 'price_details', price_details: { price: price.id, product: price.product } },
    parent: { type: 'subscription_item_details', subscription_item_details: { proration } },
    metadata: {},
  };
}

interface InvoiceParts {
  reason: Invoice['billing_reason'];
  period: { start: number; end: number };
  lines: InvoiceLine[];
}

function invoiceOf(account: StripeAccount, subscription: Subscription, parts: InvoiceParts): Invoice {
  const { id, ...stored } = account.stored('invoice', 'in');
  const invoice: Invoice = {
    id,
    ...stored,
    number: null,
    customer: subscription.customer,
    currency: subscription.currency,
    status: 'draft',
    billing_reason: parts.reason,
    starting_balance: 0,
    subtotal: 0,
    total: 0,
    total_taxes: [],
    automatic_tax: subscription.automatic_tax,
    amount_due: 0,
    amount_paid: 0,
    amount_remaining: 0,
    period_start: parts.period.start,
    period_end: parts.period.end,
    next_payment_attempt: null,
    attempt_count: 0,
    hosted_invoice_url: null,
    invoice_pdf: null,
    parent: { type: 'subscription_details', subscription_details: { subscription: subscription.id } },
    lines: { object: 'list', data: parts.lines, has_more: false, url: `/v1/invoices/${id}/lines` },
    status_transitions: { finalized_at: null, paid_at: null },
  };
  addUp(invoice, account.customers.get(invoice.customer));
  return invoice;
}

function newInvoice(account: StripeAccount, subscription: Subscription, parts: InvoiceParts): Invoice {
  const invoice = invoiceOf(account, subscription, parts);
  account.invoices.set(invoice.id, invoice);
  subscription.latest_invoice = invoice.id;
  return invoice;
}

function finalise(account: StripeAccount, invoice: Invoice): void {
  invoice.status = 'open';
  invoice.number = account.nextInvoiceNumber();
  invoice.hosted_invoice_url = `${account.pagesUrl}/invoices/${invoice.id}`;
  invoice.invoice_pdf = `${account.pagesUrl}/invoices/${invoice.id}`;
  invoice.status_transitions.finalized_at = account.now();
  account.emit('invoice.finalized', invoice);
}

function canPay(account: StripeAccount, invoice: Invoice): boolean {
  if (invoice.amount_due === 0) return true;
  return hasGoodCard(
    account,
    account.subscriptions.get(invoice.parent.subscription_details.subscription),
    invoice.customer,
  );
}

export function hasGoodCard(
  account: StripeAccount,
  subscription: Subscription | undefined,
  customerId: string,
): boolean {
  const customer = account.customers.get(customerId);
  const method =
    subscription?.default_payment_method ?? customer?.invoice_settings.default_payment_method ?? '';
  return account.paymentMethods.get(method)?.metadata.charges === 'succeed';
}

/** Pays an invoice, or fails to and says when it will be tried again. */
export function settle(account: StripeAccount, invoice: Invoice, { paid }: { paid: boolean }): void {
  const subscription = account.subscriptions.get(invoice.parent.subscription_details.subscription);
  invoice.attempt_count += 1;
  if (paid) {
    invoice.status = 'paid';
    invoice.amount_paid = invoice.amount_due;
    invoice.amount_remaining = 0;
    invoice.next_payment_attempt = null;
    invoice.status_transitions.paid_at = account.now();
  } else {
    invoice.next_payment_attempt =
      invoice.attempt_count < MAX_ATTEMPTS ? account.now() + RETRY_SECONDS : null;
  }
  const status = paid ? 'active' : 'past_due';
  if (subscription && subscription.status !== 'canceled' && subscription.status !== status) {
    subscription.status = status;
    account.emit('customer.subscription.updated', subscription);
  }
  account.emit(paid ? 'invoice.paid' : 'invoice.payment_failed', invoice);
}

/** Tries what is owed again, with whatever card there is now. */
export function payOpenInvoices(account: StripeAccount, customer: string): void {
  for (const invoice of account.invoices.values()) {
    if (invoice.customer === customer && invoice.status === 'open') {
      settle(account, invoice, { paid: canPay(account, invoice) });
    }
  }
}

function nameOf(account: StripeAccount, price: Price): string {
  return find(account.products, 'product', price.product).name;
}

/** The same day of the next month, or its last. */
export function nextMonth(seconds: number): number {
  const from = new Date(seconds * 1000);
  const to = new Date(from);
  to.setUTCDate(1);
  to.setUTCMonth(to.getUTCMonth() + 1);
  const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return Math.floor(to.getTime() / 1000);
}
