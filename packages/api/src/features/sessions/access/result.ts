import type { ResultToken } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import type { AppContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import { announceChange } from '../../../events/changes.ts';
import type { Session as SessionRow } from '../../../generated/prisma/client.ts';
import { subjectOf } from '../resource/subject.ts';
import { RESULT_TOKEN, signClaims } from './token.ts';
import { requireUnrevoked } from './unrevoked.ts';

/** A result can be read with its token for this long, or until the session is erased, whichever is first. */
export const RESULT_TTL_MS = 30 * 24 * 3_600_000;

/**
 * A token that reads a finished session: the session, its transcript, its evaluation and its events.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` where the session is not over, `invalid_token` where the
 * caller's was revoked meanwhile
 */
export async function shareResult(
  context: AppContext,
  caller: Caller,
  { sessionId }: { sessionId: string },
): Promise<ResultToken> {
  const ref = refOf(caller, sessionId, 'results:share');
  const row = await context.database.withTenant(ref, async (records) => {
    await requireUnrevoked(records, caller);
    return records.session.findUnique({ where: { tenantId_id: { tenantId: ref.tenantId, id: sessionId } } });
  });
  if (!row) throw new ApiError('not_found');
  if (!isOver(row.status)) {
    throw new ApiError('invalid_request', {
      detail: 'This session has not ended, so it has no result yet.',
      fix: 'Ask again once it has ended.',
    });
  }
  return resultTokenOf(context, row);
}

/** Signs the token; that whoever asks may have it is asked before. */
export function resultTokenOf(
  { environment }: Pick<AppContext, 'environment'>,
  row: SessionRow,
): ResultToken {
  const { tenantId, mode, id: sessionId, resultVersion: version } = row;
  const expiresAtMs = Math.min(
    Date.now() + RESULT_TTL_MS,
    row.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY,
  );
  const claims = { tenantId, mode, sessionId, version, expiresAtMs };
  return {
    token: signClaims(RESULT_TOKEN, environment.TOKEN_SECRET, claims),
    expiresAt: new Date(expiresAtMs).toISOString(),
  };
}

/** Makes every result token of the session worthless; what they listen to ends. @throws ApiError `not_allowed`, `not_found` */
export async function revokeResultTokens(
  context: AppContext,
  caller: Caller,
  { sessionId }: { sessionId: string },
): Promise<void> {
  const ref = refOf(caller, sessionId, 'results:revoke');
  const { count } = await context.database.withTenant(ref, (records) =>
    records.session.updateMany({
      where: { tenantId: ref.tenantId, id: sessionId },
      data: { resultVersion: { increment: 1 } },
    }),
  );
  if (count === 0) throw new ApiError('not_found');
  await announceChange(context, subjectOf(ref));
}
