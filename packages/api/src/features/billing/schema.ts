import { z } from 'zod';
import { CURRENCIES } from './plans.ts';

const planSchema = z.enum(['starter', 'growth']);

export const choosePlanSchema = z.strictObject({
  plan: planSchema,
  currency: z.enum(CURRENCIES),
  /** Of the quote whose amount was agreed to. */
  quotedAt: z.iso.datetime().optional(),
});

export type PlanChoice = z.output<typeof choosePlanSchema>;

export const quoteSchema = z.strictObject({ plan: planSchema });

export const endingSchema = z.strictObject({ ending: z.boolean() });

/** Minor units: about ten million of the larger unit. */
const MAX_CAP = 1_000_000_000;

export const billingChangeSchema = z.strictObject({
  /** Most that usage may cost in a period beyond the plan; null: no limit. */
  capAmount: z.int().min(0).max(MAX_CAP).nullable().optional(),
  /** Interviews of known candidates take a place of a package, bought by them or given by the tenant. */
  candidatesPay: z.boolean().optional(),
  /** Told besides those who may pay; null: nobody. */
  email: z.email().max(200).nullable().optional(),
});

export type BillingChange = z.output<typeof billingChangeSchema>;
