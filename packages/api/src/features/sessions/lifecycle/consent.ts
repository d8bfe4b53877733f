import { type ConsentRequest, newId, type Session } from '@vivavoce/contract';
import type { AppContext } from '../../../context.ts';
import { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { Principal } from '../../../http/context.ts';
import { NOTICE_VERSION, readSession, toSession } from '../resource/resource.ts';
import { changeSession, statusData } from './change.ts';

/**
 * Records what the candidate agreed to; again before the interview begins replaces the choices, and the earlier ones stay
 * on record.
 * @throws ApiError `invalid_request` where the notice is not the session's present one, `session_over`
 */
export async function recordConsent(
  context: AppContext,
  ref: SessionRef,
  { request, viewer }: { request: ConsentRequest; viewer: Principal['kind'] },
): Promise<Session> {
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
    await change.step('consent', { event: 'session.consented', data: statusData('consented') });
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
    return toSession(await readSession(change.records, ref), viewer);
  });
}
