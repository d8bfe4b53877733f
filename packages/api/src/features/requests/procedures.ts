import { procedure, router } from '../../trpc/trpc.ts';
import { listRequests, listRequestsSchema } from './list.ts';

export const requestProcedures = router({
  list: procedure
    // A list that grows as one scrolls says its direction, too; there is but one.
    .input(listRequestsSchema.strip())
    .query(({ ctx, input }) => listRequests(ctx.context, ctx.caller, input)),
});
