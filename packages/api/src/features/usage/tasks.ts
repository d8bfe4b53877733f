import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';

export const usageTasks = defineTasks({
  'roll-up-usage': {
    schedule: '*/5 * * * *',
    run: async ({ database, log }: CoreContext) => {
      const changed = await database.rollUpUsage();
      log.info({ changed }, 'usage rolled up');
    },
  },
});
