import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import { procedure, router } from '../../trpc/trpc.ts';
import { allowRetake, extendLink, remindByLink, revokeLink } from './change.ts';
import { listChoices } from './choices.ts';
import { createLink, createLinks } from './create.ts';
import { exportLinks } from './csv.ts';
import { listLinks, listLinksSchema, readLink } from './list.ts';
import { editMail, editMailSchema, listMails, mailKeySchema, resetMail } from './mail/edit.ts';
import { actOnLinks } from './many.ts';
import { previewInvitees } from './preview.ts';
import {
  actOnLinksSchema,
  countLinksQuerySchema,
  extendLinkSchema,
  linkParamsSchema,
  newLinkSchema,
  newLinksSchema,
  retakeLinkSchema,
} from './schema.ts';
import { countLinks } from './standing.ts';

/** What the console does with links. */
export const linkProcedures = router({
  list: procedure
    // A list that grows as one scrolls says its direction, too; there is but one.
    .input(listLinksSchema.strip())
    .query(({ ctx, input }) => listLinks(ctx.context, ctx.caller, input)),
  counts: procedure
    .input(countLinksQuerySchema)
    .query(({ ctx, input }) => countLinks(ctx.context, ctx.caller, input)),
  csv: procedure
    .input(listLinksSchema.omit({ limit: true, cursor: true }))
    .mutation(({ ctx, input }) => exportLinks(ctx.context, ctx.caller, input)),
  read: procedure
    .input(linkParamsSchema)
    .query(({ ctx, input }) => readLink(ctx.context, ctx.caller, { linkId: input.id })),
  /** What can be invited to: all templates, as far as a choice needs them. */
  templates: procedure.query(({ ctx }) => listChoices(ctx.context, ctx.caller)),
  create: procedure
    .input(newLinkSchema)
    .mutation(({ ctx, input }) => createLink(ctx.context, ctx.caller, { link: input })),
  preview: procedure
    .input(z.strictObject({ text: z.string().max(200_000), template: textSchema.min(1).max(100) }))
    .mutation(({ ctx, input }) => previewInvitees(ctx.context, ctx.caller, input)),
  invite: procedure
    .input(z.strictObject({ links: newLinksSchema, batch: textSchema.min(16).max(60) }))
    .mutation(({ ctx, input }) => createLinks(ctx.context, ctx.caller, input)),
  mails: procedure
    .input(mailKeySchema.pick({ template: true }))
    .query(({ ctx, input }) => listMails(ctx.context, ctx.caller, input)),
  editMail: procedure
    .input(editMailSchema)
    .mutation(({ ctx, input }) => editMail(ctx.context, ctx.caller, input)),
  resetMail: procedure
    .input(mailKeySchema)
    .mutation(({ ctx, input }) => resetMail(ctx.context, ctx.caller, input)),
  revoke: procedure
    .input(linkParamsSchema)
    .mutation(({ ctx, input }) => revokeLink(ctx.context, ctx.caller, { linkId: input.id })),
  extend: procedure
    .input(extendLinkSchema.extend(linkParamsSchema.shape))
    .mutation(({ ctx, input: { id, expiresAt } }) =>
      extendLink(ctx.context, ctx.caller, { linkId: id, expiresAt }),
    ),
  remind: procedure
    .input(linkParamsSchema)
    .mutation(({ ctx, input }) => remindByLink(ctx.context, ctx.caller, { linkId: input.id })),
  actOnMany: procedure
    .input(actOnLinksSchema)
    .mutation(({ ctx, input }) => actOnLinks(ctx.context, ctx.caller, input)),
  retake: procedure
    .input(retakeLinkSchema.extend(linkParamsSchema.shape))
    .mutation(({ ctx, input: { id, expiresAt } }) =>
      allowRetake(ctx.context, ctx.caller, { linkId: id, expiresAt }),
    ),
});
