import type { AuditAction } from '@vivavoce/contract/records';
import type { AppContext, CoreContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { holdUntil } from '../sessions/index.ts';
import { expiryOf } from './create.ts';
import { sendReminder } from './mail/send.ts';
import { movedReminder, putReminder } from './reminder.ts';
import type { LinkResource } from './schema.ts';
import { standingOf } from './state.ts';
import {
  factsOf,
  isOpen,
  type LinkRow,
  loadLink,
  lockLink,
  subjectOf,
  toLink,
  type WholeLink,
} from './store.ts';

/** So long after a reminder nobody is reminded by hand. */
const REMINDED_MS = 10 * 60_000;

type LinkEvent = 'link.revoked' | 'link.extended' | 'link.reminded' | 'link.retake';

const AUDITED = {
  'link.revoked': 'link.revoked',
  'link.extended': 'link.changed',
  'link.reminded': 'link.sent',
  'link.retake': 'link.changed',
} as const satisfies Record<LinkEvent, AuditAction>;

interface Act {
  linkId: string;
  event: LinkEvent;
  work: (change: Change<CoreContext>, whole: WholeLink) => Promise<void>;
}

/** One act on one link, under its lock. @throws ApiError `not_allowed`, `not_found` */
async function act(context: AppContext, caller: Caller, { linkId, event, work }: Act): Promise<LinkResource> {
  requireMay(caller, 'links:write');
  const ref = { tenantId: caller.tenantId, mode: caller.mode, linkId };
  return changeRecords(context, caller, async (change) => {
    const whole = await lockLink(change.records, ref);
    await work(change, whole);
    await change.tell(subjectOf(whole.row), { type: event, data: {} });
    await audit(change, caller, { action: AUDITED[event], subject: { type: 'link', id: linkId } });
    return toLink(await loadLink(change.records, ref), context);
  });
}

async function update(
  { records }: Change<CoreContext>,
  { tenantId, id }: LinkRow,
  data: Prisma.LinkUncheckedUpdateInput,
): Promise<LinkRow> {
  return records.link.update({ where: { tenantId_id: { tenantId, id } }, data });
}

function refuse(detail: string, fix: string): ApiError {
  return new ApiError('invalid_request', { detail, fix });
}

/**
 * Nobody can begin by it any more. An interview that has begun goes on; again is the same as once.
 * @throws ApiError `not_allowed`, `not_found`
 */
export function revokeLink(
  context: AppContext,
  caller: Caller,
  { linkId }: { linkId: string },
): Promise<LinkResource> {
  return act(context, caller, {
    linkId,
    event: 'link.revoked',
    async work(change, { row }) {
      if (row.revokedAt === null) await update(change, row, { revokedAt: new Date() });
    },
  });
}

/**
 * Moves the deadline; a session that waits for its candidate waits as long. The reminder moves with it.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` where the link was revoked
 */
export async function extendLink(
  context: AppContext,
  caller: Caller,
  input: { linkId: string; expiresAt: string },
): Promise<LinkResource> {
  const expiresAt = expiryOf(input.expiresAt);
  return act(context, caller, {
    linkId: input.linkId,
    event: 'link.extended',
    async work(change, { row }) {
      if (row.revokedAt !== null) throw refuse('This link was revoked.', 'Make a new one.');
      const remindAt = movedReminder(row, expiresAt);
      await putReminder(change, await update(change, row, { expiresAt, remindAt }));
      await holdUntil(change, { tenantId: row.tenantId, mode: row.mode, linkId: row.id }, expiresAt);
    },
  });
}

/**
 * Mails the reminder now, on top of the one by schedule.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` where there is nothing to remind of, or they want none
 */
export function remindByLink(
  context: AppContext,
  caller: Caller,
  { linkId }: { linkId: string },
): Promise<LinkResource> {
  return act(context, caller, {
    linkId,
    event: 'link.reminded',
    async work(change, whole) {
      const { candidate } = whole;
      if (!candidate?.email)
        throw refuse('No address is known to mail to.', 'Copy the link, and send it yourself.');
      if (candidate.remindersOffAt !== null) {
        throw refuse('This candidate wants no reminders.', 'Write to them yourself, where you must.');
      }
      if (!isOpen(whole))
        throw refuse('There is nothing to remind of: the link is locked.', 'Look at its state.');
      const { remindedAt } = whole.row;
      if (remindedAt !== null && Date.now() - remindedAt.getTime() < REMINDED_MS) {
        throw refuse('A reminder was mailed just now.', 'Wait a while, then remind them again.');
      }
      await sendReminder(context, change, whole);
    },
  });
}

/**
 * Lets the candidate take the interview once more on the same link. What they did before stays.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` where there is no finished interview on it
 */
export function allowRetake(
  context: AppContext,
  caller: Caller,
  input: { linkId: string; expiresAt?: string | undefined },
): Promise<LinkResource> {
  return act(context, caller, {
    linkId: input.linkId,
    event: 'link.retake',
    async work(change, whole) {
      const { row } = whole;
      const facts = factsOf(whole);
      if (standingOf(facts.link, facts.session, Date.now()).state !== 'finished') {
        throw refuse(
          'There is no finished interview on this link.',
          'Extend the link, where it has expired.',
        );
      }
      const expiresAt =
        input.expiresAt === undefined && row.expiresAt > new Date()
          ? row.expiresAt
          : expiryOf(input.expiresAt);
      const next = { attempt: { increment: 1 }, expiresAt, revokedAt: null, openedAt: null };
      await putReminder(
        change,
        await update(change, row, { ...next, remindAt: movedReminder(row, expiresAt) }),
      );
    },
  });
}
