import { procedure, router } from '../../trpc/trpc.ts';
import { closeTenant, reopenTenant } from './close.ts';
import { closeTenantSchema, settingsChangeSchema } from './schema.ts';
import { readSettings, updateSettings } from './settings.ts';

export const settingsProcedures = router({
  read: procedure.query(({ ctx }) => readSettings(ctx.context, ctx.caller)),
  update: procedure
    .input(settingsChangeSchema)
    .mutation(({ ctx, input }) => updateSettings(ctx.context, ctx.caller, input)),
  close: procedure
    .input(closeTenantSchema)
    .mutation(({ ctx, input }) => closeTenant(ctx.context, ctx.caller, input)),
  reopen: procedure.mutation(({ ctx }) => reopenTenant(ctx.context, ctx.caller)),
});
