import type { AppContext } from '../../context.ts';
import type { Caller } from '../../core/caller.ts';
import { exampleBetween, monthOf } from '../usage/index.ts';
import { type Charges, chargesOf } from './charges.ts';
import { CURRENCIES, PLAN } from './plans.ts';
import { type Billing, type Invoice, offers } from './resource.ts';

const CURRENCY = 'usd';
const PLAN_ID = 'growth';
const CAP_AMOUNT = 20_000;
const INVOICES = 2;

/** What test mode shows, since it costs nothing: this month as the page of usage shows it, priced. */
export async function exampleBilling(
  context: AppContext,
  caller: Caller,
  now = new Date(),
): Promise<Billing> {
  const { from, to } = monthOf(now);
  const charges = await exampleCharges(context, caller, { month: from, now });
  return {
    example: true,
    available: true,
    portal: false,
    changesPlan: true,
    keepsPlan: true,
    addsTax: true,
    terms: Object.fromEntries(CURRENCIES.map((currency) => [currency, { beyond: true }])),
    plan: PLAN_ID,
    planName: PLAN[PLAN_ID].name,
    status: 'active',
    currency: CURRENCY,
    period: { start: from.toISOString(), end: to.toISOString() },
    ending: false,
    graceUntil: null,
    card: { brand: 'visa', last4: '4242' },
    capAmount: CAP_AMOUNT,
    email: null,
    candidatesPay: false,
    charges,
    percent: Math.min(100, Math.floor((charges.usageAmount / CAP_AMOUNT) * 100)),
    refused: null,
    offers: offers(),
  };
}

/** Invoices of the months before, the newest first: each on the first of a month, for its plan and what was used in the one before. */
export async function exampleInvoices(
  context: AppContext,
  caller: Caller,
  now = new Date(),
): Promise<Invoice[]> {
  const invoices: Invoice[] = [];
  for (let back = 0; back < INVOICES; back += 1) {
    const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    const month = monthOf(new Date(day.getTime() - 1)).from;
    const charges = await exampleCharges(context, caller, { month, now });
    const number = INVOICES - back;
    invoices.push({
      id: `example-${number}`,
      number: `EXAMPLE-000${number}`,
      status: 'paid',
      currency: CURRENCY,
      total: charges.total,
      tax: 0,
      url: null,
      createdAt: day.toISOString(),
      lines: linesOf(charges),
    });
  }
  return invoices;
}

async function exampleCharges(
  context: AppContext,
  caller: Caller,
  { month, now }: { month: Date; now: Date },
): Promise<Charges> {
  const sums = await exampleBetween(context, caller, { span: monthOf(month), now });
  const of = (kind: string) => sums.find((sum) => sum.kind === kind)?.quantity ?? 0;
  const used = { interview_seconds: of('interview_seconds'), tailored_resumes: of('tailored_resumes') };
  return chargesOf(PLAN_ID, CURRENCY, used);
}

function linesOf({ monthlyAmount, usage }: Charges): Invoice['lines'] {
  return [
    { description: PLAN[PLAN_ID].name, meter: null, quantity: 1, amount: monthlyAmount },
    ...usage.map(({ meter, used, amount }) => ({
      description: meter === 'interview_seconds' ? 'Interview time' : 'Tailored resumes',
      meter,
      quantity: used,
      amount,
    })),
  ];
}
