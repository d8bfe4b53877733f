import { z } from 'zod';
import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { INTERVIEW_RECORDED, QUESTION_LEFT, sessionTaskPayload } from '../sessions/index.ts';
import { addRepeats, REPEATS_DUE } from './again/repeats.ts';
import { REEVALUATION_TASK } from './again/request.ts';
import { judgeAgain } from './again/task.ts';
import { judgeEarly } from './early.ts';
import { evaluateSession } from './task.ts';

export const EVALUATION_TASK = 'evaluation';

export const evaluationTasks = defineTasks({
  [EVALUATION_TASK]: {
    follows: INTERVIEW_RECORDED,
    payload: sessionTaskPayload,
    // Minutes of a model each: apart from the rest, or they would hold up the deadlines of sessions.
    concurrency: 8,
    run: (context: CoreContext, { payload, signal }) => evaluateSession(context, payload, signal),
  },
  'early-evaluation': {
    follows: QUESTION_LEFT,
    payload: sessionTaskPayload,
    // The end judges what is missing: not worth many attempts.
    attempts: 3,
    concurrency: 4,
    run: (context: CoreContext, { payload, signal }) => judgeEarly(context, payload, signal),
  },
  'evaluation-repeats': {
    follows: REPEATS_DUE,
    payload: sessionTaskPayload,
    run: (context: CoreContext, { payload }) => addRepeats(context, payload),
  },
  [REEVALUATION_TASK]: {
    payload: sessionTaskPayload.extend({ reevaluationId: z.string() }),
    // Nobody waits for it: behind the evaluations.
    concurrency: 2,
    run: (context: CoreContext, { payload, signal }) => judgeAgain(context, payload, signal),
  },
});
