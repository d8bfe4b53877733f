import { randomBytes } from 'node:crypto';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import { missing } from './errors.ts';
import type {
  Charge,
  CheckoutLine,
  CheckoutSession,
  Customer,
  Invoice,
  Meter,
  MeterEvent,
  PaymentMethod,
  PortalSession,
  Price,
  Product,
  Subscription,
} from './objects.ts';
import { Deliveries } from './webhooks.ts';

type Behaviour = NonNullable<SandboxProfile['payments']>;

/** What an answer was, for whoever sends the same `Idempotency-Key` again. */
export interface KeptAnswer {
  request: string;
  status: number;
  body: unknown;
}

/** One Stripe account, all of it: whoever has the same key sees the same. */
export class StripeAccount {
  readonly customers = new Map<string, Customer>();
  readonly products = new Map<string, Product>();
  readonly prices = new Map<string, Price>();
  readonly meters = new Map<string, Meter>();
  readonly meterEvents: MeterEvent[] = [];
  readonly paymentMethods = new Map<string, PaymentMethod>();
  readonly subscriptions = new Map<string, Subscription>();
  readonly invoices = new Map<string, Invoice>();
  readonly checkouts = new Map<string, CheckoutSession>();
  /** What is bought at a checkout, and with what the subscription, or the payment, is made. */
  readonly bought = new Map<
    string,
    {
      lines: CheckoutLine[];
      subscriptionMetadata: Record<string, string>;
      paymentMetadata: Record<string, string>;
    }
  >();
  /** Of purchases, by their payment. */
  readonly charges = new Map<string, Charge>();
  readonly portals = new Map<string, PortalSession>();
  readonly answers = new Map<string, KeptAnswer>();
  readonly deliveries: Deliveries;
  /** Where browsers reach the pages. */
  pagesUrl = '';

  #aheadSeconds = 0;
  #invoiceNumber = 0;

  constructor(behaviour: Behaviour = {}) {
    this.deliveries = new Deliveries((kind, prefix) => this.stored(kind, prefix), behaviour);
  }

  /** Seconds since 1970, by the account's own clock. */
  now(): number {
    return Math.floor(Date.now() / 1000) + this.#aheadSeconds;
  }

  /** Moves the account's clock forward, as a test clock of Stripe's would. */
  moveClock(seconds: number): void {
    this.#aheadSeconds += seconds;
  }

  newId(prefix: string): string {
    return `${prefix}_${randomBytes(12).toString('hex')}`;
  }

  stored<K extends string>(kind: K, prefix: string) {
    return { id: this.newId(prefix), object: kind, created: this.now(), livemode: false } as const;
  }

  nextInvoiceNumber(): string {
    this.#invoiceNumber += 1;
    return `STANDIN-${String(this.#invoiceNumber).padStart(4, '0')}`;
  }

  close(): void {
    this.deliveries.close();
  }

  emit(type: string, object: unknown): void {
    this.deliveries.add(type, object);
  }
}

/** @throws StripeRefusal `resource_missing` */
export function find<T>(records: ReadonlyMap<string, T>, kind: string, id: string): T {
  const record = records.get(id);
  if (!record) throw missing(kind, id);
  return record;
}
