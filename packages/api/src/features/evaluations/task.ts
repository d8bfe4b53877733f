import type { ErrorCode } from '@vivavoce/contract/errors';
import { newId } from '@vivavoce/contract/ids';
import type { Evaluation, Utterance } from '@vivavoce/contract/records';
import { interviewProgressSchema } from '@vivavoce/contract/records';
import type { CoreContext } from '../../context.ts';
import type { SessionRef } from '../../core/session-ref.ts';
import { toJson } from '../../database/json.ts';
import type { Evaluation as EvaluationRow, Prisma } from '../../generated/prisma/client.ts';
import {
  changeSession,
  loadSession,
  type SessionChange,
  type SessionWithRelations,
} from '../sessions/index.ts';
import { readTranscript } from '../utterances/index.ts';
import { REPEATS_DUE } from './again/repeats.ts';
import { figuresOf } from './figures.ts';
import type { JudgedQuestion } from './judge.ts';
import { type EvaluatorSettings, judgeAll, openEvaluator, unjudged } from './judging.ts';
import { questionsOf } from './material.ts';
import { type EvaluationPart, readParts, stillHolding } from './parts.ts';
import { overallScore } from './score.ts';
import { summarise } from './summary.ts';

export interface EvaluateOptions {
  /** Further settings of the evaluator, for tests of its deadlines. */
  evaluator?: EvaluatorSettings;
  /** After this time the evaluation ends with what there is. @defaultValue 600000 */
  giveUpAfterMs?: number;
}

const GIVE_UP_AFTER_MS = 10 * 60_000;

/** The moment at which an evaluation has ended, well or not. Tasks that follow it get the session's id. */
export const EVALUATION_OVER = 'session.evaluation-over';

/** The vendor is away; thrown so that the task comes back later and goes on with the questions that are left. */
export class EvaluationPostponed extends Error {
  override readonly name = 'EvaluationPostponed';
}

/**
 * Evaluates a session that is over. Every finished question is stored at once, with its event; the task may be killed
 * between any two lines and repeated at any time, also beside a twin: each question is kept once and the end happens once.
 *
 * `signal` aborts when the task's lock is lost or the worker stops: another goes on.
 * @throws EvaluationPostponed where the vendor is away and there is time left
 * @throws ApiError `not_found` where the session is erased, also meanwhile: nothing more of it goes to the vendor
 */
export async function evaluateSession(
  context: CoreContext,
  place: SessionRef,
  signal: AbortSignal,
  options: EvaluateOptions = {},
): Promise<void> {
  const begun = await begin(context, place);
  if (!begun) return;
  const { whole, asked, transcript, evaluation } = begun;
  const isLast = Date.now() - evaluation.createdAt.getTime() >= (options.giveUpAfterMs ?? GIVE_UP_AFTER_MS);
  const evaluator = openEvaluator(context, place, { session: whole.row, ...options.evaluator });
  if (!evaluator) {
    if (!isLast) throw new EvaluationPostponed('This deployment has no evaluator for the session now.');
    return fail(context, place, 'unavailable');
  }

  const finished = new Set(readParts(evaluation.parts).map(({ questionId }) => questionId));
  const left = asked.filter(({ question }) => !finished.has(question.id));
  const postponed = await judgeAll(left, {
    evaluator,
    signal,
    store: (part) => storePart(context, place, part),
  });

  if (postponed.length > 0) {
    if (!isLast) throw new EvaluationPostponed('The evaluator is not available; the rest is judged later.');
    const parts = await partsOf(context, place);
    if (!parts.some(({ result }) => result.score !== null)) return fail(context, place, 'vendor_failed');
    for (const question of postponed) {
      await storePart(context, place, unjudged(question));
    }
  }

  const parts = await partsOf(context, place);
  const questions = asked.flatMap(({ question }) =>
    parts.filter(({ questionId }) => questionId === question.id).map(({ result }) => result),
  );
  const said = transcript.filter(({ role }) => role === 'candidate').map(({ text }) => text);
  const summary = await summarise(questions, { evaluator, said, locale: whole.row.locale, signal });
  const { row } = whole;
  await finish(context, place, {
    id: evaluation.id,
    sessionId: place.sessionId,
    status: parts.some(({ outcome }) => outcome === 'unjudged') ? 'partial' : 'complete',
    summary,
    questions,
    figures: figuresOf(transcript, {
      // Known since the record closed.
      durationMs: row.durationMs ?? 0,
      locale: row.locale,
    }),
    createdAt: new Date().toISOString(),
  });
}

interface Begun {
  whole: SessionWithRelations;
  asked: JudgedQuestion[];
  transcript: Utterance[];
  evaluation: EvaluationRow;
}

/** Takes the session into `evaluating` and reads what is judged; nothing where there is nothing to do any more. */
async function begin(context: CoreContext, place: SessionRef): Promise<Begun | undefined> {
  return changeSession(context, place, async (change) => {
    const { status } = await change.lock();
    if (status !== 'ended' && status !== 'abandoned' && status !== 'evaluating') return undefined;
    const whole = await loadSession(change.records, place);
    const transcript = await readTranscript(change.records, place);
    const progress = interviewProgressSchema.safeParse(whole.row.progress);
    const leftOut = progress.data?.skippedQuestionIds ?? [];
    const asked = questionsOf(whole.template, transcript, whole.row.locale, leftOut);
    const known = await findEvaluation(change, place);
    const evaluation =
      known ??
      (await change.records.evaluation.create({
        data: {
          tenantId: place.tenantId,
          mode: place.mode,
          id: newId('evaluation'),
          sessionId: place.sessionId,
          model: context.environment.EVALUATION_MODEL,
          questionCount: asked.length,
        },
      }));
    if (status === 'evaluating') return { whole, asked, transcript, evaluation };
    // What was judged while the interview ran stands, where nothing was said to it since; its time begins now.
    const parts = stillHolding(readParts(evaluation.parts), asked);
    const taken = {
      parts: toJson(parts),
      questionsDone: parts.length,
      questionCount: asked.length,
      createdAt: new Date(),
    };
    await change.records.evaluation.updateMany({
      where: { tenantId: place.tenantId, id: evaluation.id },
      data: taken,
    });
    const { questionsDone, questionCount } = taken;
    await change.step('evaluate', { event: 'evaluation.progress', data: { questionsDone, questionCount } });
    return { whole, asked, transcript, evaluation: (await findEvaluation(change, place)) ?? evaluation };
  });
}

/** Keeps a finished question, once, with its event. */
async function storePart(context: CoreContext, place: SessionRef, part: EvaluationPart): Promise<void> {
  await changeSession(context, place, async (change) => {
    if ((await change.lock()).status !== 'evaluating') return;
    const evaluation = await findEvaluation(change, place);
    const parts = readParts(evaluation?.parts);
    if (!evaluation || parts.some(({ questionId }) => questionId === part.questionId)) return;
    const questionsDone = parts.length + 1;
    await change.records.evaluation.updateMany({
      where: { tenantId: place.tenantId, id: evaluation.id },
      data: { parts: [...parts, part] as unknown as Prisma.InputJsonArray, questionsDone },
    });
    await change.event('evaluation.progress', { questionsDone, questionCount: evaluation.questionCount });
  });
}

async function partsOf(context: CoreContext, place: SessionRef): Promise<EvaluationPart[]> {
  const row = await context.database.withTenant(place, (records) =>
    records.evaluation.findFirst({ where: { tenantId: place.tenantId, sessionId: place.sessionId } }),
  );
  return readParts(row?.parts);
}

async function finish(context: CoreContext, place: SessionRef, document: Evaluation): Promise<void> {
  await changeSession(context, place, async (change) => {
    if ((await change.lock()).status !== 'evaluating') return;
    await change.records.evaluation.updateMany({
      where: { tenantId: place.tenantId, id: document.id },
      data: {
        status: document.status,
        document: document as unknown as Prisma.InputJsonObject,
        completedAt: new Date(document.createdAt),
      },
    });
    await change.step('finish', {
      event: 'evaluation.completed',
      data: { evaluationId: document.id },
      set: overallScore(document.questions),
    });
    const { template } = await loadSession(change.records, place);
    if ((template.evaluation?.repeats ?? 0) > 0) await change.follow(REPEATS_DUE);
    await change.follow(EVALUATION_OVER);
  });
}

async function fail(context: CoreContext, place: SessionRef, code: ErrorCode): Promise<void> {
  await changeSession(context, place, async (change) => {
    if ((await change.lock()).status !== 'evaluating') return;
    await change.records.evaluation.updateMany({
      where: { tenantId: place.tenantId, sessionId: place.sessionId },
      data: { status: 'failed', completedAt: new Date() },
    });
    await change.event('evaluation.failed', { code });
    await change.step('fail', {
      event: 'session.failed',
      data: { status: 'failed', code },
      set: { failure: code },
    });
    await change.follow(EVALUATION_OVER);
  });
}

function findEvaluation(change: SessionChange, place: SessionRef): Promise<EvaluationRow | null> {
  return change.records.evaluation.findFirst({
    where: { tenantId: place.tenantId, sessionId: place.sessionId },
  });
}
