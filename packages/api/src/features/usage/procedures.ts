import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import { procedure, router } from '../../trpc/trpc.ts';
import { readInterviewUsage } from './interview.ts';
import { readUsage } from './read.ts';
import { usageInputSchema } from './schema.ts';

export const usageProcedures = router({
  read: procedure
    .input(usageInputSchema)
    .query(({ ctx, input }) => readUsage(ctx.context, ctx.caller, input)),
  interview: procedure
    .input(z.strictObject({ sessionId: textSchema.min(1).max(60) }))
    .query(({ ctx, input }) => readInterviewUsage(ctx.context, ctx.caller, input)),
});
