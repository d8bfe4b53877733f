import { procedure, router } from '../../trpc/trpc.ts';
import { readReproducibility } from './read.ts';
import { retest } from './retest.ts';
import { reproducibilityInputSchema, retestInputSchema } from './schema.ts';
import { listReportedTemplates } from './templates.ts';

export const reproducibilityProcedures = router({
  /** Templates whose interviews can be reported on. */
  templates: procedure.query(({ ctx }) => listReportedTemplates(ctx.context, ctx.caller)),
  read: procedure
    .input(reproducibilityInputSchema)
    .query(({ ctx, input }) => readReproducibility(ctx.context, ctx.caller, input)),
  retest: procedure
    .input(retestInputSchema)
    .mutation(({ ctx, input }) => retest(ctx.context, ctx.caller, input)),
});
