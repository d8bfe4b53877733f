import type { InvoiceRecord } from '../../payments/payments.ts';
import type { Charges } from './charges.ts';
import type { RefusalReason } from './entitlement.ts';
import { CURRENCIES, type Currency, type PaidPlanId, PLAN, type PlanId } from './plans.ts';

/** What those who pay see. Amounts are minor units of `currency`. */
export interface Billing {
  /** An example month, of test mode: nothing of it was or will be charged. */
  example: boolean;
  /** Whether this installation can take payments. */
  available: boolean;
  /** Whether the provider has a page of its own for cards, addresses and tax ids. */
  portal: boolean;
  /** A plan can become another while it runs; else it ends first. */
  changesPlan: boolean;
  /** An end that was asked for can be taken back. */
  keepsPlan: boolean;
  /** Tax is added to prices; else they are what is paid. */
  addsTax: boolean;
  /** What a plan in each currency can do; those that nobody takes here are missing. */
  terms: Partial<Record<Currency, { beyond: boolean }>>;
  plan: PlanId;
  planName: string;
  status: 'none' | 'active' | 'past_due' | 'ended';
  currency: Currency;
  period: { start: string; end: string };
  /** The plan ends with the period. */
  ending: boolean;
  /** A payment failed; interviews may begin until then. */
  graceUntil: string | null;
  card: { brand: string; last4: string } | null;
  capAmount: number | null;
  email: string | null;
  /** Interviews of known candidates take a place of a package. */
  candidatesPay: boolean;
  charges: Charges;
  /** Share of the limit that is used up, in hundredths. */
  percent: number;
  /** Why no interview may begin; null where one may. */
  refused: RefusalReason | null;
  offers: Offer[];
}

export interface Offer {
  plan: PaidPlanId;
  name: string;
  includedMinutes: number;
  includedResumes: number;
  /** By currency, in minor units. */
  prices: Record<Currency, { month: number; minute: number; resume: number }>;
}

export type Invoice = Omit<InvoiceRecord, 'createdAt' | 'lines'> & {
  createdAt: string;
  lines: { description: string; meter: string | null; quantity: number; amount: number }[];
};

export function toInvoice({ createdAt, lines, ...invoice }: InvoiceRecord): Invoice {
  return {
    ...invoice,
    createdAt: createdAt.toISOString(),
    lines: lines.map(({ description, meter, quantity, amount }) => ({
      description,
      meter,
      quantity,
      amount,
    })),
  };
}

/** What can be chosen. */
export function offers(): Offer[] {
  return (['starter', 'growth'] as const).map((plan) => {
    const { name, included, prices } = PLAN[plan];
    if (!prices) throw new Error(`The plan ${plan} has no price.`);
    return {
      plan,
      name,
      includedMinutes: included.interview_seconds / 60,
      includedResumes: included.tailored_resumes,
      prices: Object.fromEntries(
        CURRENCIES.map((currency) => [currency, prices[currency]]),
      ) as Offer['prices'],
    };
  });
}
