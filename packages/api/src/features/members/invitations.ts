import type { AccountRecords, Invitation } from '../../auth/accounts.ts';
import type { AppContext, CoreContext } from '../../context.ts';
import { type MemberCaller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { Role } from '../../core/policy.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { sendMail } from '../../mail/send.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { digestOf } from './digest.ts';
import { requireOwnership } from './owners.ts';

const VALID_DAYS = 7;
const DAY_MS = 24 * 3_600_000;
/** Pending at a time: more are a mistake, or somebody who misuses our mail. */
const MOST_PENDING = 200;

export interface InvitationResource {
  id: string;
  email: string;
  role: Role;
  invitedBy: string;
  expiresAt: string;
  expired: boolean;
  createdAt: string;
}

/** The invitations of a tenant that wait for an answer. @throws ApiError `not_allowed` */
export async function listInvitations(
  context: AppContext,
  caller: MemberCaller,
): Promise<InvitationResource[]> {
  requireMay(caller, 'members:write');
  const invitations = await context.accounts.transaction((records) => records.invitationsOf(caller.tenantId));
  return invitations.map(toResource);
}

/**
 * Invites somebody by mail; an earlier invitation of the same address ends.
 * @throws ApiError `not_allowed`, `invalid_request` where the address is a member already
 */
export async function invite(
  context: AppContext,
  caller: MemberCaller,
  { email, role }: { email: string; role: Role },
): Promise<InvitationResource> {
  requireMay(caller, 'members:write');
  requireOwnership(caller, role);
  const { tenantId } = caller;
  const address = email.toLowerCase();
  return changeRecords(context, caller, (change) =>
    context.accounts.transaction(async (records) => {
      await records.holdTenant(tenantId);
      const members = await records.membersOf(tenantId);
      if (members.some((member) => member.email.toLowerCase() === address)) {
        throw refusal('/email', 'This address belongs to a member already. Change the role instead.');
      }
      const pending = await records.invitationsOf(tenantId);
      if (pending.length >= MOST_PENDING) {
        throw refusal('/email', 'Too many invitations are open. Revoke some, then invite again.');
      }
      for (const { id } of pending.filter((earlier) => earlier.email === address)) {
        await records.setInvitation(id, { status: 'revoked' });
      }
      const invitation = await records.addInvitation({
        tenantId,
        email: address,
        role,
        inviterId: caller.accountId,
        expiresAt: expiry(),
      });
      await mail(context, change, { caller, invitation });
      await audit(change, caller, {
        action: 'member.invited',
        subject: { type: 'invitation', id: digestOf(invitation.id) },
        data: { role },
      });
      return toResource(invitation);
    }),
  );
}

/** Sends an invitation again, and gives it its whole time again. @throws ApiError `not_allowed`, `not_found` */
export async function resendInvitation(
  context: AppContext,
  caller: MemberCaller,
  { invitationId }: { invitationId: string },
): Promise<InvitationResource> {
  requireMay(caller, 'members:write');
  return changeRecords(context, caller, (change) =>
    context.accounts.transaction(async (records) => {
      const invitation = await loadPending(records, caller, invitationId);
      requireOwnership(caller, invitation.role);
      const expiresAt = expiry();
      await records.setInvitation(invitation.id, { expiresAt });
      await mail(context, change, { caller, invitation });
      await audit(change, caller, {
        action: 'member.invited',
        subject: { type: 'invitation', id: digestOf(invitation.id) },
        data: { role: invitation.role },
      });
      return toResource({ ...invitation, expiresAt });
    }),
  );
}

/** Ends an invitation at once. @throws ApiError `not_allowed`, `not_found` */
export async function revokeInvitation(
  context: AppContext,
  caller: MemberCaller,
  { invitationId }: { invitationId: string },
): Promise<void> {
  requireMay(caller, 'members:write');
  await changeRecords(context, caller, (change) =>
    context.accounts.transaction(async (records) => {
      const { id, role } = await loadPending(records, caller, invitationId);
      requireOwnership(caller, role);
      await records.setInvitation(id, { status: 'revoked' });
      await audit(change, caller, {
        action: 'invitation.revoked',
        subject: { type: 'invitation', id: digestOf(id) },
      });
    }),
  );
}

async function loadPending(
  records: AccountRecords,
  { tenantId }: MemberCaller,
  invitationId: string,
): Promise<Invitation> {
  await records.holdTenant(tenantId);
  const invitation = await records.findInvitation(invitationId);
  if (invitation?.tenantId !== tenantId || invitation.status !== 'pending') throw new ApiError('not_found');
  return invitation;
}

async function mail(
  { environment }: AppContext,
  change: Change<CoreContext>,
  { caller, invitation }: { caller: MemberCaller; invitation: Invitation },
): Promise<void> {
  const { tenantId, mode } = caller;
  await sendMail(change, {
    tenantId,
    mode,
    to: invitation.email,
    template: 'invitation',
    data: {
      tenant: await tenantName(change.records, tenantId),
      inviter: caller.name,
      role: invitation.role,
      url: `${environment.PUBLIC_URL}/console/invitation/${invitation.id}`,
      days: VALID_DAYS,
    },
  });
}

async function tenantName(records: TenantTransaction, tenantId: string): Promise<string> {
  const tenant = await records.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { name: true } });
  return tenant.name;
}

function expiry(): Date {
  return new Date(Date.now() + VALID_DAYS * DAY_MS);
}

function refusal(pointer: string, detail: string): ApiError {
  return new ApiError('invalid_request', { errors: [{ pointer, detail }] });
}

function toResource({ id, email, role, inviterName, expiresAt, createdAt }: Invitation): InvitationResource {
  return {
    id,
    email,
    role,
    invitedBy: inviterName,
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt.getTime() <= Date.now(),
    createdAt: createdAt.toISOString(),
  };
}

/** Ends what somebody has invited who may invite no more: nobody else has said that these people shall come in. */
export async function endInvitationsOf(
  records: AccountRecords,
  change: Change<CoreContext>,
  { caller, accountId }: { caller: MemberCaller; accountId: string },
): Promise<void> {
  for (const { id, inviterId } of await records.invitationsOf(caller.tenantId)) {
    if (inviterId !== accountId) continue;
    await records.setInvitation(id, { status: 'revoked' });
    await audit(change, caller, {
      action: 'invitation.revoked',
      subject: { type: 'invitation', id: digestOf(id) },
    });
  }
}
