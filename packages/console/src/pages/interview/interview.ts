import type { inferRouterOutputs } from '@trpc/server';
import type { ConsoleRouter } from '@vivavoce/api/console-router';

/** One interview as the API answers it. */
export type Interview = inferRouterOutputs<ConsoleRouter>['interview']['read'];
