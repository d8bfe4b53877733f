import { procedure, router } from '../../trpc/trpc.ts';
import { listChoices } from './choices.ts';
import { interviewFilterSchema } from './filter.ts';
import { countInterviews, listInterviews, listInterviewsSchema } from './list.ts';

export const interviewProcedures = router({
  list: procedure
    .input(listInterviewsSchema)
    .query(({ ctx, input }) => listInterviews(ctx.context, ctx.caller, input)),
  counts: procedure
    .input(interviewFilterSchema)
    .query(({ ctx, input }) => countInterviews(ctx.context, ctx.caller, input)),
  choices: procedure.query(({ ctx }) => listChoices(ctx.context, ctx.caller)),
});
