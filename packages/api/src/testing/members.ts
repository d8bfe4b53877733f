import { newId } from '@vivavoce/contract/ids';
import type { AppContext } from '../context.ts';
import { type MemberCaller, memberCaller } from '../core/caller.ts';
import type { Role } from '../core/policy.ts';
import type { MemberScope } from '../core/sign-in.ts';
import { consoleRouter } from '../procedures.ts';
import { createCallerFactory } from '../trpc/trpc.ts';

export interface TestMemberOptions extends Partial<MemberScope> {
  tenantId: string;
  /** @defaultValue 'owner' */
  role?: Role;
  name?: string;
}

/** Makes somebody a member of a tenant; answers who calls then, in test mode where nothing else is said. */
export async function addMember(
  { accounts }: AppContext,
  { tenantId, mode = 'test', role = 'owner', name = `Kim ${role}` }: TestMemberOptions,
): Promise<MemberCaller> {
  const email = `${newId('client').toLowerCase()}@example.com`;
  const { accountId, memberId } = await accounts.transaction(async (records) => {
    const id = await records.addAccount({ email, name, passwordHash: 'none' });
    await records.putTenant({ id: tenantId, slug: tenantId, name: tenantId });
    return { accountId: id, memberId: await records.addMember({ tenantId, accountId: id, role }) };
  });
  return memberCaller({ tenantId, mode, origin: null, memberId, accountId, name, role });
}

/** Calls the console's procedures as this member, past HTTP. */
export function callAs(context: AppContext, member: MemberCaller) {
  return createCallerFactory(consoleRouter)({
    context,
    requestId: newId('request'),
    headers: new Headers(),
    account: async () => ({
      id: member.accountId,
      name: member.name,
      email: `${member.accountId}@example.com`,
    }),
    member: async () => member,
  });
}
