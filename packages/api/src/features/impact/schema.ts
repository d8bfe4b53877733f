import { z } from '@hono/zod-openapi';
import type { SelfDescription } from '@vivavoce/contract/records';
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
    gender: z.enum(CATEGORIES.gender).nullable().exactOptional().openapi({ description: preferNotToSay }),
    age: z.enum(CATEGORIES.age).nullable().exactOptional().openapi({ description: preferNotToSay }),
    disability: z
      .enum(CATEGORIES.disability)
      .nullable()
      .exactOptional()
      .openapi({ description: preferNotToSay }),
  })
  .openapi('SelfDescription') satisfies z.ZodType<SelfDescription>;

/** By template alone: two reports that differ by one interview would tell of that one. */
export const impactInputSchema = z.strictObject({ templateId: textSchema.min(1).max(60) });
export type ImpactInput = z.output<typeof impactInputSchema>;
