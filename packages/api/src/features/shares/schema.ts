import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';

const idSchema = textSchema.min(1).max(60);

export const listSharesInputSchema = z.strictObject({ sessionId: idSchema });

export const createShareInputSchema = z.strictObject({
  sessionId: idSchema,
  /** Days for which the link is good. */
  days: z.int().min(1).max(90).default(14),
  /** Whether the decision and colleagues' notes are shown, too. */
  withNotes: z.boolean().default(false),
});
export type CreateShareInput = z.output<typeof createShareInputSchema>;

export const shareInputSchema = z.strictObject({ sessionId: idSchema, shareId: idSchema });
export type ShareInput = z.output<typeof shareInputSchema>;
