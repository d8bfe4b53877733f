import { isErrorCode } from '@vivavoce/contract/errors';
import type { EvaluationResult } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import type { AppContext } from '../../context.ts';
import { type Caller, isTenant, refOf } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { SessionRef } from '../../core/session-ref.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { aboutOf } from '../../events/subject.ts';
import type { Session as SessionRow } from '../../generated/prisma/client.ts';
import { loadSession, subjectOf } from '../sessions/index.ts';
import { evaluationSchema } from './schema.ts';
import { EVALUATION_TASK } from './tasks.ts';

/**
 * The evaluation of a session, or how far it is. A token shows it only where the template lets the candidate see it.
 * @throws ApiError `not_allowed`, `not_found`
 */
export async function readEvaluation(
  context: AppContext,
  caller: Caller,
  { sessionId }: { sessionId: string },
): Promise<EvaluationResult> {
  const ref = refOf(caller, sessionId, 'sessions:read');
  return context.database.withTenant(ref, async (records) => {
    const { row, template } = await loadSession(records, ref);
    if (!isTenant(caller) && template.resultVisibility !== 'candidate') {
      throw new ApiError('not_allowed', { detail: 'Only the tenant sees the result of this interview.' });
    }
    const result = await evaluationOf(records, ref, row);
    return !isTenant(caller) && template.candidateFeedback === 'summary' ? summaryOf(result) : result;
  });
}

/** What went well and what to try; no score, no word of a level and no quote. */
function summaryOf(result: EvaluationResult): EvaluationResult {
  if (result.status !== 'done') return result;
  const questions = result.evaluation.questions.map((question) => ({
    ...question,
    score: null,
    label: null,
    criteria: [],
  }));
  return { ...result, evaluation: { ...result.evaluation, questions } };
}

/** The evaluation of a loaded session, or how far it is. */
export async function evaluationOf(
  records: TenantTransaction,
  ref: SessionRef,
  session: SessionRow,
): Promise<EvaluationResult> {
  const { failure } = session;
  const row = await records.evaluation.findFirst({
    where: { tenantId: ref.tenantId, sessionId: ref.sessionId },
  });
  if (!row) {
    if (failure !== null) return { status: 'failed', code: codeOf(failure) };
    return { status: (await isComing(records, ref, session)) ? 'waiting' : 'none' };
  }
  // Scores while it runs are for members, and not yet the evaluation.
  if (row.status === 'running' && failure !== null) return { status: 'failed', code: codeOf(failure) };
  if (row.status === 'running' && !isOver(session.status)) return { status: 'waiting' };
  switch (row.status) {
    case 'running':
      return { status: 'running', questionsDone: row.questionsDone, questionCount: row.questionCount };
    case 'complete':
    case 'partial':
      return { status: 'done', evaluation: evaluationSchema.parse(row.document) };
    case 'failed':
      return { status: 'failed', code: codeOf(failure) };
  }
}

/** Once the record is closed, an evaluation comes only where its task was written down with that. */
async function isComing(records: TenantTransaction, ref: SessionRef, session: SessionRow): Promise<boolean> {
  if (!isOver(session.status) || session.recordComplete === null) return true;
  const task = await records.outbox.findFirst({
    where: { ...aboutOf(subjectOf(ref)), name: EVALUATION_TASK },
    select: { id: true },
  });
  return task !== null;
}

function codeOf(failure: string | null) {
  return failure !== null && isErrorCode(failure) ? failure : 'internal';
}
