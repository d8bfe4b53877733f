import type { SessionToken } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import type { AppContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import { announceChange } from '../../../events/changes.ts';
import { subjectOf } from '../resource/subject.ts';
import { REFRESH_GRACE_MS, signToken } from './token.ts';

/**
 * A new token of the same session.
 * @throws ApiError `not_allowed`, `session_over` long after the end, `not_found`, `invalid_token` where the caller's was revoked meanwhile
 */
export async function refreshToken(
  context: AppContext,
  caller: Caller,
  { sessionId }: { sessionId: string },
): Promise<SessionToken> {
  const ref = refOf(caller, sessionId, 'sessions:take');
  const row = await context.database.withTenant(ref, (records) =>
    records.session.findUnique({
      where: { tenantId_id: { tenantId: ref.tenantId, id: ref.sessionId } },
    }),
  );
  if (!row) throw new ApiError('not_found');
  if (caller.kind === 'session' && caller.version !== row.tokenVersion) throw new ApiError('invalid_token');
  const endedAtMs = row.endedAt?.getTime() ?? Date.now();
  if (isOver(row.status) && endedAtMs + REFRESH_GRACE_MS < Date.now()) throw new ApiError('session_over');
  return signToken(context.environment.TOKEN_SECRET, { ...ref, version: row.tokenVersion }, Date.now());
}

/**
 * Makes every token of the session worthless, those that read its result, too, since whoever held one could make such; and
 * every ticket that was not used yet. What they listen to ends.
 * @throws ApiError `not_allowed`, `not_found`
 */
export async function revokeTokens(
  context: AppContext,
  caller: Caller,
  input: { sessionId: string },
): Promise<void> {
  const ref = refOf(caller, input.sessionId, 'sessions:manage');
  const { tenantId, sessionId } = ref;
  await context.database.withTenant(ref, async (records) => {
    const { count } = await records.session.updateMany({
      where: { tenantId, id: sessionId },
      data: { tokenVersion: { increment: 1 }, resultVersion: { increment: 1 } },
    });
    if (count === 0) throw new ApiError('not_found');
    await records.ticket.deleteMany({ where: { tenantId, sessionId, redeemedAt: null } });
  });
  await announceChange(context, subjectOf(ref));
}
