import { procedure, router } from '../../trpc/trpc.ts';
import { listSold, listSoldSchema, readSales } from './sold.ts';

export const packageProcedures = router({
  sales: procedure.query(({ ctx }) => readSales(ctx.context, ctx.caller)),
  list: procedure
    // The client of the console sends a direction along with a list that goes on.
    .input(listSoldSchema.strip())
    .query(({ ctx, input }) => listSold(ctx.context, ctx.caller, input)),
});
