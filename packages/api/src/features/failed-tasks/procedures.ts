import { failedTasksSchema } from '../../tasks/failed.ts';
import { procedure, router } from '../../trpc/trpc.ts';
import { listTasks } from './list.ts';
import { retryAll, retryOne, retryOneSchema } from './retry.ts';

export const failedTaskProcedures = router({
  list: procedure
    // A list that grows as one scrolls says its direction, too; there is but one.
    .input(failedTasksSchema.strip())
    .query(({ ctx, input }) => listTasks(ctx.context, ctx.caller, input)),
  retry: procedure
    .input(retryOneSchema)
    .mutation(({ ctx, input }) => retryOne(ctx.context, ctx.caller, input)),
  retryAll: procedure.mutation(({ ctx }) => retryAll(ctx.context, ctx.caller)),
});
