import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import type { Role } from '../../core/policy.ts';

export interface MemberResource {
  id: string;
  name: string;
  /** For whoever manages members; `null` for everybody else. */
  email: string | null;
  role: Role;
  twoFactor: boolean | null;
  joinedAt: string;
  /** Whether it is the caller. */
  self: boolean;
}

/** Everybody who belongs to the tenant, longest first. @throws ApiError `not_allowed` */
export async function listMembers(context: AppContext, caller: Caller): Promise<MemberResource[]> {
  requireMay(caller, 'members:read');
  const members = await context.accounts.transaction((records) => records.membersOf(caller.tenantId));
  const manages = caller.may('members:write');
  return members.map(({ id, name, email, role, twoFactor, joinedAt }) => ({
    id,
    name,
    email: manages ? email : null,
    role,
    twoFactor: manages ? twoFactor : null,
    joinedAt: joinedAt.toISOString(),
    self: caller.kind === 'member' && caller.memberId === id,
  }));
}
