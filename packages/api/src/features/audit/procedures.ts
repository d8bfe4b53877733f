import { procedure, router } from '../../trpc/trpc.ts';
import { exportAuditEntries } from './export.ts';
import { listAuditEntries } from './list.ts';
import { auditFilterSchema, auditQuerySchema } from './schema.ts';

export const auditProcedures = router({
  list: procedure
    // A list that grows as one scrolls says its direction, too; there is but one.
    .input(auditQuerySchema.strip())
    .query(({ ctx, input }) => listAuditEntries(ctx.context, ctx.caller, input)),
  /** All that fits the filter, as CSV; that it left is an entry itself. */
  export: procedure
    .input(auditFilterSchema)
    .mutation(({ ctx, input }) => exportAuditEntries(ctx.context, ctx.caller, input)),
});
