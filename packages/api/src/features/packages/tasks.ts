import { z } from 'zod';
import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { SETTLE_PACKAGE } from './news.ts';
import { settlePackage } from './settle.ts';

export const packageTasks = defineTasks({
  [SETTLE_PACKAGE]: {
    payload: z.object({ tenantId: z.string(), mode: z.enum(['test', 'live']), packageId: z.string() }),
    run: async (context: CoreContext, { payload: { tenantId, mode, packageId } }) => {
      const row = await context.database.withTenant({ tenantId, mode }, (records) =>
        records.package.findUnique({ where: { tenantId_id: { tenantId, id: packageId } } }),
      );
      if (row) await settlePackage(context, row);
    },
  },
});
