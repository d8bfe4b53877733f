import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';

export const packageSchema = z
  .object({
    id: z.string(),
    candidateId: z.string(),
    source: z.enum(['bought', 'given']).openapi({ description: 'By the candidate, or by you.' }),
    status: z.enum(['open', 'paid', 'over']).openapi({
      description: '`open` until it is paid; `over` where it never was. Only what is paid has places.',
    }),
    places: z.int(),
    left: z
      .int()
      .openapi({ description: 'Places that no interview has taken, and no refund has taken back.' }),
    amount: z
      .int()
      .nullable()
      .openapi({ description: 'Minor units of `currency`; null where it was given.' }),
    refundedAmount: z.int().openapi({
      description: 'Given back of `amount`; the same share of the places, rounded down, is gone with it.',
    }),
    currency: z.string().nullable().openapi({ description: 'ISO 4217, in lower case.' }),
    createdAt: z.iso.datetime(),
  })
  .openapi('Package');
export type Package = z.output<typeof packageSchema>;

export const balanceSchema = z
  .object({
    required: z.boolean().openapi({
      description: 'Whether an interview of this candidate takes a place; else the tenant pays for it.',
    }),
    left: z.int().openapi({ description: 'Interviews that the candidate has ahead.' }),
    offers: z.array(z.object({ places: z.int(), amount: z.int(), currency: z.string() })),
    packages: z.array(packageSchema).openapi({ description: 'The newest first.' }),
  })
  .openapi('PackageBalance');
export type Balance = z.output<typeof balanceSchema>;

const candidateId = textSchema
  .min(1)
  .max(60)
  .optional()
  .openapi({ description: 'Whose; a candidate’s token means its own.' });

export const balanceQuerySchema = z.object({ candidateId });

const pageUrl = z.url({ protocol: /^https?$/ }).max(2_000);

export const newPurchaseSchema = z.strictObject({
  candidateId,
  places: z.int().min(1).max(100).openapi({ description: 'One of the sizes on offer.' }),
  successUrl: pageUrl.openapi({
    description: 'Where the browser goes once it is paid. From a page: an address of the page’s own origin.',
  }),
  cancelUrl: pageUrl.openapi({ description: 'Where it goes without a payment; the same holds.' }),
});
export type NewPurchase = z.output<typeof newPurchaseSchema>;

export const purchaseSchema = z
  .object({ package: packageSchema, url: z.url().openapi({ description: 'Lead the browser there to pay.' }) })
  .openapi('PackagePurchase');
export type Purchase = z.output<typeof purchaseSchema>;

export const newGiftSchema = z.strictObject({
  candidateId: textSchema.min(1).max(60),
  places: z.int().min(1).max(100),
});
export type NewGift = z.output<typeof newGiftSchema>;
