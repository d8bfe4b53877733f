import { procedure, router } from '../../trpc/trpc.ts';
import { readJudgements } from './again/read.ts';
import { evaluateAgain } from './again/request.ts';
import { againInputSchema, judgementsInputSchema } from './again/schema.ts';

/** What there is to an evaluation beyond reading it. */
export const evaluationProcedures = router({
  judgements: procedure
    .input(judgementsInputSchema)
    .query(({ ctx, input }) => readJudgements(ctx.context, ctx.caller, input)),
  again: procedure
    .input(againInputSchema)
    .mutation(({ ctx, input }) => evaluateAgain(ctx.context, ctx.caller, input)),
});
