import { octetInputParser } from '@trpc/server/http';
import { procedure, router } from '../../trpc/trpc.ts';
import { createJob, createJobFromFile } from './create.ts';
import { newJobSchema } from './schema.ts';

/** Jobs of the tenant itself, as the console takes them in. */
export const jobProcedures = router({
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
