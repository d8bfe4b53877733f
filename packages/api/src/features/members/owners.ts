import type { AccountRecords, Member } from '../../auth/accounts.ts';
import type { MemberCaller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { Role } from '../../core/policy.ts';

/** Ownership is an owner's to give and to take. @throws ApiError `not_allowed` */
export function requireOwnership(caller: MemberCaller, ...roles: Role[]): void {
  if (roles.includes('owner') && caller.role !== 'owner') {
    throw new ApiError('not_allowed', {
      detail: 'Only an owner changes who owns the tenant.',
      fix: 'Ask an owner to do it.',
    });
  }
}

/** A member of the caller's tenant. @throws ApiError `not_found` */
export async function loadMember(
  records: AccountRecords,
  { tenantId, memberId }: { tenantId: string; memberId: string },
): Promise<{ member: Member; members: Member[] }> {
  const members = await records.membersOf(tenantId);
  const member = members.find(({ id }) => id === memberId);
  if (!member) throw new ApiError('not_found');
  return { member, members };
}

/** A tenant without an owner could never be closed, nor its ownership given on. @throws ApiError `last_owner` */
export function requireOwnerLeft(members: readonly Member[], leaving: Member): void {
  if (leaving.role !== 'owner') return;
  if (!members.some(({ id, role }) => role === 'owner' && id !== leaving.id))
    throw new ApiError('last_owner');
}
