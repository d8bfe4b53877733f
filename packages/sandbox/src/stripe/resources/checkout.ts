import { find, type StripeAccount } from '../account.ts';
import { invalid } from '../errors.ts';
import { type Form, formOf, listOf, metadataOf, numberOf, textOf, textsOf } from '../form.ts';
import { amountOf } from '../money.ts';
import type { CheckoutLine, CheckoutSession, PortalSession } from '../objects.ts';
import { newPrice } from './catalogue.ts';
import { type ApiRoute, page } from './resource.ts';

const OPEN_SECONDS = 24 * 3_600;

/** Checkout, the customer portal, and endpoints of webhooks. */
export const checkout: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: /^\/checkout\/sessions$/,
    answer: ({ account, form }) => {
      const mode = textOf(form, 'mode');
      if (mode !== 'subscription' && mode !== 'payment') throw invalid('mode', 'Invalid mode.');
      const customer = textOf(form, 'customer') ?? null;
      if (customer !== null) find(account.customers, 'customer', customer);
      const lines = listOf(form, 'line_items').map((line) => lineOf(account, line));
      const [first] = lines;
      if (!first) throw invalid('line_items', 'You must pass at least one line item.');
      const subtotal = lines.reduce((sum, { amount }) => sum + amount, 0);
      const { id, ...stored } = account.stored('checkout.session', 'cs_test');
      const session: CheckoutSession = {
        id,
        ...stored,
        mode,
        status: 'open',
        payment_status: 'unpaid',
        customer,
        client_reference_id: textOf(form, 'client_reference_id') ?? null,
        currency: first.currency,
        amount_subtotal: subtotal,
        amount_total: subtotal,
        total_details: { amount_tax: 0 },
        automatic_tax: { enabled: textOf(formOf(form, 'automatic_tax'), 'enabled') === 'true' },
        success_url: textOf(form, 'success_url') ?? '',
        cancel_url: textOf(form, 'cancel_url') ?? null,
        expires_at: numberOf(form, 'expires_at') ?? account.now() + OPEN_SECONDS,
        url: `${account.pagesUrl}/checkout/${id}`,
        subscription: null,
        payment_intent: null,
        invoice: null,
        metadata: metadataOf(form),
      };
      account.checkouts.set(id, session);
      account.bought.set(id, {
        lines: lines.map(({ currency: _, ...line }) => line),
        subscriptionMetadata: metadataOf(formOf(form, 'subscription_data')),
        paymentMetadata: metadataOf(formOf(form, 'payment_intent_data')),
      });
      return session;
    },
  },
  {
    method: 'GET',
    path: /^\/checkout\/sessions$/,
    answer: ({ account, form }) => {
      const customer = textOf(form, 'customer');
      const status = textOf(form, 'status');
      const found = [...account.checkouts.values()]
        .reverse()
        .filter((session) => customer === undefined || session.customer === customer)
        .filter((session) => status === undefined || session.status === status);
      return page(form, '/v1/checkout/sessions', found);
    },
  },
  {
    method: 'GET',
    path: /^\/checkout\/sessions\/(cs_\w+)$/,
    answer: ({ account, form, parameters }) => {
      const session = find(account.checkouts, 'checkout.session', parameters[0] ?? '');
      const { payment_intent: id } = session;
      if (id === null || !textsOf(form, 'expand').includes('payment_intent.latest_charge')) return session;
      const latest_charge = account.charges.get(id) ?? null;
      return { ...session, payment_intent: { id, object: 'payment_intent', latest_charge } };
    },
  },
  {
    method: 'POST',
    path: /^\/checkout\/sessions\/(cs_\w+)\/expire$/,
    answer: ({ account, parameters }) => {
      const session = find(account.checkouts, 'checkout.session', parameters[0] ?? '');
      expire(account, session);
      return session;
    },
  },
  {
    method: 'POST',
    path: /^\/billing_portal\/sessions$/,
    answer: ({ account, form }) => {
      const customer = textOf(form, 'customer') ?? '';
      find(account.customers, 'customer', customer);
      const { id, ...stored } = account.stored('billing_portal.session', 'bps');
      const session: PortalSession = {
        id,
        ...stored,
        customer,
        return_url: textOf(form, 'return_url') ?? '',
        url: `${account.pagesUrl}/portal/${id}`,
      };
      account.portals.set(id, session);
      return session;
    },
  },
  {
    method: 'POST',
    path: /^\/webhook_endpoints$/,
    answer: ({ account, form }) => {
      const events = textsOf(form, 'enabled_events');
      return account.deliveries.addEndpoint({
        url: textOf(form, 'url') ?? '',
        ...(events.length > 0 ? { events } : {}),
      });
    },
  },
];

export function expire(account: StripeAccount, session: CheckoutSession): void {
  if (session.status !== 'open') return;
  session.status = 'expired';
  session.url = null;
  account.emit('checkout.session.expired', session);
}

function lineOf(account: StripeAccount, line: Form): CheckoutLine & { currency: string } {
  const quantity = numberOf(line, 'quantity') ?? 1;
  const id = textOf(line, 'price');
  if (id !== undefined) {
    const price = find(account.prices, 'price', id);
    const amount = price.recurring?.meter ? 0 : amountOf(price, quantity);
    const name = find(account.products, 'product', price.product).name;
    return { price, name, amount, quantity, currency: price.currency };
  }
  const data = formOf(line, 'price_data');
  const price = newPrice(account, data);
  const name = textOf(formOf(data, 'product_data'), 'name') ?? 'Product';
  return { price: null, name, amount: amountOf(price, quantity), quantity, currency: price.currency };
}
