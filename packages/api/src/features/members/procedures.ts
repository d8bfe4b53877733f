import { CAPABILITIES } from '../../core/policy.ts';
import { accountProcedure, openProcedure, procedure, router } from '../../trpc/trpc.ts';
import { acceptInvitation, readInvitation } from './accept.ts';
import { changeRole, removeMember } from './change.ts';
import { invite, listInvitations, resendInvitation, revokeInvitation } from './invitations.ts';
import { listMembers } from './list.ts';
import { changeRoleSchema, invitationRefSchema, inviteSchema, memberRefSchema } from './schema.ts';

export const memberProcedures = router({
  /** Who calls, and what that member may do here: the console shows nothing else. */
  self: procedure.query(({ ctx: { caller } }) => ({
    id: caller.memberId,
    accountId: caller.accountId,
    name: caller.name,
    role: caller.role,
    tenantId: caller.tenantId,
    mode: caller.mode,
    capabilities: CAPABILITIES.filter((capability) => caller.may(capability)),
  })),
  list: procedure.query(({ ctx }) => listMembers(ctx.context, ctx.caller)),
  changeRole: procedure
    .input(changeRoleSchema)
    .mutation(({ ctx, input }) => changeRole(ctx.context, ctx.caller, input)),
  remove: procedure
    .input(memberRefSchema)
    .mutation(({ ctx, input }) => removeMember(ctx.context, ctx.caller, input)),
});

export const invitationProcedures = router({
  list: procedure.query(({ ctx }) => listInvitations(ctx.context, ctx.caller)),
  create: procedure.input(inviteSchema).mutation(({ ctx, input }) => invite(ctx.context, ctx.caller, input)),
  resend: procedure
    .input(invitationRefSchema)
    .mutation(({ ctx, input }) => resendInvitation(ctx.context, ctx.caller, input)),
  revoke: procedure
    .input(invitationRefSchema)
    .mutation(({ ctx, input }) => revokeInvitation(ctx.context, ctx.caller, input)),
  /** For whoever holds the link, signed in or not. */
  read: openProcedure
    .input(invitationRefSchema)
    .query(({ ctx, input }) => readInvitation(ctx.context, input)),
  accept: accountProcedure
    .input(invitationRefSchema)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.context, ctx.account, input)),
});
