import { procedure, router } from '../../trpc/trpc.ts';
import { quotePlan } from './quote.ts';
import { listInvoices, readBilling } from './read.ts';
import { billingChangeSchema, choosePlanSchema, endingSchema, quoteSchema } from './schema.ts';
import { choosePlan, openPortal, refreshBilling, setEnding, updateBilling } from './subscribe.ts';

export const billingProcedures = router({
  read: procedure.query(({ ctx }) => readBilling(ctx.context, ctx.caller)),
  invoices: procedure.query(({ ctx }) => listInvoices(ctx.context, ctx.caller)),
  quote: procedure.input(quoteSchema).query(({ ctx, input }) => quotePlan(ctx.context, ctx.caller, input)),
  choosePlan: procedure
    .input(choosePlanSchema)
    .mutation(({ ctx, input }) => choosePlan(ctx.context, ctx.caller, input)),
  portal: procedure.mutation(({ ctx }) => openPortal(ctx.context, ctx.caller)),
  setEnding: procedure
    .input(endingSchema)
    .mutation(({ ctx, input }) => setEnding(ctx.context, ctx.caller, input)),
  update: procedure
    .input(billingChangeSchema)
    .mutation(({ ctx, input }) => updateBilling(ctx.context, ctx.caller, input)),
  refresh: procedure.mutation(({ ctx }) => refreshBilling(ctx.context, ctx.caller)),
});
