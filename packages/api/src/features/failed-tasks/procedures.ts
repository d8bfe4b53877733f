import { procedure, router } from '../../trpc/trpc.ts';
import { listTasks, listTasksSchema } from './list.ts';
import { retryAll, retryOne, retryOneSchema } from './retry.ts';

export const failedTaskProcedures = router({
  list: procedure.input(listTasksSchema).query(({ ctx, input }) => listTasks(ctx.context, ctx.caller, input)),
  retry: procedure
    .input(retryOneSchema)
    .mutation(({ ctx, input }) => retryOne(ctx.context, ctx.caller, input)),
  retryAll: procedure.mutation(({ ctx }) => retryAll(ctx.context, ctx.caller)),
});
