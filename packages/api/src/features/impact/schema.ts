import { z } from '@hono/zod-openapi';
import { textSchema } from '@vivavoce/contract/text';

/** What somebody can say about themself, in closed words, by category. */
export const CATEGORIES = {
  gender: ['woman', 'man', 'other'],
  age: ['under_25', '25_to_39', '40_to_54', '55_or_older'],
  disability: ['yes', 'no'],
} as const;
export type Category = keyof typeof CATEGORIES;

const preferNotToSay = 'Left out or `null`: prefers not to say.';

export const selfDescriptionSchema = z
  .strictObject({
    gender: z.enum(CATEGORIES.gender).nullish().openapi({ description: preferNotToSay }),
    age: z.enum(CATEGORIES.age).nullish().openapi({ description: preferNotToSay }),
    disability: z.enum(CATEGORIES.disability).nullish().openapi({ description: preferNotToSay }),
  })
  .openapi('SelfDescription');
export type SelfDescription = z.output<typeof selfDescriptionSchema>;

/** By template alone: two reports that differ by one interview would tell of that one. */
export const impactInputSchema = z.strictObject({ templateId: textSchema.min(1).max(60) });
export type ImpactInput = z.output<typeof impactInputSchema>;
