import type { CoreContext } from '../context.ts';
import { defineTasks } from '../tasks/define.ts';
import { ACCOUNT_MAILS, sendWaiting } from './mails.ts';

/** Mails about accounts belong to no tenant, so no outbox holds them: they wait in a table of sign-in's. */
export const authTasks = defineTasks({
  // Asked for with every mail; what a crash left behind waits for the next minute.
  [ACCOUNT_MAILS]: {
    schedule: '* * * * *',
    run: (context: CoreContext, { signal }) => sendWaiting(context, signal),
  },
});
