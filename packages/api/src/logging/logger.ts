import { type DestinationStream, type Logger, pino } from 'pino';
import { logContext } from './context.ts';
import { redact, redactText } from './redact.ts';

export type { Logger } from 'pino';

export interface LoggerOptions {
  /** @defaultValue 'info' */
  level?: string;
  /** Name of the process, on every line: `api`, `tasks`. */
  service: string;
  /** @defaultValue standard output */
  destination?: DestinationStream;
}

/**
 * The process's logger: one JSON object a line, with request, task, tenant and session id of whatever is running, and
 * nothing that is a key, a token or something a candidate said.
 *
 * @example
 * const log = createLogger({ service: 'api', level: environment.LOG_LEVEL });
 * log.info({ port }, 'listening');
 */
export function createLogger({ level = 'info', service, destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    messageKey: 'message',
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    mixin: () => ({ ...logContext() }),
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (line: Record<string, unknown>) => redact(line) as Record<string, unknown>,
    },
    // Pino would serialise `err` by itself, with the message; `redact` has done it already.
    serializers: { err: (value: unknown) => value },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: (...values: unknown[]) => void) {
        const [first, ...rest] = args as unknown[];
        // Pino would take an error's message for the line's own; what it may say is for `redact` to decide.
        const line =
          first instanceof Error ? [{ err: first }, ...(rest.length > 0 ? rest : [first.name])] : args;
        method.apply(
          this,
          line.map((value: unknown) => (typeof value === 'string' ? redactText(value) : value)),
        );
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
