import { initTRPC } from '@trpc/server';
import { inClosedTenant, type MemberCaller } from '../core/caller.ts';
import { seeingAs } from '../http/sight.ts';
import type { RequestContext } from './context.ts';
import { errorShape } from './error.ts';

const t = initTRPC.context<RequestContext>().create({ errorFormatter: errorShape, isDev: false });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/**
 * A procedure of a member of a tenant. It parses, calls a verb and maps, and decides nothing.
 * @example
 * export const noteProcedures = router({
 *   create: procedure.input(newNoteSchema).mutation(({ ctx, input }) => createNote(ctx.context, ctx.caller, input)),
 * });
 */
export const procedure = t.procedure.use(async ({ ctx, next, type }) => {
  const member = await ctx.member();
  const caller = type === 'mutation' && (await isClosed(ctx, member)) ? inClosedTenant(member) : member;
  return seeingAs(caller, () => next({ ctx: { caller } }));
});

async function isClosed(
  { context }: RequestContext,
  { tenantId }: Pick<MemberCaller, 'tenantId'>,
): Promise<boolean> {
  const open = await context.database.withTenant({ tenantId, mode: 'any' }, (records) =>
    records.tenant.findFirst({ where: { id: tenantId, closedAt: null }, select: { id: true } }),
  );
  return open === null;
}

/** A procedure of somebody who is signed in, in no tenant. */
export const accountProcedure = t.procedure.use(async ({ ctx, next }) =>
  next({ ctx: { account: await ctx.account() } }),
);

/** A procedure of everybody, signed in or not. */
export const openProcedure = t.procedure;
