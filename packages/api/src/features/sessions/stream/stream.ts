import type { SessionEvent, SessionEventType } from '@vivavoce/contract/events';
import type { AppContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { LoggedEvent } from '../../../events/log.ts';
import { resumeAt } from '../../../events/stream.ts';
import { subjectOf } from '../resource/subject.ts';

/**
 * Checks that a stream can be resumed there. Answers the number of the last event that the listener has, 0 for none.
 * @throws ApiError `not_allowed`, `invalid_request` where the session has no such event, `not_found`
 */
export async function resumeStream(
  context: AppContext,
  caller: Caller,
  input: { sessionId: string; lastEventId: string | undefined },
): Promise<{ ref: SessionRef; after: number }> {
  const ref = refOf(caller, input.sessionId, 'sessions:read');
  return { ref, after: await resumeAt(context, subjectOf(ref), input.lastEventId) };
}

/** Type and data were written together, by one typed function, so they belong together still. */
export function toSessionEvent({ sessionId, mode }: SessionRef, event: LoggedEvent): SessionEvent {
  return {
    id: event.id,
    type: event.type as SessionEventType,
    sessionId,
    mode,
    createdAt: event.createdAt.toISOString(),
    data: event.data,
  } as SessionEvent;
}
