import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { forgetBareAccounts, forgetOver } from './forget.ts';

export const candidateAccountTasks = defineTasks({
  'forget-codes': {
    schedule: '23 * * * *',
    run: async (context: CoreContext, { signal }) => {
      await forgetOver(context, { now: new Date(), signal });
    },
  },
  'forget-accounts': {
    schedule: '41 3 * * *',
    run: async (context: CoreContext, { signal }) => {
      await forgetBareAccounts(context, { now: new Date(), signal });
    },
  },
});
