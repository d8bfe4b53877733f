import { procedure, router } from '../../trpc/trpc.ts';
import {
  candidateChangeSchema,
  mergeCandidates,
  mergeSchema,
  separateCandidate,
  updateCandidate,
} from './change.ts';
import { exportCandidates } from './csv.ts';
import { exportCandidate } from './export.ts';
import { countCandidates, listCandidates } from './list.ts';
import { readCandidate } from './read.ts';
import {
  candidateFilterSchema,
  candidateIdSchema,
  exportCandidatesSchema,
  listCandidatesSchema,
} from './schema.ts';

export const candidateProcedures = router({
  list: procedure
    // A list that grows as one scrolls says its direction, too; there is but one.
    .input(listCandidatesSchema.strip())
    .query(({ ctx, input }) => listCandidates(ctx.context, ctx.caller, input)),
  counts: procedure
    .input(candidateFilterSchema.pick({ search: true }))
    .query(({ ctx, input }) => countCandidates(ctx.context, ctx.caller, input)),
  csv: procedure
    .input(exportCandidatesSchema)
    .mutation(({ ctx, input }) => exportCandidates(ctx.context, ctx.caller, input)),
  read: procedure
    .input(candidateIdSchema)
    .query(({ ctx, input }) => readCandidate(ctx.context, ctx.caller, input)),
  update: procedure
    .input(candidateChangeSchema)
    .mutation(({ ctx, input }) => updateCandidate(ctx.context, ctx.caller, input)),
  merge: procedure
    .input(mergeSchema)
    .mutation(({ ctx, input }) => mergeCandidates(ctx.context, ctx.caller, input)),
  separate: procedure
    .input(candidateIdSchema)
    .mutation(({ ctx, input }) => separateCandidate(ctx.context, ctx.caller, input)),
  export: procedure
    .input(candidateIdSchema)
    .mutation(({ ctx, input }) => exportCandidate(ctx.context, ctx.caller, input)),
});
