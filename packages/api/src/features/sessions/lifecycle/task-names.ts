import { z } from 'zod';

/** The tasks that a session causes; `tasks.ts` says what each does. Apart from it, so that whoever causes one need not know. */
export type SessionTaskName = 'session' | 'close-record' | 'force-end' | 'abandon' | 'delete-rooms';

/** What a task about a session is given: the session's `SessionRef`. */
export const sessionTaskPayload = z.object({
  tenantId: z.string(),
  mode: z.enum(['test', 'live']),
  sessionId: z.string(),
});
