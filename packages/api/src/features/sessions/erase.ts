import type { CoreContext } from '../../context.ts';
import { ApiError } from '../../http/error.ts';
import { announce, type SessionPlace } from './change.ts';
import { sendControl } from './end.ts';

/**
 * Erases a session with all that belongs to it: consents, utterances, evaluation, events, snapshots, tasks. A worker that
 * holds it is told, and finds nothing to write to.
 * @throws ApiError `not_found`
 */
export async function eraseSession(context: CoreContext, place: SessionPlace): Promise<void> {
  const { count } = await context.database.withTenant(place, (records) =>
    records.session.deleteMany({ where: { tenantId: place.tenantId, id: place.sessionId } }),
  );
  if (count === 0) throw new ApiError('not_found');
  await Promise.all([
    sendControl(context, { sessionId: place.sessionId, kind: 'terminate', reason: 'partner' }),
    announce(context, place.sessionId),
  ]);
}
