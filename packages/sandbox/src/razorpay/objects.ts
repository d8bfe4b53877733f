/** What the stand-in keeps, in Razorpay's shapes as far as anybody reads them. Times are seconds since 1970. */
export type Notes = Record<string, string>;

export interface Plan {
  id: string;
  entity: 'plan';
  period: string;
  interval: number;
  item: { name: string; amount: number; currency: string };
  notes: Notes;
  created_at: number;
}

export interface Subscription {
  id: string;
  entity: 'subscription';
  plan_id: string;
  customer_id: string | null;
  status: 'created' | 'active' | 'pending' | 'halted' | 'cancelled' | 'completed' | 'expired';
  current_start: number | null;
  current_end: number | null;
  ended_at: number | null;
  quantity: number;
  notes: Notes;
  total_count: number;
  paid_count: number;
  expire_by: number | null;
  short_url: string;
  has_scheduled_changes: boolean;
  payment_method: string | null;
  created_at: number;
}

export interface Invoice {
  id: string;
  entity: 'invoice';
  invoice_number: string;
  subscription_id: string;
  payment_id: string | null;
  status: 'issued' | 'paid' | 'cancelled';
  amount: number;
  tax_amount: number;
  currency: string;
  line_items: { name: string; amount: number; quantity: number }[];
  billing_start: number;
  billing_end: number;
  issued_at: number;
  paid_at: number | null;
  short_url: string;
  created_at: number;
}

export interface PaymentLink {
  id: string;
  entity: 'payment_link';
  amount: number;
  amount_paid: number;
  currency: string;
  description: string;
  reference_id: string;
  notes: Notes;
  callback_url: string | null;
  expire_by: number | null;
  status: 'created' | 'paid' | 'cancelled' | 'expired';
  short_url: string;
  created_at: number;
}

export interface Payment {
  id: string;
  entity: 'payment';
  amount: number;
  currency: string;
  status: 'captured' | 'refunded';
  amount_refunded: number;
  method: 'card';
  card: { entity: 'card'; last4: string; network: string };
  created_at: number;
}

export interface Refund {
  id: string;
  entity: 'refund';
  payment_id: string;
  amount: number;
  status: 'processed';
  created_at: number;
}
