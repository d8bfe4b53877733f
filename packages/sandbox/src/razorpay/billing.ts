import type { Card } from '../paying/cards.ts';
import type { RazorpayAccount } from './account.ts';
import { find } from './account.ts';
import type { Invoice, Payment, Subscription } from './objects.ts';

const DAY = 24 * 3_600;
/** Razorpay tries a card again for so long; after that the subscription is halted. */
const RETRIED_FOR = 3 * DAY;
/** No clock is moved further than this many months at once. */
const MAX_MONTHS = 60;

/** Pays a subscription's first month, or what is owed, and keeps the card for the next. */
export function pay(account: RazorpayAccount, subscription: Subscription, card: Card): void {
  account.cards.set(subscription.id, card);
  subscription.payment_method = 'card';
  const owed = invoicesOf(account, subscription).find(({ status }) => status === 'issued');
  if (owed) settle(account, owed, card);
  else charge(account, subscription, { from: account.now(), card });
  const wasNew = subscription.status === 'created';
  subscription.status = 'active';
  if (wasNew) account.emit('subscription.authenticated', { subscription });
  account.emit('subscription.activated', { subscription });
}

/** Lets happen what the time has brought: expiry, renewal, failure, end. */
export function catchUp(account: RazorpayAccount): void {
  for (const subscription of account.subscriptions.values()) {
    for (let month = 0; month < MAX_MONTHS && step(account, subscription); month++);
  }
  for (const link of account.links.values()) {
    if (link.status === 'created' && link.expire_by !== null && link.expire_by <= account.now()) {
      link.status = 'expired';
      account.emit('payment_link.expired', { payment_link: link });
    }
  }
}

/** One step; answers whether there may be another. */
function step(account: RazorpayAccount, subscription: Subscription): boolean {
  const { status, current_end: end, expire_by, id } = subscription;
  const now = account.now();
  if (status === 'created' && expire_by !== null && expire_by <= now) {
    subscription.status = 'expired';
    return false;
  }
  if (end === null || end > now) return false;
  if (status === 'pending' && now >= end + RETRIED_FOR) {
    subscription.status = 'halted';
    account.emit('subscription.halted', { subscription });
    return false;
  }
  if (status !== 'active') return false;
  if (account.ending.has(id)) {
    cancel(account, subscription, end);
    return false;
  }
  const card = account.cards.get(id);
  if (card?.later === 'succeed') {
    charge(account, subscription, { from: end, card });
    return true;
  }
  issue(account, subscription, end);
  subscription.status = 'pending';
  account.emit('subscription.pending', { subscription });
  return true;
}

export function cancel(account: RazorpayAccount, subscription: Subscription, at: number): void {
  subscription.status = 'cancelled';
  subscription.ended_at = at;
  account.ending.delete(subscription.id);
  account.emit('subscription.cancelled', { subscription });
}

function charge(
  account: RazorpayAccount,
  subscription: Subscription,
  { from, card }: { from: number; card: Card },
): void {
  const invoice = issue(account, subscription, from);
  settle(account, invoice, card);
}

function issue(account: RazorpayAccount, subscription: Subscription, from: number): Invoice {
  const { item } = find(account.plans, subscription.plan_id);
  const id = account.newId('inv');
  const invoice: Invoice = {
    id,
    entity: 'invoice',
    invoice_number: `STANDIN-${String(account.invoices.size + 1).padStart(4, '0')}`,
    subscription_id: subscription.id,
    payment_id: null,
    status: 'issued',
    amount: item.amount,
    tax_amount: 0,
    currency: item.currency,
    line_items: [{ name: item.name, amount: item.amount, quantity: 1 }],
    billing_start: from,
    billing_end: monthAfter(from),
    issued_at: from,
    paid_at: null,
    short_url: `${account.pagesUrl}/pay/${subscription.id}`,
    created_at: from,
  };
  account.invoices.set(id, invoice);
  return invoice;
}

function settle(account: RazorpayAccount, invoice: Invoice, card: Card): void {
  const subscription = find(account.subscriptions, invoice.subscription_id);
  const payment = take(account, invoice, card);
  invoice.status = 'paid';
  invoice.payment_id = payment.id;
  invoice.paid_at = account.now();
  subscription.current_start = invoice.billing_start;
  subscription.current_end = invoice.billing_end;
  subscription.paid_count += 1;
  account.emit('invoice.paid', { payment, invoice });
  account.emit('subscription.charged', { subscription, payment });
}

/** Money, captured at once. */
export function take(
  account: RazorpayAccount,
  { amount, currency }: { amount: number; currency: string },
  { number, brand }: Card,
): Payment {
  const payment: Payment = {
    id: account.newId('pay'),
    entity: 'payment',
    amount,
    currency,
    status: 'captured',
    amount_refunded: 0,
    method: 'card',
    card: {
      entity: 'card',
      last4: number.slice(-4),
      network: brand.charAt(0).toUpperCase() + brand.slice(1),
    },
    created_at: account.now(),
  };
  account.payments.set(payment.id, payment);
  account.emit('payment.captured', { payment });
  return payment;
}

export function invoicesOf(account: RazorpayAccount, { id }: Subscription): Invoice[] {
  return [...account.invoices.values()].filter(({ subscription_id }) => subscription_id === id).reverse();
}

/** The same day of the next month, or its last. */
function monthAfter(seconds: number): number {
  const time = new Date(seconds * 1000);
  const day = time.getUTCDate();
  const next = new Date(time);
  next.setUTCMonth(time.getUTCMonth() + 1);
  if (next.getUTCDate() !== day) next.setUTCDate(0);
  return Math.floor(next.getTime() / 1000);
}
