import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import { accountProcedure, router } from '../../trpc/trpc.ts';
import { createOwnTenant } from './own.ts';

const newTenantSchema = z.strictObject({ name: textSchema.trim().min(1).max(100) });

/** Of whoever is signed in, in no tenant yet. */
export const tenantProcedures = router({
  create: accountProcedure
    .input(newTenantSchema)
    .mutation(({ ctx, input }) => createOwnTenant(ctx.context, ctx.account, input)),
});
