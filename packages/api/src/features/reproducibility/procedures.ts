import { procedure, router } from '../../trpc/trpc.ts';
import { readReproducibility } from './read.ts';
import { reproducibilityInputSchema } from './schema.ts';
import { listReportedTemplates } from './templates.ts';

export const reproducibilityProcedures = router({
  /** Templates whose interviews can be reported on. */
  templates: procedure.query(({ ctx }) => listReportedTemplates(ctx.context, ctx.caller)),
  read: procedure
    .input(reproducibilityInputSchema)
    .query(({ ctx, input }) => readReproducibility(ctx.context, ctx.caller, input)),
});
