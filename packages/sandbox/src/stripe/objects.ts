/** The part of Stripe's objects that the stand-in computes with; each is on the wire as it is stored. */
interface Stored {
  id: string;
  object: string;
  created: number;
  livemode: boolean;
}

export interface Customer extends Stored {
  object: 'customer';
  name: string | null;
  email: string | null;
  metadata: Record<string, string>;
  invoice_settings: { default_payment_method: string | null };
  address: { country: string } | null;
  tax_ids: { object: 'list'; data: { type: string; value: string }[] };
}

/** On top of a price. */
export interface Tax {
  amount: number;
  tax_behavior: 'exclusive';
}

export interface AutomaticTax {
  enabled: boolean;
}

export interface Product extends Stored {
  object: 'product';
  name: string;
  active: boolean;
  metadata: Record<string, string>;
}

export interface Tier {
  up_to: number | null;
  /** Of one unit, in the currency's minor unit. */
  unit_amount_decimal: string;
  unit_amount: number | null;
  flat_amount: number | null;
  flat_amount_decimal: string | null;
}

export interface Price extends Stored {
  object: 'price';
  active: boolean;
  product: string;
  currency: string;
  lookup_key: string | null;
  type: 'recurring' | 'one_time';
  billing_scheme: 'per_unit' | 'tiered';
  tiers_mode: 'graduated' | null;
  unit_amount: number | null;
  unit_amount_decimal: string | null;
  recurring: { interval: string; interval_count: number; usage_type: string; meter: string | null } | null;
  metadata: Record<string, string>;
  /** Told where it is asked for. */
  tiers?: Tier[];
}

export interface Meter extends Stored {
  object: 'billing.meter';
  display_name: string;
  event_name: string;
  status: 'active';
  customer_mapping: { event_payload_key: string; type: 'by_id' };
  default_aggregation: { formula: 'sum' };
  value_settings: { event_payload_key: string };
}

export interface MeterEvent {
  meter: string;
  customer: string;
  identifier: string;
  value: number;
  timestamp: number;
  /** When it came: identifiers are unique for a day after that. */
  arrivedAt: number;
}

export interface PaymentMethod extends Stored {
  object: 'payment_method';
  type: 'card';
  customer: string | null;
  card: { brand: string; last4: string; exp_month: number; exp_year: number };
  /** What the bank does with it later; not on Stripe's wire. */
  metadata: { charges: 'succeed' | 'fail' };
}

export interface SubscriptionItem extends Stored {
  object: 'subscription_item';
  price: Price;
  quantity: number | undefined;
  current_period_start: number;
  current_period_end: number;
  subscription: string;
}

export interface Subscription extends Stored {
  object: 'subscription';
  customer: string;
  currency: string;
  status: 'active' | 'past_due' | 'canceled';
  cancel_at_period_end: boolean;
  canceled_at: number | null;
  ended_at: number | null;
  billing_cycle_anchor: number;
  start_date: number;
  default_payment_method: string | null;
  latest_invoice: string | null;
  automatic_tax: AutomaticTax;
  metadata: Record<string, string>;
  items: { object: 'list'; data: SubscriptionItem[]; has_more: boolean; url: string };
}

export interface InvoiceLine {
  id: string;
  object: 'line_item';
  amount: number;
  currency: string;
  description: string;
  quantity: number;
  taxes: Tax[];
  period: { start: number; end: number };
  pricing: { type: 'price_details'; price_details: { price: string; product: string } };
  parent: { type: 'subscription_item_details'; subscription_item_details: { proration: boolean } };
  metadata: Record<string, string>;
}

export interface Invoice extends Stored {
  object: 'invoice';
  number: string | null;
  customer: string;
  currency: string;
  status: 'draft' | 'open' | 'paid' | 'void';
  billing_reason: 'subscription_create' | 'subscription_cycle' | 'subscription_update';
  /** What the customer owed already, or is owed where it is below 0. */
  starting_balance: number;
  subtotal: number;
  total: number;
  total_taxes: Tax[];
  automatic_tax: AutomaticTax;
  amount_due: number;
  amount_paid: number;
  amount_remaining: number;
  period_start: number;
  period_end: number;
  next_payment_attempt: number | null;
  attempt_count: number;
  hosted_invoice_url: string | null;
  invoice_pdf: string | null;
  parent: { type: 'subscription_details'; subscription_details: { subscription: string } };
  lines: { object: 'list'; data: InvoiceLine[]; has_more: boolean; url: string };
  status_transitions: { finalized_at: number | null; paid_at: number | null };
}

export interface CheckoutLine {
  price: Price | null;
  name: string;
  amount: number;
  quantity: number;
}

export interface CheckoutSession extends Stored {
  object: 'checkout.session';
  mode: 'subscription' | 'payment';
  status: 'open' | 'complete' | 'expired';
  payment_status: 'unpaid' | 'paid';
  customer: string | null;
  client_reference_id: string | null;
  currency: string;
  amount_subtotal: number;
  amount_total: number;
  total_details: { amount_tax: number };
  automatic_tax: AutomaticTax;
  success_url: string;
  cancel_url: string | null;
  expires_at: number;
  url: string | null;
  subscription: string | null;
  payment_intent: string | null;
  invoice: string | null;
  metadata: Record<string, string>;
}

/** What a purchase was paid with. */
export interface Charge extends Stored {
  object: 'charge';
  amount: number;
  amount_refunded: number;
  refunded: boolean;
  currency: string;
  customer: string;
  payment_intent: string;
  metadata: Record<string, string>;
}

export interface Refund extends Stored {
  object: 'refund';
  amount: number;
  currency: string;
  charge: string;
  payment_intent: string;
  status: 'succeeded';
}

export interface PortalSession extends Stored {
  object: 'billing_portal.session';
  customer: string;
  return_url: string;
  url: string;
}

export interface WebhookEndpoint extends Stored {
  object: 'webhook_endpoint';
  url: string;
  enabled_events: string[];
  status: 'enabled';
  /** Told once, when it is made. */
  secret: string;
}

export interface StripeEvent extends Stored {
  object: 'event';
  api_version: string;
  type: string;
  data: { object: unknown };
  pending_webhooks: number;
  request: null;
}
