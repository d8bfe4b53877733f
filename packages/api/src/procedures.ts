import { auditProcedures } from './features/audit/procedures.ts';
import { accountProcedures, memberProcedures } from './features/members/procedures.ts';
import { reviewProcedures } from './features/reviews/procedures.ts';
import { shareProcedures } from './features/shares/procedures.ts';
import { router } from './trpc/trpc.ts';

/** Every procedure of the console, by feature. */
export const consoleRouter = router({
  account: accountProcedures,
  audit: auditProcedures,
  interview: reviewProcedures,
  members: memberProcedures,
  shares: shareProcedures,
});

export type ConsoleRouter = typeof consoleRouter;
