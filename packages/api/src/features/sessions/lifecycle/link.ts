import type { SessionToken } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import type { AppContext, CoreContext } from '../../../context.ts';
import type { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import type { Change } from '../../../tasks/change.ts';
import { readToken, SESSION_TOKEN, signToken } from '../access/token.ts';
import { putAbandonTask } from './abandon-task.ts';
import { requireCapacity } from './capacity.ts';
import { SessionChange, type SessionRow } from './change.ts';
import { beginSession } from './create.ts';

export interface BeginByLink {
  ref: SessionRef;
  data: Omit<Prisma.SessionUncheckedCreateInput, 'tenantId' | 'mode' | 'id' | 'origin'> & {
    keyId: string | null;
  };
  /** Why the tenant can begin nothing new; what the candidate has paid for begins all the same. */
  refusal: ApiError | null;
}

/**
 * Begins the session of a link, in the transaction that holds the link. Its tokens work on the hosted page.
 * @throws ApiError `session_limit`, `payment_required`
 */
export async function beginByLink(
  { environment }: AppContext,
  change: Change<CoreContext>,
  { ref, data, refusal }: BeginByLink,
): Promise<SessionRow> {
  await requireCapacity(change.records, { tenantId: ref.tenantId, keyId: data.keyId });
  const origin = new URL(environment.PUBLIC_URL).origin;
  return beginSession(new SessionChange(change, ref), { ...data, origin }, refusal);
}

/** A token of a session, for whoever opened its link. */
export function sessionTokenOf({ environment }: AppContext, row: SessionRow): SessionToken {
  const { tenantId, mode, id, tokenVersion } = row;
  return signToken(
    environment.TOKEN_SECRET,
    { tenantId, mode, sessionId: id, version: tokenVersion },
    Date.now(),
  );
}

/**
 * The session whose token a browser had, expired ones too: it proves which session was theirs. Not where it was revoked; only that
 * a pause ends the tokens of its session does not count, since whoever paused comes back with one of those.
 */
export async function findByToken(
  { environment }: AppContext,
  records: TenantTransaction,
  { tenantId, token }: { tenantId: string; token: string },
): Promise<SessionRow | null> {
  const claims = readToken(SESSION_TOKEN, environment.TOKEN_SECRET, token);
  if (claims?.tenantId !== tenantId) return null;
  const row = await records.session.findUnique({
    where: { tenantId_id: { tenantId, id: claims.sessionId } },
  });
  if (!row) return null;
  const endedByPause = row.resumableUntil === null ? 0 : 1;
  return claims.version === row.tokenVersion || claims.version === row.tokenVersion - endedByPause
    ? row
    : null;
}

/** The deadline of a link moved: its sessions that have not begun, or were paused, wait as long. */
export async function holdUntil(
  change: Change<CoreContext>,
  { tenantId, mode, linkId }: { tenantId: string; mode: SessionRef['mode']; linkId: string },
  until: Date,
): Promise<void> {
  const rows = await change.records.session.findMany({
    where: { tenantId, mode, linkId },
    select: { id: true },
  });
  for (const { id } of rows) {
    const session = new SessionChange(change, { tenantId, mode, sessionId: id });
    const row = await session.lock();
    if (isOver(row.status)) continue;
    const moved = await session.update({
      pausableUntil: until,
      ...(row.resumableUntil === null ? {} : { resumableUntil: until }),
      revision: { increment: 1 },
    });
    await putAbandonTask(session, moved);
  }
}
