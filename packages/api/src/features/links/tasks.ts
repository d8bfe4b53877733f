import { z } from 'zod';
import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { INTERVIEW_RECORDED, sessionTaskPayload } from '../sessions/index.ts';
import { remindWhenDue, thankForInterview } from './mail/tasks.ts';

const linkTaskPayload = z.object({
  tenantId: z.string(),
  mode: z.enum(['test', 'live']),
  linkId: z.string(),
});

/** What is mailed to candidates by itself. Each looks at how the link is now, so a task that comes late or twice sends nothing. */
export const linkTasks = defineTasks({
  'remind-candidate': {
    payload: linkTaskPayload,
    run: (context: CoreContext, { payload }) => remindWhenDue(context, payload),
  },
  'thank-candidate': {
    follows: INTERVIEW_RECORDED,
    payload: sessionTaskPayload,
    run: (context: CoreContext, { payload }) => thankForInterview(context, payload),
  },
});
