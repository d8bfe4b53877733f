import type { QuestionEvaluation } from '@vivavoce/contract/records';
import type { Evaluator } from './evaluator.ts';
import { linesOf, saysTooLittle } from './lines.ts';
import { summaryAnswerSchema, summaryPrompt } from './prompt.ts';
import { remark } from './remarks/remark.ts';
import { deniesScores } from './remarks/tone.ts';

export interface SummariseOptions {
  evaluator: Evaluator;
  /** What the candidate said, for what the summary quotes. */
  said: readonly string[];
  locale: string;
  signal: AbortSignal;
}

/**
 * The one sentence above the result. Asked of the model, which sees the judgements only; where it gives none, or one that
 * denies the scores below it, or nothing could be scored, it is made here from the scores.
 */
export async function summarise(
  questions: readonly QuestionEvaluation[],
  { evaluator, said, locale, signal }: SummariseOptions,
): Promise<string> {
  const scored = questions.filter(({ score }) => score !== null);
  if (scored.length === 0) return plainSummary(questions, locale);
  const material = scored.map(({ title, score, maxScore, label, doneWell, toTry }) => ({
    title,
    score,
    maxScore,
    label,
    doneWell,
    toTry,
  }));
  const names = scored.flatMap(({ title, criteria }) => [title, ...criteria.map(({ name }) => name)]);
  const asked = await evaluator.ask(
    summaryAnswerSchema,
    summaryPrompt({ questions: material, locale }),
    signal,
  );
  const text = asked.outcome === 'answered' ? remark(asked.answer.summary, { said, names, locale }) : null;
  return text === null || saysTooLittle(text) || deniesScores(text, questions)
    ? plainSummary(questions, locale)
    : text;
}

/** What can be said without a model. */
export function plainSummary(questions: readonly QuestionEvaluation[], locale: string): string {
  const lines = linesOf(locale);
  const scored = questions.filter(({ score }) => score !== null);
  const [best] = [...scored].sort((a, b) => share(b) - share(a));
  if (questions.length === 0) return lines.ended;
  if (!best) return questions.every(isSkipped) ? lines.allSkipped : lines.tooLittleSaid;
  const line = scored.length < questions.length ? lines.someScored : lines.allScored;
  const digits = new Intl.NumberFormat(locale);
  const values: Record<string, string> = {
    scored: digits.format(scored.length),
    all: digits.format(questions.length),
    title: best.title,
  };
  return line.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Whether the candidate left it out. */
function isSkipped({ criteria }: QuestionEvaluation): boolean {
  return (
    criteria.length > 0 && criteria.every((each) => each.outcome === 'abstained' && each.reason === 'skipped')
  );
}

function share({ score, maxScore }: QuestionEvaluation): number {
  return (score ?? 0) / Math.max(1, maxScore);
}
