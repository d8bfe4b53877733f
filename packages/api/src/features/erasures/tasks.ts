import { z } from 'zod';
import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { ERASE_TASK, type ErasureRef, runErasure } from './run.ts';

const payload: z.ZodType<ErasureRef> = z.object({
  tenantId: z.string(),
  mode: z.enum(['test', 'live']),
  erasureId: z.string(),
});

export const erasureTasks = defineTasks({
  [ERASE_TASK]: {
    payload,
    run: async (context: CoreContext, task) => {
      await runErasure(context, task.payload, task.signal);
      // Stopped half-way: another goes on.
      task.signal.throwIfAborted();
    },
  },
});
