import { newId } from '@vivavoce/contract/ids';
import { interviewProgressSchema } from '@vivavoce/contract/records';
import type { CoreContext } from '../../context.ts';
import type { SessionRef } from '../../core/session-ref.ts';
import { toJson } from '../../database/json.ts';
import { changeRecords } from '../../tasks/change.ts';
import { loadSession, subjectOf } from '../sessions/index.ts';
import { readTranscript } from '../utterances/index.ts';
import type { JudgedQuestion } from './judge.ts';
import { judgeAll, openEvaluator } from './judging.ts';
import { questionsOf } from './material.ts';
import { type EvaluationPart, lastOf, readParts } from './parts.ts';

/** While these last nobody has begun to evaluate the whole. */
const RUNNING = ['live', 'suspended'];

/**
 * Judges the questions that an interview has left behind, while it goes on. The interview waits for nothing of it: what could not
 * be judged, or is answered further, is judged with the rest after the end. No event tells of it, so that the candidate does not
 * learn of a score while answering.
 */
export async function judgeEarly(
  context: CoreContext,
  place: SessionRef,
  signal: AbortSignal,
): Promise<void> {
  const begun = await context.database.withTenant(place, async (records) => {
    const whole = await loadSession(records, place);
    const { row, template } = whole;
    const progress = interviewProgressSchema.safeParse(row.progress);
    if (!RUNNING.includes(row.status) || !progress.success) return undefined;
    const transcript = await readTranscript(records, place);
    const asked = questionsOf(template, transcript, row.locale, progress.data.skippedQuestionIds ?? []);
    const left = asked.filter(({ number }) => number < progress.data.questionNumber);
    const known = await records.evaluation.findFirst({
      where: { tenantId: place.tenantId, sessionId: place.sessionId },
    });
    const judged = readParts(known?.parts);
    const open = left.filter((each) => !judged.some((part) => isOf(part, each)));
    return { session: row, open, questionCount: template.questions.length };
  });
  if (!begun || begun.open.length === 0) return;
  const { session, open, questionCount } = begun;
  const evaluator = openEvaluator(context, place, { session });
  if (!evaluator) return;
  await judgeAll(open, {
    evaluator,
    signal,
    store: async (part) => {
      const asked = open.find(({ question }) => question.id === part.questionId);
      if (asked && part.outcome === 'judged')
        await store(context, place, { part: { ...part, through: lastOf(asked) }, questionCount });
    },
  });
}

/** Whether a part judges what is known now of its question. */
function isOf(part: EvaluationPart, asked: JudgedQuestion): boolean {
  return part.questionId === asked.question.id && part.through === lastOf(asked);
}

async function store(
  context: CoreContext,
  place: SessionRef,
  { part, questionCount }: { part: EvaluationPart; questionCount: number },
): Promise<void> {
  const { tenantId, mode, sessionId } = place;
  await changeRecords(context, place, async (change) => {
    const { records } = change;
    await records.$queryRaw`SELECT id FROM sessions WHERE tenant_id = ${tenantId} AND id = ${sessionId} FOR UPDATE`;
    const { row } = await loadSession(records, place);
    if (!RUNNING.includes(row.status)) return;
    const known = await records.evaluation.findFirst({ where: { tenantId, sessionId } });
    const parts = [
      ...readParts(known?.parts).filter(({ questionId }) => questionId !== part.questionId),
      part,
    ];
    const data = { parts: toJson(parts), questionsDone: parts.length };
    if (known) await records.evaluation.updateMany({ where: { tenantId, id: known.id }, data });
    else {
      const model = context.environment.EVALUATION_MODEL;
      await records.evaluation.create({
        data: { tenantId, mode, sessionId, id: newId('evaluation'), model, questionCount, ...data },
      });
    }
    change.touch(subjectOf(place));
  });
}
