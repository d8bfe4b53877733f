import { z } from 'zod';
import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { type RemindRef, remindCandidate } from './remind.ts';
import { REMIND_TASK } from './reminders.ts';

const payload: z.ZodType<RemindRef> = z.object({
  tenantId: z.string(),
  mode: z.enum(['test', 'live']),
  reminderId: z.string(),
  dueAt: z.string(),
});

export const applicationTasks = defineTasks({
  [REMIND_TASK]: {
    payload,
    run: (context: CoreContext, task) => remindCandidate(context, task.payload as RemindRef),
  },
});
