import type { AppContext } from '../../context.ts';
import { type MemberCaller, requireMay } from '../../core/caller.ts';
import { type Role, roleMay } from '../../core/policy.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { endInvitationsOf } from './invitations.ts';
import { loadMember, requireOwnerLeft, requireOwnership } from './owners.ts';

/**
 * Gives a member another role. @throws ApiError `not_allowed`, `not_found`, `last_owner`
 */
export async function changeRole(
  context: AppContext,
  caller: MemberCaller,
  { memberId, role }: { memberId: string; role: Role },
): Promise<void> {
  requireMay(caller, 'members:write');
  const { tenantId } = caller;
  await changeRecords(context, caller, (change) =>
    // Ends last, right before the records: both are stored, but for a crash between the two.
    context.accounts.transaction(async (records) => {
      await records.holdTenant(tenantId);
      const { member, members } = await loadMember(records, { tenantId, memberId });
      requireOwnership(caller, member.role, role);
      if (role !== 'owner') requireOwnerLeft(members, member);
      await records.setRole(tenantId, memberId, role);
      // An owner's invitations can make owners.
      if (!roleMay(role, 'members:write') || (member.role === 'owner' && role !== 'owner')) {
        await endInvitationsOf(records, change, { caller, accountId: member.accountId });
      }
      await audit(change, caller, {
        action: 'member.role_changed',
        subject: { type: 'member', id: memberId },
        data: { from: member.role, to: role },
      });
    }),
  );
}

/**
 * Takes a member out of the tenant, at once; everybody may go by themselves.
 * @throws ApiError `not_allowed`, `not_found`, `last_owner`
 */
export async function removeMember(
  context: AppContext,
  caller: MemberCaller,
  { memberId }: { memberId: string },
): Promise<void> {
  if (memberId !== caller.memberId) requireMay(caller, 'members:write');
  const { tenantId } = caller;
  await changeRecords(context, caller, (change) =>
    context.accounts.transaction(async (records) => {
      await records.holdTenant(tenantId);
      const { member, members } = await loadMember(records, { tenantId, memberId });
      requireOwnership(caller, member.role);
      requireOwnerLeft(members, member);
      await records.removeMember(tenantId, memberId);
      await endInvitationsOf(records, change, { caller, accountId: member.accountId });
      await audit(change, caller, {
        action: 'member.removed',
        subject: { type: 'member', id: memberId },
        data: { role: member.role },
      });
    }),
  );
}
