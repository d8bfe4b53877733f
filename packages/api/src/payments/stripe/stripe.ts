import type Stripe from 'stripe';
import type {
  Meters,
  Payer,
  PaymentNews,
  Payments,
  PlanChanges,
  Portal,
  PricedPlan,
  SubscriptionState,
} from '../payments.ts';
import { PaymentDeclined } from '../payments.ts';
import { eventNameOf, type PlanPrices, StripeCatalogue } from './catalogue.ts';
import { stripeClient } from './client.ts';
import {
  dueOf,
  pricesIn,
  referenceOf,
  secondsOf,
  statusOf,
  timeOf,
  toInvoice,
  toPurchase,
  toSubscription,
} from './resources.ts';
import { newsOf } from './webhook.ts';

export interface StripeAccess {
  baseUrl: string;
  secretKey: string;
  /** Verifies webhooks. */
  webhookSecret: string;
}

const HOUR_MS = 3_600_000;

/** Payments by Stripe: Checkout, Billing, its customer portal and its meters. */
export class StripePayments implements Payments {
  readonly name = 'stripe';
  readonly addsTax = true;
  readonly undoesEnding = true;
  readonly portal: Portal;
  readonly meters: Meters;
  readonly planChanges: PlanChanges;
  readonly #stripe: Stripe;
  readonly #catalogue: StripeCatalogue;
  readonly #webhookSecret: string;

  constructor({ baseUrl, secretKey, webhookSecret }: StripeAccess) {
    this.#stripe = stripeClient(baseUrl, secretKey);
    this.#catalogue = new StripeCatalogue(this.#stripe);
    this.#webhookSecret = webhookSecret;
    this.portal = { open: (customerId, returnUrl) => this.#openPortal(customerId, returnUrl) };
    this.meters = { report: (report) => this.#report(report), byHour: (asked) => this.#byHour(asked) };
    this.planChanges = {
      quote: (subscriptionId, plan) => this.#quotePlan(subscriptionId, plan),
      change: (subscriptionId, plan, quotedAt) => this.#changePlan(subscriptionId, plan, quotedAt),
    };
  }

  async createCustomer({ tenantId, name, email, key }: Parameters<Payments['createCustomer']>[0]) {
    const customer = await this.#stripe.customers.create(
      { name, email, metadata: { tenantId } },
      { idempotencyKey: `customer-${key}` },
    );
    return customer.id;
  }

  async deleteCustomer({ customerId }: Payer) {
    try {
      // Stripe cancels with it whatever it subscribes to.
      await this.#stripe.customers.del(customerId);
    } catch (error) {
      if (codeOf(error, 'code') !== 'resource_missing') throw error;
    }
  }

  async startSubscription(asked: Parameters<Payments['startSubscription']>[0]) {
    const prices = await this.#catalogue.pricesOf(asked.plan);
    const session = await this.#stripe.checkout.sessions.create(
      {
        mode: 'subscription',
        customer: asked.payer.customerId,
        client_reference_id: asked.tenantId,
        line_items: [
          { price: prices.fixed, quantity: 1 },
          ...[...prices.usage.values()].map((price) => ({ price })),
        ],
        success_url: asked.successUrl,
        cancel_url: asked.cancelUrl,
        subscription_data: { metadata: { tenantId: asked.tenantId } },
        automatic_tax: { enabled: true },
        tax_id_collection: { enabled: true },
        billing_address_collection: 'required',
        customer_update: { address: 'auto', name: 'auto' },
      },
      { idempotencyKey: `subscribe-${asked.key}` },
    );
    // Two pages that are open at once could both be paid.
    const open = await this.#stripe.checkout.sessions.list({
      customer: asked.payer.customerId,
      status: 'open',
      limit: 100,
    });
    for (const other of open.data) {
      if (other.mode === 'subscription' && other.id !== session.id) {
        await this.#stripe.checkout.sessions.expire(other.id);
      }
    }
    return checkoutOf(session);
  }

  async closeCheckout(id: string) {
    const { status } = await this.#stripe.checkout.sessions.retrieve(id);
    if (status === 'open') await this.#stripe.checkout.sessions.expire(id);
  }

  async #quotePlan(subscriptionId: string, plan: PricedPlan) {
    const { items, periodStart } = await this.#change(subscriptionId, plan);
    // Whole seconds, and never before the month that is asked about, whichever clock is ahead.
    const quotedAt = timeOf(Math.max(secondsOf(new Date()), periodStart));
    if (items.length === 0) return { quotedAt, dueNow: 0, credit: 0 };
    const preview = await this.#stripe.invoices.createPreview({
      subscription: subscriptionId,
      subscription_details: {
        items,
        proration_behavior: 'always_invoice',
        proration_date: secondsOf(quotedAt),
      },
    });
    return { quotedAt, ...dueOf(preview) };
  }

  async #changePlan(subscriptionId: string, plan: PricedPlan, quotedAt?: Date) {
    const { items, latestInvoice } = await this.#change(subscriptionId, plan);
    if (items.length === 0) return;
    await declining(
      this.#stripe.subscriptions.update(
        subscriptionId,
        {
          items,
          proration_behavior: 'always_invoice',
          payment_behavior: 'error_if_incomplete',
          ...(quotedAt && { proration_date: secondsOf(quotedAt) }),
        },
        // The same change twice is one; back and forth again within a day is not, nor is one at another price.
        {
          idempotencyKey: `plan-${subscriptionId}-${plan.key}-${latestInvoice}${quotedAt ? `-${secondsOf(quotedAt)}` : ''}`,
        },
      ),
    );
  }

  /** What becomes of a subscription's items. */
  async #change(subscriptionId: string, plan: PricedPlan) {
    const prices = await this.#catalogue.pricesOf(plan);
    const subscription = await this.#stripe.subscriptions.retrieve(subscriptionId);
    const { latest_invoice: latest } = subscription;
    return {
      items: itemsFor(subscription, prices),
      periodStart: subscription.items.data[0]?.current_period_start ?? 0,
      latestInvoice: (typeof latest === 'string' ? latest : latest?.id) ?? '',
    };
  }

  async setEnding(subscriptionId: string, ending: boolean) {
    await this.#stripe.subscriptions.update(subscriptionId, { cancel_at_period_end: ending });
  }

  async readSubscription({ customerId }: Payer): Promise<SubscriptionState | null> {
    const { data } = await this.#stripe.subscriptions.list({
      customer: customerId,
      status: 'all',
      limit: 10,
    });
    // One that ended long ago must not hide one that runs.
    const subscription = data.find(({ status }) => statusOf(status) !== 'ended') ?? data[0];
    if (!subscription) return null;
    const method = subscription.default_payment_method;
    const methodId = typeof method === 'string' ? method : method?.id;
    const card = methodId ? (await this.#stripe.paymentMethods.retrieve(methodId)).card : undefined;
    const pastDueSince =
      statusOf(subscription.status) === 'past_due' ? await this.#owedSince(subscription.id) : null;
    return toSubscription(subscription, { card, pastDueSince });
  }

  async #owedSince(subscription: string): Promise<Date> {
    const { data } = await this.#stripe.invoices.list({ subscription, status: 'open', limit: 100 });
    const times = data.map(({ created, status_transitions }) => status_transitions.finalized_at ?? created);
    return times.length === 0 ? new Date() : timeOf(Math.min(...times));
  }

  async listInvoices({ customerId }: Payer, limit: number) {
    const { data } = await this.#stripe.invoices.list({ customer: customerId, limit });
    const meters = await this.#catalogue.metersOfPrices(data.flatMap(pricesIn));
    return data.map((invoice) => toInvoice(invoice, meters));
  }

  async #openPortal(customerId: string, returnUrl: string) {
    const { url } = await this.#stripe.billingPortal.sessions.create({
      customer: customerId,
      return_url: returnUrl,
    });
    return url;
  }

  async startPurchase(asked: Parameters<Payments['startPurchase']>[0]) {
    const { name, currency, amount, reference } = asked;
    const session = await this.#stripe.checkout.sessions.create(
      {
        mode: 'payment',
        ...(asked.customerId === null ? {} : { customer: asked.customerId }),
        client_reference_id: reference.packageId,
        line_items: [
          {
            quantity: 1,
            price_data: { currency, unit_amount: amount, tax_behavior: 'exclusive', product_data: { name } },
          },
        ],
        success_url: asked.successUrl,
        cancel_url: asked.cancelUrl,
        automatic_tax: { enabled: true },
        metadata: { ...reference },
        // Its charge carries it too, and so does the news of a refund.
        payment_intent_data: { metadata: { ...reference } },
      },
      { idempotencyKey: `purchase-${asked.key}` },
    );
    return checkoutOf(session);
  }

  async readPurchase(id: string) {
    const expand = ['payment_intent.latest_charge'];
    return toPurchase(await this.#stripe.checkout.sessions.retrieve(id, { expand }));
  }

  async #report({ customerId, meter, identifier, quantity, at }: Parameters<Meters['report']>[0]) {
    try {
      await this.#stripe.billing.meterEvents.create({
        event_name: eventNameOf(meter),
        identifier,
        timestamp: secondsOf(at),
        payload: { stripe_customer_id: customerId, value: String(quantity) },
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  async #byHour({ customerId, meter, from, to }: Parameters<Meters['byHour']>[0]) {
    const id = await this.#catalogue.meterOf(meter, meter);
    const hours = [];
    const summaries = this.#stripe.billing.meters.listEventSummaries(id, {
      customer: customerId,
      start_time: Math.floor(from.getTime() / HOUR_MS) * 3_600,
      end_time: Math.ceil(to.getTime() / HOUR_MS) * 3_600,
      value_grouping_window: 'hour',
      limit: 100,
    });
    for await (const { start_time, aggregated_value } of summaries) {
      hours.push({ from: new Date(start_time * 1000), quantity: aggregated_value });
    }
    return hours;
  }

  readNews(body: string, header: (name: string) => string | undefined): PaymentNews {
    return newsOf({ body, signature: header('stripe-signature'), secret: this.#webhookSecret }, referenceOf);
  }
}

function checkoutOf({ id, url }: Stripe.Checkout.Session) {
  if (url === null) throw new Error('Stripe opened a checkout without a page.');
  return { id, url };
}

/** Which items become which prices: the fixed one, and each meter's; a meter that the plan lacks goes. */
function itemsFor(
  subscription: Stripe.Subscription,
  prices: PlanPrices,
): Stripe.SubscriptionUpdateParams.Item[] {
  const rest = new Map(prices.usage);
  const items: Stripe.SubscriptionUpdateParams.Item[] = [];
  for (const { id, price } of subscription.items.data) {
    const { meter } = price.metadata;
    const wanted = meter === undefined ? prices.fixed : rest.get(meter);
    if (meter !== undefined) rest.delete(meter);
    if (wanted === undefined) items.push({ id, deleted: true });
    else if (wanted !== price.id) items.push({ id, price: wanted });
  }
  return [...items, ...[...rest.values()].map((price) => ({ price }))];
}

async function declining<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error, 'type') === 'StripeCardError')
      throw new PaymentDeclined('The card was declined.', { cause: error });
    throw error;
  }
}

/** Only this proves that Stripe has it already. */
function isDuplicate(error: unknown): boolean {
  return (
    codeOf(error, 'code') === 'duplicate_meter_event' ||
    (codeOf(error, 'type') === 'StripeInvalidRequestError' &&
      error instanceof Error &&
      /event already exists with identifier/i.test(error.message))
  );
}

function codeOf(error: unknown, name: 'code' | 'type'): unknown {
  return typeof error === 'object' && error !== null && name in error
    ? (error as Record<string, unknown>)[name]
    : undefined;
}
