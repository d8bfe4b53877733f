import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { recordStorage } from './storage.ts';

export const usageTasks = defineTasks({
  'roll-up-usage': {
    schedule: '*/5 * * * *',
    run: async ({ database, log }: CoreContext) => {
      const changed = await database.rollUpUsage();
      log.info({ changed }, 'usage rolled up');
    },
  },
  'measure-storage': {
    // Every night, after what has expired was erased.
    schedule: '52 4 * * *',
    run: async (context: CoreContext, { signal }) => {
      const tenants = await recordStorage(context, { now: new Date(), signal });
      context.log.info({ tenants }, 'stored files measured');
    },
  },
});
