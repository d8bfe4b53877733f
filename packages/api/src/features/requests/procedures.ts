import { procedure, router } from '../../trpc/trpc.ts';
import { listRequests, listRequestsSchema } from './list.ts';

export const requestProcedures = router({
  list: procedure
    .input(listRequestsSchema)
    .query(({ ctx, input }) => listRequests(ctx.context, ctx.caller, input)),
});
