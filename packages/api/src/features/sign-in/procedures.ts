import { accountProcedure, openProcedure, router } from '../../trpc/trpc.ts';
import { listOwnTenants } from '../tenants/index.ts';
import { signInOptions } from './options.ts';

export const signInProcedures = router({
  options: openProcedure.query(({ ctx }) => signInOptions(ctx.context)),
});

export const accountProcedures = router({
  /** Who is signed in, and where that person can go. */
  self: accountProcedure.query(async ({ ctx: { account, context } }) => ({
    ...account,
    tenants: await listOwnTenants(context, account),
  })),
});
