import { octetInputParser } from '@trpc/server/http';
import { procedure, router } from '../../trpc/trpc.ts';
import { createJob, createJobFromFile } from './create.ts';
import { eraseOwnJob, listOwnJobs, listOwnJobsSchema, readOwnJob } from './own.ts';
import { jobParamsSchema, newJobSchema } from './schema.ts';

/** Jobs of the tenant itself, as the console takes them in. */
export const jobProcedures = router({
  list: procedure
    // A list that grows as one scrolls says its direction, too; there is but one.
    .input(listOwnJobsSchema.strip())
    .query(({ ctx, input }) => listOwnJobs(ctx.context, ctx.caller, input)),
  read: procedure
    .input(jobParamsSchema)
    .query(({ ctx, input }) => readOwnJob(ctx.context, ctx.caller, input)),
  erase: procedure
    .input(jobParamsSchema)
    .mutation(({ ctx, input }) => eraseOwnJob(ctx.context, ctx.caller, input)),
  create: procedure
    .input(newJobSchema)
    .mutation(({ ctx, input, signal }) =>
      createJob(ctx.context, ctx.caller, { request: input, signal: orNever(signal) }),
    ),
  /** The file is the body of the request; how large it may be, the edge says. */
  createFromFile: procedure.input(octetInputParser).mutation(async ({ ctx, input, signal }) => {
    const bytes = new Uint8Array(await new Response(input).arrayBuffer());
    return createJobFromFile(ctx.context, ctx.caller, { bytes, signal: orNever(signal) });
  }),
});

/** Whoever closes the page does not want the answer any more. */
function orNever(signal: AbortSignal | undefined): AbortSignal {
  return signal ?? new AbortController().signal;
}
