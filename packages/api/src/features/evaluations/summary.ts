import type { QuestionEvaluation } from '@vivavoce/contract';
import type { Evaluator } from './evaluator.ts';
import { summaryAnswerSchema, summaryPrompt } from './prompt.ts';
import { sentence } from './sentence.ts';

/**
 * The one sentence above the result. Asked of the model, which sees the judgements only; where it gives none, or nothing
 * could be scored, it is made here from the scores.
 */
export async function summarise(
  questions: readonly QuestionEvaluation[],
  { evaluator, locale, signal }: { evaluator: Evaluator; locale: string; signal: AbortSignal },
): Promise<string> {
  const scored = questions.filter(({ score }) => score !== null);
  if (scored.length === 0) return plainSummary(questions);
  const material = scored.map(({ title, label, doneWell, toTry }) => ({ title, label, doneWell, toTry }));
  const asked = await evaluator.ask(
    summaryAnswerSchema,
    summaryPrompt({ questions: material, locale }),
    signal,
  );
  const text = asked.outcome === 'answered' ? sentence(asked.answer.summary) : null;
  return text ?? plainSummary(questions);
}

/** What can be said without a model. */
export function plainSummary(questions: readonly QuestionEvaluation[]): string {
  const scored = questions.filter(({ score }) => score !== null);
  const [best] = [...scored].sort((a, b) => share(b) - share(a));
  if (questions.length === 0) return 'The interview ended before the first question.';
  if (!best) return 'Too little was said to score the answers fairly.';
  if (scored.length < questions.length) {
    return `${scored.length} of ${questions.length} answers could be scored; the strongest was on “${best.title}”.`;
  }
  return `Every answer could be scored; the strongest was on “${best.title}”.`;
}

function share({ score, maxScore }: QuestionEvaluation): number {
  return (score ?? 0) / Math.max(1, maxScore);
}
