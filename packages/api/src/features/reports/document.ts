import type {
  AbstainedCriterion,
  Decision,
  EvaluationResult,
  Note,
  QuestionEvaluation,
  ScoredCriterion,
  Session,
  Utterance,
} from '@vivavoce/contract/records';
import type { SessionRef } from '../../core/session-ref.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { evaluationOf } from '../evaluations/index.ts';
import { loadReview } from '../reviews/index.ts';
import { loadSession } from '../sessions/index.ts';
import { readTranscript } from '../utterances/index.ts';

/** One interview as somebody outside the console reads it: on a shared page, or on paper. Holds no contact. */
export interface Report {
  tenantName: string;
  title: string;
  /** The name on screen, where one was given. */
  name: string | null;
  locale: string;
  interviewer: string;
  startedAt: Date | null;
  durationMs: number | null;
  status: Session['status'];
  /** Whether words of the record were lost. */
  isIncomplete: boolean;
  evaluation: EvaluationResult['status'];
  summary: string | null;
  questions: ReportQuestion[];
  decision: Decision | null;
  notes: Note[];
}

export interface ReportQuestion {
  number: number;
  title: string;
  score: number | null;
  maxScore: number | null;
  label: string | null;
  criteria: (ScoredCriterion | AbstainedCriterion)[];
  doneWell: string | null;
  toTry: string | null;
  lines: Utterance[];
}

export interface ReportOptions {
  /** With the decision in force and what colleagues wrote. */
  withNotes: boolean;
}

/** Reads a session as a report. @throws ApiError `not_found` */
export async function loadReport(
  records: TenantTransaction,
  ref: SessionRef,
  { withNotes }: ReportOptions,
): Promise<Report> {
  const { row, template, tenantName } = await loadSession(records, ref);
  const result = await evaluationOf(records, ref, row);
  const evaluation = result.status === 'done' ? result.evaluation : null;
  const transcript = await readTranscript(records, ref);
  const review = withNotes ? await loadReview(records, ref) : null;
  return {
    tenantName,
    title: template.title,
    name: row.displayName,
    locale: row.locale,
    interviewer: template.interviewer.name,
    startedAt: row.startedAt,
    durationMs: row.durationMs,
    status: row.status,
    isIncomplete: row.recordComplete === false,
    evaluation: result.status,
    summary: evaluation?.summary ?? null,
    questions: template.questions.flatMap((question, index) => {
      const lines = transcript.filter(({ questionId }) => questionId === question.id);
      const judged = evaluation?.questions.find(({ questionId }) => questionId === question.id);
      if (lines.length === 0 && !judged) return [];
      return [{ number: index + 1, title: question.title, ...judgementOf(judged), lines }];
    }),
    decision: review?.decisions[0] ?? null,
    notes: review?.notes ?? [],
  };
}

function judgementOf(
  judged: QuestionEvaluation | undefined,
): Omit<ReportQuestion, 'number' | 'title' | 'lines'> {
  return {
    score: judged?.score ?? null,
    maxScore: judged?.maxScore ?? null,
    label: judged?.label ?? null,
    criteria: judged?.criteria ?? [],
    doneWell: judged?.doneWell ?? null,
    toTry: judged?.toTry ?? null,
  };
}
