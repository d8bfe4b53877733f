import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { forgetWorkspaces } from './forget.ts';

export const candidateTokenTasks = defineTasks({
  'forget-workspaces': {
    // A workspace says when it is erased, to the hour.
    schedule: '7 * * * *',
    run: async (context: CoreContext, { signal }) => {
      await forgetWorkspaces(context, { now: new Date(), signal });
    },
  },
});
