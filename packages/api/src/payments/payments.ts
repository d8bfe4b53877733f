/**
 * The provider that takes money, as features know it. What it tells is fetched, never assumed: a webhook says only where to look,
 * so its order, its age and its repetition do not matter. Money is integer minor units with an ISO 4217 code in lower case.
 */
export interface Payments {
  readonly name: ProviderName;
  /** Whether it works out the tax of a buyer's country and adds it; else a price is what is paid. */
  readonly addsTax: boolean;
  /** Whether an end that was asked for can be taken back. */
  readonly undoesEnding: boolean;
  /** A page of its own for cards, addresses and tax ids; null where it has none. */
  readonly portal: Portal | null;
  /** How usage beyond a plan is charged; null where it cannot be: then what a plan includes is all there is. */
  readonly meters: Meters | null;
  /** How a plan becomes another while it runs; null where it has to end first. */
  readonly planChanges: PlanChanges | null;
  /** The same key again answers the same customer. */
  createCustomer(customer: NewCustomer): Promise<string>;
  /** Forgets a customer; its subscription ends at once. One that is gone already is the same. */
  deleteCustomer(payer: Payer): Promise<void>;
  /** Opens the page on which a customer subscribes. Of several pages only one can be paid. */
  startSubscription(asked: SubscriptionCheckout): Promise<Checkout>;
  /** Closes a page of a subscription that nobody shall pay any more. */
  closeCheckout(id: string): Promise<void>;
  /** Ends with the period, or goes on after all, where `undoesEnding`. */
  setEnding(subscriptionId: string, ending: boolean): Promise<void>;
  /** The newest subscription of a customer, as it is now. */
  readSubscription(payer: Payer): Promise<SubscriptionState | null>;
  /** Newest first. */
  listInvoices(payer: Payer, limit: number): Promise<InvoiceRecord[]>;
  /** Opens the page on which something is bought once. */
  startPurchase(asked: PurchaseCheckout): Promise<Checkout>;
  readPurchase(id: string): Promise<PurchaseState>;
  /** What a webhook is about. @throws BadSignature where somebody else wrote it */
  readNews(body: string, header: (name: string) => string | undefined): PaymentNews;
}

export const PROVIDERS = ['stripe', 'razorpay'] as const;
export type ProviderName = (typeof PROVIDERS)[number];

export interface Portal {
  open(customerId: string, returnUrl: string): Promise<string>;
}

export interface Meters {
  /** Tells what was used. The same identifier again changes nothing for a day. */
  report(report: UsageReport): Promise<void>;
  /** What the provider counted of each hour in `[from, to)`; hours without usage may be missing. */
  byHour(asked: UsageQuestion): Promise<HourOfUsage[]>;
}

export interface PlanChanges {
  /** What another plan would cost now. Nothing is changed. */
  quote(subscriptionId: string, plan: PricedPlan): Promise<PlanQuote>;
  /**
   * Another plan at once; the rest of the month is prorated.
   * @param quotedAt Of the quote whose amount is meant; without one, now.
   * @throws PaymentDeclined where the plan stays as it was
   */
  change(subscriptionId: string, plan: PricedPlan, quotedAt?: Date): Promise<void>;
}

/** Who pays, and what is known of how: not every provider finds a subscription by its customer. */
export interface Payer {
  customerId: string;
  /** The subscription that was seen last. */
  subscriptionId: string | null;
  /** The page that was opened last. */
  checkoutId: string | null;
}

export interface NewCustomer {
  tenantId: string;
  name: string;
  email: string;
  key: string;
}

export interface PricedPlan {
  /** Names these very prices: another amount is another key. */
  key: string;
  name: string;
  currency: string;
  monthlyAmount: number;
  usage: readonly PricedUsage[];
}

export interface PricedUsage {
  meter: string;
  name: string;
  /** Units of each month that cost nothing. */
  included: number;
  /** Millionths of a minor unit, for each unit beyond. */
  unitMicros: number;
}

/** Minor units. */
export interface PlanQuote {
  /** Since when the new plan is counted: given back with the change, the amount is the same. */
  quotedAt: Date;
  /** Charged at once, tax included. */
  dueNow: number;
  /** Given back, to be used up by what comes next; 0 where something is due. */
  credit: number;
}

export interface CheckoutPages {
  successUrl: string;
  cancelUrl: string;
}

export interface SubscriptionCheckout extends CheckoutPages {
  payer: Payer;
  tenantId: string;
  plan: PricedPlan;
  key: string;
}

export interface PurchaseCheckout extends CheckoutPages {
  /** Nobody's where a candidate buys. */
  customerId: string | null;
  name: string;
  currency: string;
  amount: number;
  /** Comes back with what is told of it. */
  reference: PurchaseReference;
  key: string;
}

export interface PurchaseReference {
  tenantId: string;
  mode: string;
  packageId: string;
}

export interface Checkout {
  id: string;
  url: string;
}

export interface SubscriptionState {
  id: string;
  /** Of the plan's prices. */
  planKey: string;
  status: 'active' | 'past_due' | 'ended';
  periodStart: Date;
  periodEnd: Date;
  /** It ends with the period; null where the provider does not tell: then what was asked of it holds. */
  ending: boolean | null;
  /** When the oldest invoice that is not paid fell due; null where nothing is owed. */
  pastDueSince: Date | null;
  paymentMethod: { brand: string; last4: string } | null;
}

export interface InvoiceRecord {
  id: string;
  number: string | null;
  status: 'draft' | 'open' | 'paid' | 'void';
  currency: string;
  total: number;
  tax: number;
  createdAt: Date;
  /** Where it can be read and paid. */
  url: string | null;
  lines: readonly InvoiceLine[];
}

export interface InvoiceLine {
  description: string;
  /** The meter whose usage it is for; null for a fixed amount. */
  meter: string | null;
  quantity: number;
  amount: number;
  periodStart: Date;
  periodEnd: Date;
}

export interface PurchaseState {
  id: string;
  status: 'open' | 'paid' | 'over';
  reference: PurchaseReference | null;
  /** What was given back `of` what was paid, tax included in both; null where nothing was. */
  refunded: { amount: number; of: number } | null;
}

export interface UsageReport {
  customerId: string;
  meter: string;
  identifier: string;
  quantity: number;
  at: Date;
}

export interface UsageQuestion {
  customerId: string;
  meter: string;
  from: Date;
  to: Date;
}

export interface HourOfUsage {
  from: Date;
  quantity: number;
}

/** Where to look. */
export interface PaymentNews {
  id: string;
  customerId: string | null;
  purchaseId: string | null;
  reference: PurchaseReference | null;
}

/** The bank refused; nothing was changed. */
export class PaymentDeclined extends Error {
  override readonly name = 'PaymentDeclined';
}

/** A webhook that was not signed with our secret, or too long ago. */
export class BadSignature extends Error {
  override readonly name = 'BadSignature';
}
