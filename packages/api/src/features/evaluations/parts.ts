import type { QuestionEvaluation } from '@vivavoce/contract/records';
import { z } from 'zod';

/** One question that is finished: stored as it is made, so that a task that dies goes on where it was. */
export interface EvaluationPart {
  questionId: string;
  /** `unjudged`: the model gave nothing usable; the evaluation will be partial. */
  outcome: 'judged' | 'unjudged';
  result: QuestionEvaluation;
}

// Written by this code only; what is checked is the shape, so that a later release can tell an older row.
const partsSchema = z.array(
  z.object({
    questionId: z.string(),
    outcome: z.enum(['judged', 'unjudged']),
    result: z.custom<QuestionEvaluation>((value) => typeof value === 'object' && value !== null),
  }),
);

/** The parts of a stored evaluation; none where the column holds something else. */
export function readParts(column: unknown): EvaluationPart[] {
  const parsed = partsSchema.safeParse(column);
  return parsed.success ? parsed.data : [];
}
