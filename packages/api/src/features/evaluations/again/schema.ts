import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';

/** A session is judged at most so often by one rubric. */
export const MOST_REPEATS = 10;

export const againInputSchema = z.strictObject({
  sessionId: textSchema.min(1).max(60),
  /** Version of the session's template whose rubric judges. @defaultValue the session's own: a repeat */
  templateVersion: z.int().min(1).optional(),
  /** Judgements to add. */
  times: z.int().min(1).max(5).default(1),
});
export type AgainInput = z.output<typeof againInputSchema>;

export const judgementsInputSchema = againInputSchema.pick({ sessionId: true });
export type JudgementsInput = z.output<typeof judgementsInputSchema>;
