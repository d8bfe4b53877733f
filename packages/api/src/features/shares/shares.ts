import { newId, randomText } from '@vivavoce/contract/ids';
import type { Share } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import type { AppContext, CoreContext } from '../../context.ts';
import { type Caller, refOf } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { hashSecret } from '../../core/hash.ts';
import type { Share as ShareRow } from '../../generated/prisma/client.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { byOf, requireMember } from '../reviews/index.ts';
import { loadSession, subjectOf } from '../sessions/index.ts';
import type { CreateShareInput, ShareInput } from './schema.ts';

/** Over 250 random bits: a link is not guessed. */
const TOKEN_LENGTH = 43;
const DAY_MS = 24 * 3_600_000;

export interface CreatedShare {
  share: Share;
  /** Shown once; only its hash is stored. */
  url: string;
}

/**
 * Makes a link that shows one finished interview to whoever has it, without the candidate's contact.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` while the interview is not over
 */
export async function createShare(
  context: AppContext,
  caller: Caller,
  { sessionId, days, withNotes }: CreateShareInput,
): Promise<CreatedShare> {
  const ref = refOf(caller, sessionId, 'shares:write');
  const member = requireMember(caller);
  const token = randomText(TOKEN_LENGTH);
  return changeRecords(context, ref, async (change) => {
    const { row: session } = await loadSession(change.records, ref);
    if (!isOver(session.status)) {
      throw new ApiError('invalid_request', {
        detail: 'The interview is not over yet.',
        fix: 'Share it once it has ended.',
      });
    }
    const row = await change.records.share.create({
      data: {
        tenantId: ref.tenantId,
        mode: ref.mode,
        id: newId('share'),
        sessionId,
        tokenHash: hashSecret(token),
        withNotes,
        expiresAt: new Date(Date.now() + days * DAY_MS),
        ...byOf(member),
      },
    });
    await audit(change, caller, {
      action: 'share.created',
      subject: { type: 'session', id: sessionId },
      data: { shareId: row.id, days, withNotes },
    });
    change.touch(subjectOf(ref));
    return { share: toShare(row), url: `${context.environment.PUBLIC_URL}/share/${token}` };
  });
}

/** The links to an interview, newest first. @throws ApiError `not_allowed`, `not_found` */
export async function listShares(
  context: CoreContext,
  caller: Caller,
  { sessionId }: { sessionId: string },
): Promise<Share[]> {
  const ref = refOf(caller, sessionId, 'shares:write');
  return context.database.withTenant(ref, async (records) => {
    await loadSession(records, ref);
    const rows = await records.share.findMany({
      where: { tenantId: ref.tenantId, sessionId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    return rows.map(toShare);
  });
}

/** Ends a link at once. One that is revoked stays so. @throws ApiError `not_allowed`, `not_found` */
export async function revokeShare(
  context: CoreContext,
  caller: Caller,
  { sessionId, shareId }: ShareInput,
): Promise<Share> {
  const ref = refOf(caller, sessionId, 'shares:write');
  return changeRecords(context, ref, async (change) => {
    const { tenantId } = ref;
    const row = await change.records.share.findFirst({ where: { tenantId, sessionId, id: shareId } });
    if (!row) throw new ApiError('not_found');
    if (row.revokedAt !== null) return toShare(row);
    const revoked = await change.records.share.update({
      where: { tenantId_id: { tenantId, id: shareId } },
      data: { revokedAt: new Date() },
    });
    await audit(change, caller, {
      action: 'share.revoked',
      subject: { type: 'session', id: sessionId },
      data: { shareId },
    });
    change.touch(subjectOf(ref));
    return toShare(revoked);
  });
}

function toShare(row: ShareRow): Share {
  return {
    id: row.id,
    by: { memberId: row.memberId, name: row.memberName },
    withNotes: row.withNotes,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    openCount: row.openCount,
    openedAt: row.openedAt?.toISOString() ?? null,
  };
}
