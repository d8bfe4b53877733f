import { EnvironmentError, readEnvironment } from '@vivavoce/contract/environment';
import type { z } from 'zod';

/** `EX_CONFIG` of sysexits: what is wrong is the configuration, and starting again will not mend it. */
const EXIT_CONFIGURATION = 78;

/** This process's environment; where it does not fit, the whole list goes to standard error and the process ends. */
export function exitOnBadEnvironment<T extends z.ZodType>(schema: T): z.output<T> {
  try {
    return readEnvironment(schema, process.env);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_CONFIGURATION);
  }
}
