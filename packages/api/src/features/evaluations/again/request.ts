import { newId } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import { type Change, changeRecords } from '../../../tasks/change.ts';
import { audit } from '../../audit/index.ts';
import { loadSession, subjectOf } from '../../sessions/index.ts';
import { readTranscript } from '../../utterances/index.ts';
import { questionsOf } from '../material.ts';
import { rubricOf } from './rubric.ts';
import { type AgainInput, MOST_REPEATS } from './schema.ts';

export const REEVALUATION_TASK = 'reevaluation';

/**
 * Has a session judged again, beside its evaluation: by the same rubric, to see how far repeats agree, or by another version of
 * it. The evaluation that is there stays as it is.
 * @returns ids of the judgements that will come
 * @throws ApiError `not_allowed`, `not_found`, `template_unknown`, `invalid_request` where there is no evaluation yet, or there
 * are too many
 */
export async function evaluateAgain(
  context: CoreContext,
  caller: Caller,
  { sessionId, templateVersion, times }: AgainInput,
): Promise<{ ids: string[] }> {
  const ref = refOf(caller, sessionId, 'evaluations:repeat');
  const { tenantId } = ref;
  return changeRecords(context, ref, async (change) => {
    const { records } = change;
    const whole = await loadSession(records, ref);
    const { row } = whole;
    if (row.status !== 'evaluated')
      throw refuse('/sessionId', 'Its first evaluation is not done. Wait for it.');
    const version = templateVersion ?? row.templateVersion;
    const rubric = await rubricOf(records, whole, version);
    const known = await records.reevaluation.count({
      where: { tenantId, sessionId, templateVersion: version },
    });
    if (known + times > MOST_REPEATS)
      throw refuse('/times', `At most ${MOST_REPEATS} further judgements by one rubric are kept.`);
    const asked = questionsOf(rubric, await readTranscript(records, ref), row.locale);
    const ids = await addJudgements(change, ref, {
      times,
      templateVersion: version,
      isRepeat: version === row.templateVersion,
      model: context.environment.EVALUATION_MODEL,
      questionCount: asked.length,
    });
    await audit(change, caller, {
      action: 'session.evaluated_again',
      subject: { type: 'session', id: sessionId },
      data: { templateVersion: version, times },
    });
    return { ids };
  });
}

/** Writes further judgements down, each with the task that makes it. */
export async function addJudgements(
  change: Change<CoreContext>,
  ref: SessionRef,
  { times, ...judgement }: NewJudgements,
): Promise<string[]> {
  const { tenantId, mode, sessionId } = ref;
  const ids = Array.from({ length: times }, () => newId('reevaluation'));
  for (const id of ids) {
    await change.records.reevaluation.create({ data: { tenantId, mode, id, sessionId, ...judgement } });
    await change.put({
      name: REEVALUATION_TASK,
      id: `${REEVALUATION_TASK}-${id}`,
      subject: subjectOf(ref),
      payload: { sessionId, reevaluationId: id },
    });
  }
  return ids;
}

interface NewJudgements {
  times: number;
  templateVersion: number;
  isRepeat: boolean;
  model: string;
  questionCount: number;
}

function refuse(pointer: string, detail: string): ApiError {
  return new ApiError('invalid_request', { errors: [{ pointer, detail }] });
}
