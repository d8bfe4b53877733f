import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';

export const reproducibilityInputSchema = z.strictObject({
  templateId: textSchema.min(1).max(60),
  /** Only interviews by this version. @defaultValue all of them */
  version: z.int().min(1).optional(),
});
export type ReproducibilityInput = z.output<typeof reproducibilityInputSchema>;
