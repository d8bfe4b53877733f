import { isOver, type SessionToken } from '@vivavoce/contract';
import type { AppContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import type { TenantTransaction } from '../../../database/database.ts';
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
  if (isRevoked(caller, row.tokenVersion)) throw new ApiError('invalid_token');
  const endedAtMs = row.endedAt?.getTime() ?? Date.now();
  if (isOver(row.status) && endedAtMs + REFRESH_GRACE_MS < Date.now()) throw new ApiError('session_over');
  return signToken(context.environment.TOKEN_SECRET, { ...ref, version: row.tokenVersion }, Date.now());
}

/**
 * Makes every token of the session worthless, and every ticket that was not used yet.
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
      data: { tokenVersion: { increment: 1 } },
    });
    if (count === 0) throw new ApiError('not_found');
    await records.ticket.deleteMany({ where: { tenantId, sessionId, redeemedAt: null } });
  });
}

/**
 * Looks again at what authentication has found, for what comes long after it, and keeps tokens from being revoked until the
 * transaction is over.
 * @throws ApiError `invalid_token` where the caller's was revoked meanwhile
 */
export async function requireUnrevoked(records: TenantTransaction, caller: Caller): Promise<void> {
  if (caller.kind !== 'session') return;
  const { tenantId, sessionId } = caller;
  const [row] = await records.$queryRaw<{ version: number }[]>`
    SELECT token_version AS version FROM sessions WHERE tenant_id = ${tenantId} AND id = ${sessionId} FOR SHARE`;
  if (row && isRevoked(caller, row.version)) throw new ApiError('invalid_token');
}

function isRevoked(caller: Caller, version: number): boolean {
  return caller.kind === 'session' && caller.version !== version;
}
