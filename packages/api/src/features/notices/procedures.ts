import { procedure, router } from '../../trpc/trpc.ts';
import { preferenceSchema, readPreferences, setPreference } from './preferences.ts';

export const noticeProcedures = router({
  preferences: procedure.query(({ ctx }) => readPreferences(ctx.context, ctx.caller)),
  setPreference: procedure
    .input(preferenceSchema)
    .mutation(({ ctx, input }) => setPreference(ctx.context, ctx.caller, input)),
});
