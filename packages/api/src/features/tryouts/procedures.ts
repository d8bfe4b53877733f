import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import { procedure, router } from '../../trpc/trpc.ts';
import { beginTryout } from './begin.ts';

export const tryoutProcedures = router({
  begin: procedure
    .input(z.strictObject({ idOrSlug: textSchema.min(1).max(100), locale: textSchema.max(35).optional() }))
    .mutation(({ ctx, input }) => beginTryout(ctx.context, ctx.caller, input)),
});
