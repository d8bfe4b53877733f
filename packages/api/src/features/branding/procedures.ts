import { procedure, router } from '../../trpc/trpc.ts';
import {
  brandingChangeSchema,
  logoSchema,
  logoTypeSchema,
  readBranding,
  readShownBranding,
  removeLogo,
  setLogo,
  signLogo,
  signTemplateLogo,
  takeTemplateLogo,
  updateBranding,
} from './branding.ts';

export const brandingProcedures = router({
  read: procedure.query(({ ctx }) => readBranding(ctx.context, ctx.caller)),
  shown: procedure.query(({ ctx }) => readShownBranding(ctx.context, ctx.caller)),
  update: procedure
    .input(brandingChangeSchema)
    .mutation(({ ctx, input }) => updateBranding(ctx.context, ctx.caller, input)),
  signLogo: procedure
    .input(logoTypeSchema)
    .mutation(({ ctx, input }) => signLogo(ctx.context, ctx.caller, input)),
  setLogo: procedure.input(logoSchema).mutation(({ ctx, input }) => setLogo(ctx.context, ctx.caller, input)),
  signTemplateLogo: procedure
    .input(logoTypeSchema)
    .mutation(({ ctx, input }) => signTemplateLogo(ctx.context, ctx.caller, input)),
  takeTemplateLogo: procedure
    .input(logoSchema)
    .mutation(({ ctx, input }) => takeTemplateLogo(ctx.context, ctx.caller, input)),
  removeLogo: procedure.mutation(({ ctx }) => removeLogo(ctx.context, ctx.caller)),
});
