import type { SessionRef } from '../../../core/session-ref.ts';
import type { SubjectRef } from '../../../events/subject.ts';

/** A session as the log of events, the tasks and the kept answers name it. */
export function subjectOf({ tenantId, mode, sessionId }: SessionRef): SubjectRef {
  return { tenantId, mode, type: 'session', id: sessionId };
}
