import type { Mode } from '@vivavoce/contract';
import type { CoreContext } from '../context.ts';
import { ApiError } from '../core/error.ts';
import type { SessionRef } from '../core/session-ref.ts';
import { evaluateSession } from '../features/evaluations/task.ts';
import { enforceRetention } from '../features/retention/task.ts';
import { abandonWhenLeft, closeOverdueRecord, forceEnd } from '../features/sessions/lifecycle/tasks.ts';
import type { Task } from '../queue/queue.ts';
import type { SCHEDULES, SessionTaskName } from './names.ts';
import { dropTask } from './outbox.ts';

type WorkedTask = Exclude<SessionTaskName, 'session'>;

const SESSION_HANDLERS: Record<
  WorkedTask,
  (context: CoreContext, ref: SessionRef, task: Task) => Promise<void>
> = {
  abandon: abandonWhenLeft,
  'close-record': closeOverdueRecord,
  'force-end': forceEnd,
  evaluation: (context, ref, task) => evaluateSession(context, ref, task.signal),
};

const SCHEDULED_HANDLERS: Record<
  keyof typeof SCHEDULES,
  (context: CoreContext, signal: AbortSignal) => Promise<void>
> = {
  retention: enforceRetention,
};

/**
 * Does one task, then takes its row out of the outbox. Killed in between it is done again, so every handler is idempotent.
 * A task of a session that was erased meanwhile is done.
 */
export async function handleTask(context: CoreContext, task: Task): Promise<void> {
  const { name } = task;
  if (isScheduled(name)) return SCHEDULED_HANDLERS[name](context, task.signal);
  if (!isSessionTask(name)) {
    context.log.error({ task: task.id }, 'no handler for this task');
    return;
  }
  const sessionId = task.data.sessionId ?? '';
  const scope = await context.database.findSessionScope(sessionId);
  if (!scope) return;
  const ref = { ...scope, sessionId };
  try {
    await SESSION_HANDLERS[name](context, ref, task);
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'not_found')) throw error;
  }
  await settleTask(context, ref, task.id);
}

async function settleTask(
  context: CoreContext,
  { tenantId, mode }: { tenantId: string; mode: Mode },
  id: string,
): Promise<void> {
  await context.database.withTenant({ tenantId, mode }, (records) => dropTask(records, { tenantId, id }));
}

function isScheduled(name: string): name is keyof typeof SCHEDULES {
  return Object.hasOwn(SCHEDULED_HANDLERS, name);
}

function isSessionTask(name: string): name is WorkedTask {
  return Object.hasOwn(SESSION_HANDLERS, name);
}
