import { procedure, router } from '../../trpc/trpc.ts';
import { decide } from './decide.ts';
import { addNote, editNote, removeNote } from './notes.ts';
import { readLatency, readReview, readWords } from './read.ts';
import {
  addNoteInputSchema,
  decideInputSchema,
  editNoteInputSchema,
  noteInputSchema,
  scoreInputSchema,
  sessionInputSchema,
} from './schema.ts';
import { giveScore } from './scores.ts';

/** One interview, and what people add to it. */
export const reviewProcedures = router({
  read: procedure
    .input(sessionInputSchema)
    .query(({ ctx, input }) => readReview(ctx.context, ctx.caller, input)),
  transcript: procedure
    .input(sessionInputSchema)
    .query(({ ctx, input }) => readWords(ctx.context, ctx.caller, input)),
  latency: procedure
    .input(sessionInputSchema)
    .query(({ ctx, input }) => readLatency(ctx.context, ctx.caller, input)),
  decide: procedure
    .input(decideInputSchema)
    .mutation(({ ctx, input }) => decide(ctx.context, ctx.caller, input)),
  addNote: procedure
    .input(addNoteInputSchema)
    .mutation(({ ctx, input }) => addNote(ctx.context, ctx.caller, input)),
  editNote: procedure
    .input(editNoteInputSchema)
    .mutation(({ ctx, input }) => editNote(ctx.context, ctx.caller, input)),
  removeNote: procedure
    .input(noteInputSchema)
    .mutation(({ ctx, input }) => removeNote(ctx.context, ctx.caller, input)),
  giveScore: procedure
    .input(scoreInputSchema)
    .mutation(({ ctx, input }) => giveScore(ctx.context, ctx.caller, input)),
});
