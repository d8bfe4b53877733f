import { EnvironmentError, readEnvironment } from '@vivavoce/contract/environment';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { createLogger } from '../logging/logger.ts';

/** `EX_CONFIG` of sysexits.h: the environment does not fit, so starting again will not help. */
const EXIT_CONFIG = 78;
/** All must be closed by then. */
const STOP_WITHIN_MS = 5_000;

export interface Running {
  /** Told to the parent process. */
  url?: string;
  /** Gives everything back; the process ends then. */
  stop: () => Promise<void>;
}

export interface ProcessOptions<T> {
  /** Name of the process in its log. */
  service: string;
  schema: T;
}

export interface ProcessControls {
  log: Logger;
  /** Aborts when the process is told to stop. */
  stopping: AbortSignal;
}

/**
 * Runs a process: reads its environment (all that is wrong at once on standard error, exit code 78), starts it, says so to a
 * parent over IPC, and ends it within 5 s on SIGTERM, SIGINT or when the parent is gone. A crash is a line of the log.
 */
export async function runProcess<T extends z.ZodType<{ LOG_LEVEL: string }>>(
  { service, schema }: ProcessOptions<T>,
  start: (environment: z.output<T>, controls: ProcessControls) => Promise<Running>,
): Promise<void> {
  let environment: z.output<T>;
  try {
    environment = readEnvironment(schema, process.env);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_CONFIG);
  }

  const log = createLogger({ level: environment.LOG_LEVEL, service });
  // Node would print the error as it is, and its message may hold what somebody said. Rejections nobody handles come here too.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'process failed');
    process.exit(1);
  });

  const stopping = new AbortController();
  let running: Running | undefined;
  const stop = () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    void (running?.stop() ?? Promise.resolve()).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);

  try {
    running = await start(environment, { log, stopping: stopping.signal });
  } catch (error) {
    process.stderr.write(`The process could not start: ${reasonOf(error)}\n`);
    process.exit(1);
  }
  if (stopping.signal.aborted) {
    await running.stop();
    process.exit(0);
  }
  process.send?.({ type: 'ready', ...(running.url ? { url: running.url } : {}) });
}

/** One sentence, for whoever starts the process. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : 'for an unknown reason.';
}
