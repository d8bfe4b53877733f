import { find, type RazorpayAccount } from './account.ts';
import { cancel, invoicesOf } from './billing.ts';
import { RazorpayRefusal } from './errors.ts';
import type { Notes, PaymentLink, Plan, Refund, Subscription } from './objects.ts';

/** One call of Razorpay's API, parsed. */
export interface ApiCall {
  account: RazorpayAccount;
  /** Body of a POST. */
  body: Record<string, unknown>;
  query: URLSearchParams;
  parameters: readonly string[];
}

export interface ApiRoute {
  method: 'GET' | 'POST';
  /** Matches the path behind `/v1`. */
  path: RegExp;
  /** Answers the resource. @throws RazorpayRefusal */
  answer(call: ApiCall): unknown;
}

const MAX_COUNT = 100;

export const ROUTES: readonly ApiRoute[] = [
  { method: 'POST', path: /^\/plans$/, answer: createPlan },
  {
    method: 'GET',
    path: /^\/plans$/,
    answer: ({ account, query }) => listOf([...account.plans.values()].reverse(), query),
  },
  {
    method: 'GET',
    path: /^\/plans\/(\w+)$/,
    answer: ({ account, parameters: [id = ''] }) => find(account.plans, id),
  },
  { method: 'POST', path: /^\/subscriptions$/, answer: createSubscription },
  {
    method: 'GET',
    path: /^\/subscriptions\/(\w+)$/,
    answer: ({ account, parameters: [id = ''] }) => find(account.subscriptions, id),
  },
  { method: 'POST', path: /^\/subscriptions\/(\w+)\/cancel$/, answer: cancelSubscription },
  {
    method: 'GET',
    path: /^\/invoices$/,
    answer: ({ account, query }) => {
      const subscription = find(account.subscriptions, query.get('subscription_id') ?? '');
      return listOf(invoicesOf(account, subscription), query);
    },
  },
  { method: 'POST', path: /^\/payment_links$/, answer: createLink },
  {
    method: 'GET',
    path: /^\/payment_links$/,
    answer: ({ account, query }) => {
      const reference = query.get('reference_id');
      const links = [...account.links.values()].reverse();
      return {
        payment_links: links.filter(({ reference_id }) => reference === null || reference_id === reference),
      };
    },
  },
  {
    method: 'GET',
    path: /^\/payment_links\/(\w+)$/,
    answer: ({ account, parameters: [id = ''] }) => find(account.links, id),
  },
  {
    method: 'GET',
    path: /^\/payments\/(\w+)\/card$/,
    answer: ({ account, parameters: [id = ''] }) => find(account.payments, id).card,
  },
  { method: 'POST', path: /^\/payments\/(\w+)\/refund$/, answer: refund },
];

function createPlan({ account, body }: ApiCall): Plan {
  const item = objectOf(body.item, 'item');
  const plan: Plan = {
    id: account.newId('plan'),
    entity: 'plan',
    period: textOf(body.period, 'period'),
    interval: amountOf(body.interval, 'interval'),
    item: {
      name: textOf(item.name, 'name'),
      amount: amountOf(item.amount, 'amount'),
      currency: currencyOf(item.currency),
    },
    notes: notesOf(body.notes),
    created_at: account.now(),
  };
  account.plans.set(plan.id, plan);
  return plan;
}

function createSubscription({ account, body }: ApiCall): Subscription {
  const plan = find(account.plans, textOf(body.plan_id, 'plan_id'));
  const id = account.newId('sub');
  const subscription: Subscription = {
    id,
    entity: 'subscription',
    plan_id: plan.id,
    customer_id: null,
    status: 'created',
    current_start: null,
    current_end: null,
    ended_at: null,
    quantity: 1,
    notes: notesOf(body.notes),
    total_count: amountOf(body.total_count, 'total_count'),
    paid_count: 0,
    expire_by: account.timeOf(body.expire_by),
    short_url: `${account.pagesUrl}/pay/${id}`,
    has_scheduled_changes: false,
    payment_method: null,
    created_at: account.now(),
  };
  account.subscriptions.set(id, subscription);
  return subscription;
}

function cancelSubscription({ account, body, parameters: [id = ''] }: ApiCall): Subscription {
  const subscription = find(account.subscriptions, id);
  const { status } = subscription;
  if (status === 'cancelled' || status === 'completed' || status === 'expired')
    throw new RazorpayRefusal(400, `Subscription is not cancellable in ${status} status.`);
  if (body.cancel_at_cycle_end === 1 || body.cancel_at_cycle_end === true) account.ending.add(id);
  else cancel(account, subscription, account.now());
  return subscription;
}

function createLink({ account, body }: ApiCall): PaymentLink {
  const reference_id = textOf(body.reference_id, 'reference_id');
  if ([...account.links.values()].some((link) => link.reference_id === reference_id)) {
    throw new RazorpayRefusal(
      400,
      `payment link creation failed as payment link with given reference_id already exists`,
    );
  }
  const id = account.newId('plink');
  const link: PaymentLink = {
    id,
    entity: 'payment_link',
    amount: amountOf(body.amount, 'amount'),
    amount_paid: 0,
    currency: currencyOf(body.currency),
    description: textOf(body.description, 'description'),
    reference_id,
    notes: notesOf(body.notes),
    callback_url: typeof body.callback_url === 'string' ? body.callback_url : null,
    expire_by: account.timeOf(body.expire_by),
    status: 'created',
    short_url: `${account.pagesUrl}/pay/${id}`,
    created_at: account.now(),
  };
  account.links.set(id, link);
  return link;
}

function refund({ account, body, parameters: [id = ''] }: ApiCall): Refund {
  const payment = find(account.payments, id);
  const left = payment.amount - payment.amount_refunded;
  const amount = body.amount === undefined ? left : amountOf(body.amount, 'amount');
  if (amount > left || left === 0)
    throw new RazorpayRefusal(400, 'The total refund amount is greater than the refund payment amount');
  payment.amount_refunded += amount;
  if (payment.amount_refunded === payment.amount) payment.status = 'refunded';
  const refund: Refund = {
    id: account.newId('rfnd'),
    entity: 'refund',
    payment_id: id,
    amount,
    status: 'processed',
    created_at: account.now(),
  };
  account.refunds.set(refund.id, refund);
  account.emit('refund.processed', { refund, payment });
  return refund;
}

function listOf<T>(records: readonly T[], query: URLSearchParams) {
  const count = Math.min(Number(query.get('count')) || 10, MAX_COUNT);
  const skip = Number(query.get('skip')) || 0;
  const items = records.slice(skip, skip + count);
  return { entity: 'collection', count: items.length, items };
}

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new RazorpayRefusal(400, `The ${name} field is required.`);
}

function amountOf(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw new RazorpayRefusal(400, `The ${name} must be an integer.`);
}

/** Other currencies have to be switched on for an account. */
function currencyOf(value: unknown): string {
  if (value === 'INR') return value;
  throw new RazorpayRefusal(400, 'Currency is not supported');
}

function objectOf(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  throw new RazorpayRefusal(400, `The ${name} field is required.`);
}

function notesOf(value: unknown): Notes {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, note]) => [name, String(note)]));
}
