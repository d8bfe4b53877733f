import { AsyncLocalStorage } from 'node:async_hooks';
import pino from 'pino';

/** Who a line of the log is about; on every line written inside `withLogContext`. Ids only. */
export interface LogContext {
  workerId?: string;
  tenantId?: string;
  sessionId?: string;
  epoch?: number;
}

const context = new AsyncLocalStorage<LogContext>();

/** A log of JSON lines, each with the context that it is written in. @param destination @defaultValue standard output */
export function createLog(level: string, destination?: pino.DestinationStream): pino.Logger {
  const options = {
    level,
    base: { service: 'agent' },
    // A copy: pino writes the line's own fields into what it is given.
    mixin: () => ({ ...context.getStore() }),
  };
  return destination ? pino(options, destination) : pino(options);
}

/** The process's log. Takes ids, codes and numbers; never a key, a token or somebody's words. */
export const log = createLog(process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'info'));

/** Runs something with ids that stay on every line it logs, across its waits and timers. */
export function withLogContext<T>(ids: LogContext, run: () => T): T {
  return context.run({ ...context.getStore(), ...ids }, run);
}

/** The context of now, for callbacks that something outside of it will call. */
export function keepLogContext(): <T>(run: () => T) => T {
  return AsyncLocalStorage.snapshot();
}

/**
 * What a failure may say in the log: its kind and where it arose. Messages stay out, because vendors and parsers put the
 * text they were given into them.
 */
export function failure(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const facts: Record<string, unknown> = { error: error.name };
  if ('code' in error && typeof error.code === 'string') facts.code = error.code;
  if ('status' in error && typeof error.status === 'number') facts.status = error.status;
  if ('statusCode' in error && typeof error.statusCode === 'number') facts.status = error.statusCode;
  facts.at = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 5)
    .map((line) => line.trim());
  return facts;
}
