import { pageQuerySchema } from '../../core/page.ts';
import { procedure, router } from '../../trpc/trpc.ts';
import { listSold, readSales } from './sold.ts';

export const packageProcedures = router({
  sales: procedure.query(({ ctx }) => readSales(ctx.context, ctx.caller)),
  list: procedure
    // The client of the console sends a direction along with a list that goes on.
    .input(pageQuerySchema.strip())
    .query(({ ctx, input }) => listSold(ctx.context, ctx.caller, input)),
});
