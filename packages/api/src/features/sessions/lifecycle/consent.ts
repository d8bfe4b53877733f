import { newId } from '@vivavoce/contract/ids';
import { NOTICE_VERSION } from '@vivavoce/contract/notice';
import type { ConsentRequest, Session } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import type { AppContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import { loadSession, toSession } from '../resource/resource.ts';
import { changeSession, statusData } from './change.ts';

/**
 * Records what the candidate agreed to; again replaces the choices, and the earlier ones stay on record. Once the interview has
 * begun only the voice is left to choose; the agent learns of it with the client's next connection.
 * @throws ApiError `not_allowed`, `invalid_request` where the notice is not the session's present one, `session_over`
 */
export async function recordConsent(
  context: AppContext,
  caller: Caller,
  { sessionId, ...request }: ConsentRequest & { sessionId: string },
): Promise<Session> {
  const ref = refOf(caller, sessionId, 'sessions:take');
  if (request.noticeVersion !== NOTICE_VERSION) {
    throw new ApiError('invalid_request', {
      errors: [
        {
          pointer: '/noticeVersion',
          detail: `The notice has changed. Show version \`${NOTICE_VERSION}\` and ask again.`,
        },
      ],
    });
  }
  return changeSession(context, ref, async (change) => {
    const { startedAt, status } = await change.lock();
    if (startedAt === null || isOver(status)) {
      await change.step('consent', { event: 'session.consented', data: statusData('consented') });
    } else {
      await change.update({ revision: { increment: 1 } });
    }
    await change.records.consent.create({
      data: {
        tenantId: ref.tenantId,
        mode: ref.mode,
        id: newId('consent'),
        sessionId: ref.sessionId,
        noticeVersion: request.noticeVersion,
        locale: request.locale,
        voice: request.voice,
      },
    });
    return toSession(await loadSession(change.records, ref), caller, context);
  });
}
