import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';

export const reproducibilityInputSchema = z.strictObject({
  templateId: textSchema.min(1).max(60),
  /** Only interviews by this version. @defaultValue all of them */
  version: z.int().min(1).optional(),
});
export type ReproducibilityInput = z.output<typeof reproducibilityInputSchema>;

export const retestInputSchema = z.strictObject({
  templateId: textSchema.min(1).max(60),
  /** At most so many. */
  interviews: z.int().min(1).max(50).default(20),
});
export type RetestInput = z.output<typeof retestInputSchema>;
