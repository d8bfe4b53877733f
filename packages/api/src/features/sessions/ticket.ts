import { randomText } from '@vivavoce/contract';
import type { TenantTransaction } from '../../database/database.ts';
import { ApiError } from '../../http/error.ts';
import { hashSecret } from '../keys/hash.ts';
import type { SessionPlace } from './change.ts';

export const TICKET_TTL_MS = 60_000;

export interface TicketBinding {
  epoch: number;
  /** `Origin` of the page that asked for it; `null` outside a browser. */
  origin: string | null;
}

/** A ticket for one connection to the worker of this epoch. Stored hashed. */
export async function issueTicket(
  records: TenantTransaction,
  place: SessionPlace,
  { epoch, origin }: TicketBinding,
): Promise<string> {
  const ticket = `vvt_${randomText(43)}`;
  await records.ticket.create({
    data: {
      tenantId: place.tenantId,
      mode: place.mode,
      hash: hashSecret(ticket),
      sessionId: place.sessionId,
      epoch,
      origin,
      expiresAt: new Date(Date.now() + TICKET_TTL_MS),
    },
  });
  return ticket;
}

/**
 * Uses a ticket up. One conditional update decides, so of two connections with the same ticket one gets in.
 * @throws ApiError `invalid_ticket`, `origin_not_allowed`
 */
export async function redeemTicket(
  records: TenantTransaction,
  place: SessionPlace,
  { ticket, epoch, origin }: TicketBinding & { ticket: string },
): Promise<void> {
  const hash = hashSecret(ticket);
  const row = await records.ticket.findUnique({
    where: { tenantId_hash: { tenantId: place.tenantId, hash } },
  });
  if (!row || row.sessionId !== place.sessionId || row.epoch !== epoch) throw new ApiError('invalid_ticket');
  if (row.origin !== null && row.origin !== origin) throw new ApiError('origin_not_allowed');
  const { count } = await records.ticket.updateMany({
    where: { tenantId: place.tenantId, hash, redeemedAt: null, expiresAt: { gt: new Date() } },
    data: { redeemedAt: new Date() },
  });
  if (count === 0) throw new ApiError('invalid_ticket');
}
