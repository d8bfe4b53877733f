import type { z } from 'zod';
import type { LanguageModel, ModelAnswer, ModelTask } from '../../models/model.ts';
import type { PromptPart } from '../../models/prompt.ts';

/** The judging of answers as a task for a language model. */
const EVALUATION: ModelTask = {
  name: 'evaluation',
  model: ({ EVALUATION_MODEL }) => EVALUATION_MODEL,
  // An answer is a page at most.
  maxOutputTokens: 4_096,
  deadlineMs: 130_000,
};

/** The language model as the evaluation of one session asks it. */
export interface Evaluator {
  /** As `LanguageModel.ask`. */
  ask<T extends z.ZodObject>(
    schema: T,
    prompt: readonly PromptPart[],
    signal: AbortSignal,
  ): Promise<ModelAnswer<z.output<T>>>;
}

export type Answered = { task: string } & Pick<ModelAnswer<unknown>, 'outcome' | 'usage'>;

export interface EvaluatorOptions {
  model: LanguageModel;
  /** Awaited before every single request; nothing is sent where it throws. */
  beforeAttempt: () => Promise<void>;
  /** Told about every answer: what it cost, and what came of it. */
  onAnswer: (answered: Answered) => Promise<void>;
}

export function createEvaluator({ model, beforeAttempt, onAnswer }: EvaluatorOptions): Evaluator {
  return {
    async ask(schema, prompt, signal) {
      const answer = await model.ask({ task: EVALUATION, prompt, schema, signal, beforeAttempt });
      await onAnswer({ task: EVALUATION.name, outcome: answer.outcome, usage: answer.usage });
      return answer;
    },
  };
}
