import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { enforceRetention } from './task.ts';

export const retentionTasks = defineTasks({
  retention: {
    // Every night.
    schedule: '17 3 * * *',
    run: (context: CoreContext, { signal }) => enforceRetention(context, signal),
  },
});
