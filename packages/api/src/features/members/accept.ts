import type { Invitation } from '../../auth/accounts.ts';
import type { AppContext } from '../../context.ts';
import { memberCaller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { Role } from '../../core/policy.ts';
import type { Account } from '../../core/sign-in.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { digestOf } from './digest.ts';

/** What an invitation says to whoever opened its link, signed in or not. Its id cannot be guessed: the mail is the credential. */
export interface OpenInvitation {
  id: string;
  tenant: string;
  invitedBy: string;
  email: string;
  role: Role;
}

/** @throws ApiError `invitation_void` where there is none that can be accepted */
export async function readInvitation(
  context: AppContext,
  { invitationId }: { invitationId: string },
): Promise<OpenInvitation> {
  const invitation = await context.accounts.transaction((records) => records.findInvitation(invitationId));
  requireOpen(invitation);
  const { id, tenantId, email, role, inviterName } = invitation;
  const tenant = await context.database.withTenant({ tenantId, mode: 'any' }, (records) =>
    records.tenant.findFirst({ where: { id: tenantId, closedAt: null }, select: { name: true } }),
  );
  if (!tenant) throw new ApiError('invitation_void');
  return { id, tenant: tenant.name, invitedBy: inviterName, email, role };
}

/**
 * Makes the account a member, once. Sign-in has proved that its address is its own.
 * @throws ApiError `invitation_void`, `invitation_for_another`
 */
export async function acceptInvitation(
  context: AppContext,
  account: Account,
  { invitationId }: { invitationId: string },
): Promise<{ tenantId: string; slug: string }> {
  const found = await context.accounts.transaction((records) => records.findInvitation(invitationId));
  requireOpen(found);
  const { tenantId } = found;
  return changeRecords(context, { tenantId, mode: 'live' }, (change) =>
    context.accounts.transaction(async (records) => {
      const tenant = await change.records.tenant.findFirst({
        where: { id: tenantId, closedAt: null },
        select: { slug: true },
      });
      if (!tenant) throw new ApiError('invitation_void');
      await records.holdTenant(tenantId);
      const invitation = await records.findInvitation(invitationId);
      requireOpen(invitation);
      if (invitation.email !== account.email.toLowerCase()) throw new ApiError('invitation_for_another');
      const { id, role } = invitation;
      const memberId = await records.addMember({ tenantId, accountId: account.id, role });
      await records.setInvitation(id, { status: 'accepted' });
      const member = memberCaller({
        tenantId,
        mode: 'live',
        origin: null,
        memberId,
        accountId: account.id,
        name: account.name,
        role,
      });
      await audit(change, member, {
        action: 'member.joined',
        subject: { type: 'member', id: memberId },
        data: { role, invitation: digestOf(id) },
      });
      return { tenantId, slug: tenant.slug };
    }),
  );
}

function requireOpen(invitation: Invitation | undefined): asserts invitation is Invitation {
  if (invitation?.status !== 'pending' || invitation.expiresAt.getTime() <= Date.now()) {
    throw new ApiError('invitation_void');
  }
}
