import { CAPABILITIES } from '../../core/policy.ts';
import { accountProcedure, procedure, router } from '../../trpc/trpc.ts';

export const accountProcedures = router({
  /** Who is signed in, and where that person can go. */
  self: accountProcedure.query(async ({ ctx: { account, context } }) => ({
    ...account,
    tenants: await context.signIn.tenantsOf(account),
  })),
});

export const memberProcedures = router({
  /** Who calls, and what that member may do here: the console shows nothing else. */
  self: procedure.query(({ ctx: { caller } }) => ({
    id: caller.memberId,
    accountId: caller.accountId,
    name: caller.name,
    role: caller.role,
    tenantId: caller.tenantId,
    mode: caller.mode,
    capabilities: CAPABILITIES.filter((capability) => caller.may(capability)),
  })),
});
