import { z } from 'zod';
import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { type DraftRef, draftPractice } from './draft.ts';
import { DRAFT_TASK } from './prepare.ts';
import { type RemindRef, remindCandidate } from './remind.ts';
import { REMIND_TASK } from './reminders.ts';

const draftRef: z.ZodType<DraftRef> = z.object({
  tenantId: z.string(),
  mode: z.enum(['test', 'live']),
  applicationId: z.string(),
  askedAt: z.string(),
  locale: z.string(),
});

const payload: z.ZodType<RemindRef> = z.object({
  tenantId: z.string(),
  mode: z.enum(['test', 'live']),
  reminderId: z.string(),
  dueAt: z.string(),
});

export const applicationTasks = defineTasks({
  [DRAFT_TASK]: {
    payload: draftRef,
    attempts: 8,
    backoff: { kind: 'exponential', delayMs: 2_000 },
    run: (context: CoreContext, { payload: ref, signal }) =>
      draftPractice(context, ref as DraftRef, { signal }),
  },
  [REMIND_TASK]: {
    payload,
    run: (context: CoreContext, task) => remindCandidate(context, task.payload as RemindRef),
  },
});
