import { procedure, router } from '../../trpc/trpc.ts';
import { funnelSchema, readFunnel } from './funnel.ts';
import { readTrend, trendSchema } from './trend.ts';

/** What the overview shows beyond the lists and counts of interviews, which are theirs. */
export const overviewProcedures = router({
  funnel: procedure.input(funnelSchema).query(({ ctx, input }) => readFunnel(ctx.context, ctx.caller, input)),
  trend: procedure.input(trendSchema).query(({ ctx, input }) => readTrend(ctx.context, ctx.caller, input)),
});
