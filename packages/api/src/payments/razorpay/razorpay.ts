import type Razorpay from 'razorpay';
import type { Payer, PaymentNews, Payments, SubscriptionState } from '../payments.ts';
import { asked, found, RazorpayRefusal, razorpayClient } from './client.ts';
import { RazorpayPlans } from './plans.ts';
import {
  type Invoice,
  type PaymentLink,
  type Subscription,
  statusOf,
  timeOf,
  toInvoice,
  toPurchase,
} from './resources.ts';
import { newsOf } from './webhook.ts';

export interface RazorpayAccess {
  baseUrl: string;
  keyId: string;
  keySecret: string;
  /** Verifies webhooks. */
  webhookSecret: string;
}

/** A subscription has to end some day; ten years are as good as never. */
const MONTHS = 120;
/** A page that nobody paid within a day is not paid any more. */
const OPEN_FOR_SECONDS = 24 * 3_600;
const INVOICES = 100;

type LinkRequest = Parameters<Razorpay['paymentLink']['create']>[0];

/**
 * Payments in rupees by Razorpay: subscriptions on its page, and payment links. It has no page for customers, no meters, works out no
 * tax, and turns no subscription that was paid by a card of India into another: all of that is absent here, and features say so.
 */
export class RazorpayPayments implements Payments {
  readonly name = 'razorpay';
  readonly addsTax = false;
  readonly undoesEnding = false;
  readonly portal = null;
  readonly meters = null;
  readonly planChanges = null;
  readonly #razorpay: Razorpay;
  readonly #plans: RazorpayPlans;
  readonly #webhookSecret: string;

  constructor({ baseUrl, keyId, keySecret, webhookSecret }: RazorpayAccess) {
    this.#razorpay = razorpayClient(baseUrl, { keyId, keySecret });
    this.#plans = new RazorpayPlans(this.#razorpay);
    this.#webhookSecret = webhookSecret;
  }

  /**
   * The name of our own account: it stands in the notes of whatever is made for it. Razorpay's customers are one for each address, so
   * two tenants with the same one would be the same customer.
   */
  async createCustomer({ key }: Parameters<Payments['createCustomer']>[0]) {
    return key;
  }

  async deleteCustomer(payer: Payer) {
    for (const { id, status } of await this.#subscriptionsOf(payer)) {
      if (isOver(status)) continue;
      await asked(this.#razorpay.subscriptions.cancel(id, false));
    }
  }

  async startSubscription({ payer, tenantId, plan }: Parameters<Payments['startSubscription']>[0]) {
    const plan_id = await this.#plans.idOf(plan);
    for (const known of await this.#subscriptionsOf(payer)) {
      if (known.status !== 'created') continue;
      if (known.plan_id === plan_id) return { id: known.id, url: known.short_url };
      await asked(this.#razorpay.subscriptions.cancel(known.id, false));
    }
    const { id, short_url } = await asked(
      this.#razorpay.subscriptions.create({
        plan_id,
        total_count: MONTHS,
        quantity: 1,
        customer_notify: false,
        expire_by: Math.floor(Date.now() / 1000) + OPEN_FOR_SECONDS,
        notes: { tenantId, customer: payer.customerId },
      }),
    );
    return { id, url: short_url };
  }

  async closeCheckout(id: string) {
    const subscription = await found(this.#razorpay.subscriptions.fetch(id));
    if (subscription?.status === 'created') await asked(this.#razorpay.subscriptions.cancel(id, false));
  }

  async setEnding(subscriptionId: string, ending: boolean) {
    if (!ending) throw new Error('Razorpay takes no end of a subscription back.');
    await asked(this.#razorpay.subscriptions.cancel(subscriptionId, true));
  }

  async readSubscription(payer: Payer): Promise<SubscriptionState | null> {
    const known = await this.#subscriptionsOf(payer);
    const paid = known.flatMap((subscription) => {
      const status = statusOf(subscription);
      return status === null ? [] : [{ subscription, status }];
    });
    // One that ended long ago must not hide one that runs.
    const newest = paid.find(({ status }) => status !== 'ended') ?? paid[0];
    return newest ? this.#stateOf(newest.subscription, newest.status) : null;
  }

  async listInvoices(payer: Payer, limit: number) {
    const known = await this.#subscriptionsOf(payer);
    const lists = await Promise.all(known.map(({ id }) => this.#invoicesOf(id)));
    return lists
      .flat()
      .map(toInvoice)
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
      .slice(0, limit);
  }

  async startPurchase(wanted: Parameters<Payments['startPurchase']>[0]) {
    const { name, currency, amount, reference, key, successUrl } = wanted;
    const request = {
      amount,
      currency: currency.toUpperCase(),
      description: name,
      accept_partial: false,
      reminder_enable: false,
      expire_by: Math.floor(Date.now() / 1000) + OPEN_FOR_SECONDS,
      // Another link with the same is refused: asked for again, it is the same purchase.
      reference_id: key,
      notes: { ...reference },
      callback_url: successUrl,
      callback_method: 'get',
    };
    // Its types ask for a customer; its API does not.
    const link = await this.#linkOf(request as Partial<LinkRequest> as LinkRequest, key);
    return { id: link.id, url: link.short_url };
  }

  async readPurchase(id: string) {
    return toPurchase(await asked(this.#razorpay.paymentLink.fetch(id)));
  }

  readNews(body: string, header: (name: string) => string | undefined): PaymentNews {
    return newsOf({
      body,
      signature: header('x-razorpay-signature'),
      eventId: header('x-razorpay-event-id'),
      secret: this.#webhookSecret,
    });
  }

  async #linkOf(request: LinkRequest, reference_id: string): Promise<PaymentLink> {
    try {
      return await asked(this.#razorpay.paymentLink.create(request));
    } catch (error) {
      if (!(error instanceof RazorpayRefusal) || error.status !== 400) throw error;
      const { payment_links } = await asked(
        this.#razorpay.paymentLink.all({ reference_id } as object) as Promise<{
          payment_links: PaymentLink[];
        }>,
      );
      const [known] = payment_links;
      if (!known) throw error;
      return known;
    }
  }

  /** Razorpay finds none by its customer: those that we know of, the newest first. */
  async #subscriptionsOf({ checkoutId, subscriptionId }: Payer): Promise<Subscription[]> {
    const ids = [...new Set([checkoutId, subscriptionId])].filter((id) => id !== null);
    const known = await Promise.all(ids.map((id) => found(this.#razorpay.subscriptions.fetch(id))));
    return known.filter((each) => each !== null);
  }

  async #invoicesOf(subscription_id: string): Promise<Invoice[]> {
    const { items } = await asked(this.#razorpay.invoices.all({ subscription_id, count: INVOICES }));
    return items;
  }

  async #stateOf(
    subscription: Subscription,
    status: SubscriptionState['status'],
  ): Promise<SubscriptionState> {
    const { id, plan_id, current_start, current_end, created_at, ended_at } = subscription;
    const invoices = await this.#invoicesOf(id);
    const owed = invoices.filter((invoice) => invoice.status === 'issued');
    const since = owed.map(({ issued_at, created_at }) => issued_at ?? created_at);
    return {
      id,
      planKey: await this.#plans.keyOf(plan_id),
      status,
      periodStart: timeOf(current_start ?? created_at),
      periodEnd: timeOf(current_end ?? ended_at ?? created_at),
      // Razorpay says nothing of an end that is to come.
      ending: null,
      pastDueSince: status === 'past_due' ? (since.length ? timeOf(Math.min(...since)) : new Date()) : null,
      paymentMethod: await this.#cardOf(invoices),
    };
  }

  /** The card of the newest payment; nothing where it was paid otherwise, by UPI say. */
  async #cardOf(invoices: readonly Invoice[]): Promise<SubscriptionState['paymentMethod']> {
    const [newest] = invoices
      .filter(({ payment_id }) => payment_id)
      .sort((a, b) => Number(b.paid_at ?? 0) - Number(a.paid_at ?? 0));
    if (!newest?.payment_id) return null;
    const card = await found(this.#razorpay.payments.fetchCardDetails(newest.payment_id));
    return card?.last4 ? { brand: (card.network ?? '').toLowerCase(), last4: String(card.last4) } : null;
  }
}

function isOver(status: Subscription['status']): boolean {
  return status === 'cancelled' || status === 'completed' || status === 'expired';
}
