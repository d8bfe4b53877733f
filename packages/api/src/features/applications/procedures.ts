import { pageQuerySchema } from '../../core/page.ts';
import { procedure, router } from '../../trpc/trpc.ts';
import { memberFilterSchema, memberListSchema } from './list.ts';
import { asMember, exportForMembers, listForMembers, readForMembers } from './members.ts';
import { addNote } from './notes.ts';
import { applicationParamsSchema, noteTextSchema } from './schema.ts';
import { readTimeline } from './timeline.ts';

export const applicationProcedures = router({
  list: procedure
    // A list that grows as one scrolls says its direction, too; there is but one.
    .input(memberListSchema.strip())
    .query(({ ctx, input }) => listForMembers(ctx.context, ctx.caller, input)),
  read: procedure
    .input(applicationParamsSchema)
    .query(({ ctx, input }) => readForMembers(ctx.context, ctx.caller, input)),
  timeline: procedure
    .input(pageQuerySchema.extend(applicationParamsSchema.shape).strip())
    .query(({ ctx, input }) => asMember(() => readTimeline(ctx.context, ctx.caller, input))),
  csv: procedure
    .input(memberFilterSchema)
    .mutation(({ ctx, input }) => exportForMembers(ctx.context, ctx.caller, input)),
  addNote: procedure
    .input(applicationParamsSchema.extend(noteTextSchema.shape))
    .mutation(({ ctx, input }) => asMember(() => addNote(ctx.context, ctx.caller, input))),
});
