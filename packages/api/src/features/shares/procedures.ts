import { procedure, router } from '../../trpc/trpc.ts';
import { createShareInputSchema, listSharesInputSchema, shareInputSchema } from './schema.ts';
import { createShare, listShares, revokeShare } from './shares.ts';

export const shareProcedures = router({
  list: procedure
    .input(listSharesInputSchema)
    .query(({ ctx, input }) => listShares(ctx.context, ctx.caller, input)),
  create: procedure
    .input(createShareInputSchema)
    .mutation(({ ctx, input }) => createShare(ctx.context, ctx.caller, input)),
  revoke: procedure
    .input(shareInputSchema)
    .mutation(({ ctx, input }) => revokeShare(ctx.context, ctx.caller, input)),
});
