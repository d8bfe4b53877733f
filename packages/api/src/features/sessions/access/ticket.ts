import { randomText } from '@vivavoce/contract/ids';
import { isOver } from '@vivavoce/contract/session';
import { ApiError } from '../../../core/error.ts';
import { hashSecret } from '../../../core/hash.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { TenantTransaction } from '../../../database/database.ts';

export const TICKET_TTL_MS = 60_000;

export interface TicketBinding {
  epoch: number;
  /** `Origin` of the page that asked for it; `null` outside a browser. */
  origin: string | null;
}

/** A ticket for one connection to the worker of this epoch. Stored hashed; those of the session that expired go. */
export async function issueTicket(
  records: TenantTransaction,
  ref: SessionRef,
  { epoch, origin }: TicketBinding,
): Promise<string> {
  const ticket = `vvt_${randomText(43)}`;
  const { tenantId, sessionId } = ref;
  await records.ticket.deleteMany({ where: { tenantId, sessionId, expiresAt: { lte: new Date() } } });
  await records.ticket.create({
    data: {
      tenantId: ref.tenantId,
      mode: ref.mode,
      hash: hashSecret(ticket),
      sessionId: ref.sessionId,
      epoch,
      origin,
      expiresAt: new Date(Date.now() + TICKET_TTL_MS),
    },
  });
  return ticket;
}

/**
 * Uses a ticket up. One conditional update decides, so of two connections with the same ticket one gets in; a worker that
 * was replaced, and does not know it yet, lets nobody in. Answers whether the candidate has agreed to voice by now.
 * @throws ApiError `invalid_ticket`, `origin_not_allowed`, `connection_replaced`, `session_over`, `not_found`
 */
export async function redeemTicket(
  records: TenantTransaction,
  ref: SessionRef,
  { ticket, epoch, origin }: TicketBinding & { ticket: string },
): Promise<boolean> {
  const session = await records.session.findUnique({
    where: { tenantId_id: { tenantId: ref.tenantId, id: ref.sessionId } },
    select: { status: true, epoch: true },
  });
  if (!session) throw new ApiError('not_found');
  if (isOver(session.status)) throw new ApiError('session_over');
  if (epoch < session.epoch) throw new ApiError('connection_replaced');
  const hash = hashSecret(ticket);
  const row = await records.ticket.findUnique({
    where: { tenantId_hash: { tenantId: ref.tenantId, hash } },
  });
  if (!row || row.sessionId !== ref.sessionId || row.epoch !== epoch) throw new ApiError('invalid_ticket');
  if (row.origin !== null && row.origin !== origin) throw new ApiError('origin_not_allowed');
  const { count } = await records.ticket.updateMany({
    where: { tenantId: ref.tenantId, hash, redeemedAt: null, expiresAt: { gt: new Date() } },
    data: { redeemedAt: new Date() },
  });
  if (count === 0) throw new ApiError('invalid_ticket');
  const consent = await records.consent.findFirst({
    where: { tenantId: ref.tenantId, sessionId: ref.sessionId },
    orderBy: { agreedAt: 'desc' },
    select: { voice: true },
  });
  return consent?.voice ?? false;
}
