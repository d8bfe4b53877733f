import type { CoreContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import type { SessionRef } from '../../core/session-ref.ts';
import type { Session as SessionRow } from '../../generated/prisma/client.ts';
import { openModel } from '../../models/open.ts';
import { findVendor } from '../../vendors/vendors.ts';
import { createEvaluator, type Evaluator } from './evaluator.ts';
import { abstainQuestion, isEnough, type JudgedQuestion, judgeQuestion, reasonToAbstain } from './judge.ts';
import { meterAnswer } from './meter.ts';
import type { EvaluationPart } from './parts.ts';
import { questionAnswerSchema, questionPrompt } from './prompt.ts';

/** For tests of its deadlines. */
export interface EvaluatorSettings {
  attemptTimeoutMs?: number;
  attempts?: number;
  pauseMs?: number;
}

/** The model as it judges one session; nothing where this deployment has none for it. Nothing is asked about a session that is gone. */
export function openEvaluator(
  context: CoreContext,
  place: SessionRef,
  { session, ...settings }: EvaluatorSettings & { session: SessionRow },
): Evaluator | undefined {
  const access = findVendor(context.environment, 'llm', session);
  if (!access) return undefined;
  return createEvaluator({
    model: openModel(access, { ...settings, environment: context.environment }),
    beforeAttempt: () => requireSession(context, place),
    onAnswer: async (answered) => {
      context.log.info(answered, 'model answered');
      await meterAnswer(context, session, answered.usage);
    },
  });
}

/** Erasing waits for nobody. @throws ApiError `not_found` where the session is gone */
async function requireSession(context: CoreContext, { sessionId }: SessionRef): Promise<void> {
  if (!(await context.database.findSessionScope(sessionId))) throw new ApiError('not_found');
}

/** Questions that are judged at once. */
const CONCURRENCY = 3;

interface Judging {
  evaluator: Evaluator;
  signal: AbortSignal;
  store: (part: EvaluationPart) => Promise<void>;
}

/** Judges a few questions at once. Answers those for which the vendor was away. */
export async function judgeAll(
  questions: readonly JudgedQuestion[],
  { evaluator, signal, store }: Judging,
): Promise<JudgedQuestion[]> {
  const queue = [...questions];
  const postponed: JudgedQuestion[] = [];
  const failed = new AbortController();
  const untilFailed = AbortSignal.any([signal, failed.signal]);
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const part = await judgeOne(next, evaluator, untilFailed);
      if (part === 'unavailable') postponed.push(next);
      else await store(part);
    }
  };
  try {
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
  } finally {
    // Where one fails the others take no further question, and let go of the one that they are asking.
    queue.length = 0;
    failed.abort();
  }
  return postponed;
}

async function judgeOne(
  asked: JudgedQuestion,
  evaluator: Evaluator,
  signal: AbortSignal,
): Promise<EvaluationPart | 'unavailable'> {
  const questionId = asked.question.id;
  if (!isEnough(asked)) {
    return { questionId, outcome: 'judged', result: abstainQuestion(asked, reasonToAbstain(asked)) };
  }
  const answered = await evaluator.ask(questionAnswerSchema, questionPrompt(asked), signal);
  switch (answered.outcome) {
    case 'answered':
      return { questionId, outcome: 'judged', result: judgeQuestion(asked, answered.answer) };
    case 'unusable':
      return unjudged(asked);
    case 'unavailable':
      return 'unavailable';
  }
}

export function unjudged(asked: JudgedQuestion): EvaluationPart {
  return { questionId: asked.question.id, outcome: 'unjudged', result: abstainQuestion(asked, 'not_judged') };
}
