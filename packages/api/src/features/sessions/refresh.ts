import { isOver, type SessionToken } from '@vivavoce/contract';
import type { AppContext } from '../../context.ts';
import { ApiError } from '../../http/error.ts';
import type { SessionPlace } from './change.ts';
import { REFRESH_GRACE_MS, signToken } from './token.ts';

/** A new token of the same session. @throws ApiError `session_over` long after the end, `not_found` */
export async function refreshToken(context: AppContext, place: SessionPlace): Promise<SessionToken> {
  const row = await context.database.withTenant(place, (records) =>
    records.session.findUnique({
      where: { tenantId_id: { tenantId: place.tenantId, id: place.sessionId } },
    }),
  );
  if (!row) throw new ApiError('not_found');
  const endedAtMs = row.endedAt?.getTime() ?? Date.now();
  if (isOver(row.status) && endedAtMs + REFRESH_GRACE_MS < Date.now()) throw new ApiError('session_over');
  return signToken(
    context.environment.TOKEN_SECRET,
    { ...place, version: row.tokenVersion, keyId: row.keyId },
    Date.now(),
  );
}

/** Makes every token of the session worthless. */
export async function revokeTokens(context: AppContext, place: SessionPlace): Promise<void> {
  const { count } = await context.database.withTenant(place, (records) =>
    records.session.updateMany({
      where: { tenantId: place.tenantId, id: place.sessionId },
      data: { tokenVersion: { increment: 1 } },
    }),
  );
  if (count === 0) throw new ApiError('not_found');
}
