import { chargesOf } from './charges.ts';
import { PLAN } from './plans.ts';
import { type Billing, type Invoice, offers } from './resource.ts';

const CURRENCY = 'usd';
const MINUTE = 60;
const START = '2026-11-01T00:00:00.000Z';
const END = '2026-12-01T00:00:00.000Z';
const CAP_AMOUNT = 5_000;

const charges = chargesOf('starter', CURRENCY, { interview_seconds: 812 * MINUTE, tailored_resumes: 143 });

/** An example month, the same for everybody: what test mode shows, since it costs nothing. */
export const EXAMPLE: Billing = {
  example: true,
  available: true,
  portal: false,
  plan: 'starter',
  planName: PLAN.starter.name,
  status: 'active',
  currency: CURRENCY,
  period: { start: START, end: END },
  ending: false,
  graceUntil: null,
  card: { brand: 'visa', last4: '4242' },
  capAmount: CAP_AMOUNT,
  email: null,
  candidatesPay: false,
  charges,
  percent: Math.floor((charges.usageAmount / CAP_AMOUNT) * 100),
  refused: null,
  offers: offers(),
};

const base = { status: 'paid', currency: CURRENCY, tax: 0, url: null } as const;

export const EXAMPLE_INVOICES: Invoice[] = [
  {
    ...base,
    id: 'example-2',
    number: 'EXAMPLE-0002',
    total: charges.total,
    createdAt: END,
    lines: [
      { description: PLAN.starter.name, meter: null, quantity: 1, amount: charges.monthlyAmount },
      ...charges.usage.map(({ meter, used, amount }) => ({
        description: meter === 'interview_seconds' ? 'Interview time' : 'Tailored resumes',
        meter,
        quantity: used,
        amount,
      })),
    ],
  },
  {
    ...base,
    id: 'example-1',
    number: 'EXAMPLE-0001',
    total: charges.monthlyAmount,
    createdAt: START,
    lines: [{ description: PLAN.starter.name, meter: null, quantity: 1, amount: charges.monthlyAmount }],
  },
];
