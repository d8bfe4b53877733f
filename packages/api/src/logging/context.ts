import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line says about where it comes from. Ids only. */
export interface LogContext {
  requestId?: string;
  taskId?: string;
  tenantId?: string;
  sessionId?: string;
}

const storage = new AsyncLocalStorage<LogContext>();

/** Runs `work` so that every line logged inside, at any depth, carries `context` on top of what is there already. */
export function withLogContext<T>(context: LogContext, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...context }, work);
}

/** Adds to the context of the request or task that is running, once more of it is known. Without one, does nothing. */
export function addLogContext(context: LogContext): void {
  const current = storage.getStore();
  if (current) Object.assign(current, context);
}

/** The context now; empty outside of any request or task. */
export function logContext(): Readonly<LogContext> {
  return storage.getStore() ?? {};
}
