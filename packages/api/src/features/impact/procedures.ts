import { procedure, router } from '../../trpc/trpc.ts';
import { exportImpact } from './export.ts';
import { readImpact } from './read.ts';
import { impactInputSchema } from './schema.ts';

export const impactProcedures = router({
  read: procedure
    .input(impactInputSchema)
    .query(({ ctx, input }) => readImpact(ctx.context, ctx.caller, input)),
  export: procedure
    .input(impactInputSchema)
    .mutation(({ ctx, input }) => exportImpact(ctx.context, ctx.caller, input)),
});
