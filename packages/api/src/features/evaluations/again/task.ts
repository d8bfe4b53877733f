import type { CoreContext } from '../../../context.ts';
import { toJson } from '../../../database/json.ts';
import { changeRecords } from '../../../tasks/change.ts';
import { loadSession, subjectOf } from '../../sessions/index.ts';
import { readTranscript } from '../../utterances/index.ts';
import { judgeAll, openEvaluator, unjudged } from '../judging.ts';
import { questionsOf } from '../material.ts';
import { type EvaluationPart, readParts } from '../parts.ts';
import { type EvaluateOptions, EvaluationPostponed } from '../task.ts';
import { rubricOf } from './rubric.ts';

export interface ReevaluationRef {
  tenantId: string;
  mode: 'test' | 'live';
  sessionId: string;
  reevaluationId: string;
}

const GIVE_UP_AFTER_MS = 10 * 60_000;

/**
 * Judges a session once more. Every finished question is stored at once, so whoever is killed is followed by one that goes on.
 * @throws EvaluationPostponed where the vendor is away and there is time left
 */
export async function judgeAgain(
  context: CoreContext,
  place: ReevaluationRef,
  signal: AbortSignal,
  options: EvaluateOptions = {},
): Promise<void> {
  const { tenantId, reevaluationId } = place;
  const begun = await context.database.withTenant(place, async (records) => {
    const row = await records.reevaluation.findFirst({ where: { tenantId, id: reevaluationId } });
    if (row?.status !== 'running') return undefined;
    const whole = await loadSession(records, place);
    const rubric = await rubricOf(records, whole, row.templateVersion);
    const asked = questionsOf(rubric, await readTranscript(records, place), whole.row.locale);
    return { row, session: whole.row, asked };
  });
  if (!begun) return;
  const { row, session, asked } = begun;
  const isLast = Date.now() - row.createdAt.getTime() >= (options.giveUpAfterMs ?? GIVE_UP_AFTER_MS);
  const evaluator = openEvaluator(context, place, { session, ...options.evaluator });
  const finished = new Set(readParts(row.parts).map(({ questionId }) => questionId));
  const left = asked.filter(({ question }) => !finished.has(question.id));
  const store = (part: EvaluationPart) => storePart(context, place, part);
  const postponed = evaluator ? await judgeAll(left, { evaluator, signal, store }) : left;
  if (postponed.length > 0 && !isLast)
    throw new EvaluationPostponed('The evaluator is not available; the rest is judged later.');
  for (const question of postponed) await store(unjudged(question));
  await finish(context, place);
}

async function storePart(context: CoreContext, place: ReevaluationRef, part: EvaluationPart): Promise<void> {
  await changeRow(context, place, (parts) =>
    parts.some(({ questionId }) => questionId === part.questionId)
      ? {}
      : { parts: toJson([...parts, part]), questionsDone: parts.length + 1 },
  );
}

async function finish(context: CoreContext, place: ReevaluationRef): Promise<void> {
  await changeRow(context, place, (parts) => {
    const judged = parts.filter(({ outcome }) => outcome === 'judged').length;
    const status = judged === parts.length ? 'complete' : judged === 0 ? 'failed' : 'partial';
    return { status, completedAt: new Date() };
  });
}

/** Under the row's lock, where it still runs: a twin changes nothing twice. */
async function changeRow(
  context: CoreContext,
  place: ReevaluationRef,
  set: (parts: readonly EvaluationPart[]) => object,
): Promise<void> {
  const { tenantId, reevaluationId: id } = place;
  await changeRecords(context, place, async (change) => {
    await change.records
      .$queryRaw`SELECT id FROM reevaluations WHERE tenant_id = ${tenantId} AND id = ${id} FOR UPDATE`;
    const row = await change.records.reevaluation.findFirst({ where: { tenantId, id } });
    if (row?.status !== 'running') return;
    await change.records.reevaluation.updateMany({
      where: { tenantId, id },
      data: set(readParts(row.parts)),
    });
    change.touch(subjectOf(place));
  });
}
