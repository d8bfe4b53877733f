import { z } from 'zod';
import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { DISABLED_NOTICE, tellDisabled } from './disabled-notice.ts';

/** How long what was delivered, and how, can be looked up and sent again. */
export const LOG_DAYS = 30;

export const webhookTasks = defineTasks({
  [DISABLED_NOTICE]: {
    payload: z.object({
      tenantId: z.string(),
      mode: z.enum(['test', 'live']),
      endpointId: z.string(),
      reason: z.enum(['gone', 'failing']),
      cause: z.string(),
    }),
    run: (context: CoreContext, { payload }) => tellDisabled(context, payload),
  },
  'webhook-log': {
    // Every night.
    schedule: '43 3 * * *',
    run: async ({ database, log }: CoreContext) => {
      const forgotten = await database.forgetDeliveries(new Date(Date.now() - LOG_DAYS * 24 * 3_600_000));
      log.info({ forgotten }, 'old deliveries forgotten');
    },
  },
});
