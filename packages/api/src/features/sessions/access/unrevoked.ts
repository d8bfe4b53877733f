import type { Caller } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import type { TenantTransaction } from '../../../database/database.ts';

/** Looks again at what authentication has found, for what goes on long after it: whether the key or token is still good. */
export async function isUnrevoked(records: TenantTransaction, caller: Caller): Promise<boolean> {
  const { tenantId } = caller;
  switch (caller.kind) {
    case 'session':
    case 'result': {
      const row = await records.session.findUnique({
        where: { tenantId_id: { tenantId, id: caller.sessionId } },
        select: { tokenVersion: true, resultVersion: true },
      });
      const inForce = caller.kind === 'session' ? row?.tokenVersion : row?.resultVersion;
      return inForce === caller.version;
    }
    case 'secret':
    case 'publishable': {
      const row = await records.key.findUnique({
        where: { tenantId_id: { tenantId, id: caller.keyId } },
        select: { revokedAt: true, expiresAt: true, graceEndsAt: true },
      });
      const now = new Date();
      const over = (time: Date | null) => time !== null && time <= now;
      return row !== null && row.revokedAt === null && !over(row.expiresAt) && !over(row.graceEndsAt);
    }
    case 'candidate': {
      const row = await records.candidate.findUnique({
        where: { tenantId_id: { tenantId, id: caller.candidateId } },
        select: { tokenVersion: true },
      });
      return row?.tokenVersion === caller.version;
    }
    // Of a member every request is looked at anew.
    case 'member':
    case 'agent':
      return true;
  }
}

/**
 * The same for what a transaction gives out, and keeps tokens from being revoked until it is over.
 * @throws ApiError `invalid_token` where the caller's was revoked meanwhile
 */
export async function requireUnrevoked(records: TenantTransaction, caller: Caller): Promise<void> {
  if (caller.kind !== 'session') return;
  const { tenantId, sessionId } = caller;
  const held = await records.$queryRaw<unknown[]>`
    SELECT 1 FROM sessions WHERE tenant_id = ${tenantId} AND id = ${sessionId} FOR SHARE`;
  // One that is no more is not found, and nothing is given out for it.
  if (held.length > 0 && !(await isUnrevoked(records, caller))) throw new ApiError('invalid_token');
}
