import { procedure, router } from '../../trpc/trpc.ts';
import { eraseCandidate, eraseCandidateSchema } from './create.ts';
import { erasureIdSchema, listErasures, listErasuresSchema, readErasure } from './receipts.ts';

export const erasureProcedures = router({
  create: procedure
    .input(eraseCandidateSchema)
    .mutation(({ ctx, input }) => eraseCandidate(ctx.context, ctx.caller, input)),
  read: procedure
    .input(erasureIdSchema)
    .query(({ ctx, input }) => readErasure(ctx.context, ctx.caller, input)),
  list: procedure
    // A list that grows as one scrolls says its direction, too; there is but one.
    .input(listErasuresSchema.strip())
    .query(({ ctx, input }) => listErasures(ctx.context, ctx.caller, input)),
});
