import { memberProcedures } from './features/members/procedures.ts';
import { router } from './trpc/trpc.ts';

/** Every procedure of the console, by feature. */
export const consoleRouter = router({
  members: memberProcedures,
});

export type ConsoleRouter = typeof consoleRouter;
