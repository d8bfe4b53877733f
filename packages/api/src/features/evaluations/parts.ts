import type { QuestionEvaluation } from '@vivavoce/contract/records';
import { z } from 'zod';
import type { JudgedQuestion } from './judge.ts';

/** One question that is finished: stored as it is made, so that a task that dies goes on where it was. */
export interface EvaluationPart {
  questionId: string;
  /** `unjudged`: the model gave nothing usable; the evaluation will be partial. */
  outcome: 'judged' | 'unjudged';
  result: QuestionEvaluation;
  /** Judged while the interview ran: the last utterance that was known. What was said later makes it void. */
  through?: number;
}

// Written by this code only; what is checked is the shape, so that a later release can tell an older row.
const partsSchema = z.array(
  z.object({
    questionId: z.string(),
    outcome: z.enum(['judged', 'unjudged']),
    through: z.number().exactOptional(),
    result: z.custom<QuestionEvaluation>((value) => typeof value === 'object' && value !== null),
  }),
);

/** The parts of a stored evaluation; none where the column holds something else. */
export function readParts(column: unknown): EvaluationPart[] {
  const parsed = partsSchema.safeParse(column);
  return parsed.success ? parsed.data : [];
}

/** The parts that still hold: nothing was said to their questions since. */
export function stillHolding(
  parts: readonly EvaluationPart[],
  asked: readonly Pick<JudgedQuestion, 'question' | 'utterances'>[],
): EvaluationPart[] {
  return parts.filter(({ questionId, through }) => {
    const found = asked.find(({ question }) => question.id === questionId);
    return found !== undefined && (through === undefined || through === lastOf(found));
  });
}

/** Sequence of the last utterance of a question. */
export function lastOf({ utterances }: Pick<JudgedQuestion, 'utterances'>): number {
  return Math.max(0, ...utterances.map(({ sequence }) => sequence));
}
