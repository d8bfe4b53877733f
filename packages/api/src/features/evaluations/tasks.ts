import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { INTERVIEW_RECORDED, sessionTaskPayload } from '../sessions/index.ts';
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
});
