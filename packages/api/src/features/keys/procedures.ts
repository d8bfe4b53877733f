import { procedure, router } from '../../trpc/trpc.ts';
import { readKeyOptions } from './options.ts';
import {
  createApiKey,
  keyChangeSchema,
  keyIdSchema,
  listApiKeys,
  newKeySchema,
  revokeApiKey,
  rotateApiKey,
  rotationSchema,
  updateApiKey,
} from './verbs.ts';

export const keyProcedures = router({
  list: procedure.query(({ ctx }) => listApiKeys(ctx.context, ctx.caller)),
  options: procedure.query(({ ctx }) => readKeyOptions(ctx.context, ctx.caller)),
  create: procedure
    .input(newKeySchema)
    .mutation(({ ctx, input }) => createApiKey(ctx.context, ctx.caller, input)),
  update: procedure
    .input(keyChangeSchema)
    .mutation(({ ctx, input }) => updateApiKey(ctx.context, ctx.caller, input)),
  rotate: procedure
    .input(rotationSchema)
    .mutation(({ ctx, input }) => rotateApiKey(ctx.context, ctx.caller, input)),
  revoke: procedure
    .input(keyIdSchema)
    .mutation(({ ctx, input }) => revokeApiKey(ctx.context, ctx.caller, input)),
});
