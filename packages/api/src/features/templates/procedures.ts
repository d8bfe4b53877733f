import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import { procedure, router } from '../../trpc/trpc.ts';
import { archiveTemplate } from './archive.ts';
import { duplicateTemplate, importTemplate, startFromLibrary } from './copy.ts';
import { templateInputSchema } from './document.ts';
import {
  draftQuestions,
  draftQuestionsInputSchema,
  outlineDraft,
  outlineInputSchema,
} from './drafts/draft.ts';
import { libraryItems } from './library/library.ts';
import { overviewTemplates, templateOverviewQuerySchema } from './overview.ts';
import { createTemplate, readTemplate, updateTemplate } from './templates.ts';
import { compareTemplateVersions, listTemplateVersions } from './versions/versions.ts';

const named = z.strictObject({ idOrSlug: textSchema.min(1).max(100) });
const versionSchema = z.int().min(1);

/** Templates, as the console reads and writes them. */
export const templateProcedures = router({
  list: procedure
    // A list that grows as one scrolls says its direction, too; there is but one.
    .input(templateOverviewQuerySchema.strip())
    .query(({ ctx, input }) => overviewTemplates(ctx.context, ctx.caller, input)),
  read: procedure
    .input(named.extend({ version: versionSchema.optional() }))
    .query(({ ctx, input }) => readTemplate(ctx.context, ctx.caller, input)),
  create: procedure
    .input(z.strictObject({ document: templateInputSchema }))
    .mutation(({ ctx, input }) => createTemplate(ctx.context, ctx.caller, input)),
  /** A new version; the same document again makes none. */
  save: procedure
    .input(named.extend({ document: templateInputSchema, baseVersion: versionSchema.optional() }))
    .mutation(({ ctx, input }) => updateTemplate(ctx.context, ctx.caller, input)),
  archive: procedure
    .input(named.extend({ archived: z.boolean() }))
    .mutation(({ ctx, input }) => archiveTemplate(ctx.context, ctx.caller, input)),
  duplicate: procedure
    .input(named)
    .mutation(({ ctx, input }) => duplicateTemplate(ctx.context, ctx.caller, input)),
  import: procedure
    .input(z.strictObject({ document: z.unknown() }))
    .mutation(({ ctx, input }) => importTemplate(ctx.context, ctx.caller, { document: input.document })),
  versions: procedure
    .input(named)
    .query(({ ctx, input }) => listTemplateVersions(ctx.context, ctx.caller, input)),
  compare: procedure
    .input(named.extend({ from: versionSchema, to: versionSchema }))
    .query(({ ctx, input }) => compareTemplateVersions(ctx.context, ctx.caller, input)),
  library: router({
    list: procedure.query(() => libraryItems()),
    start: procedure
      .input(z.strictObject({ slug: textSchema.min(1).max(60) }))
      .mutation(({ ctx, input }) => startFromLibrary(ctx.context, ctx.caller, input)),
  }),
  draft: router({
    /** First half: the role, and the criteria with the lines that they come from. */
    outline: procedure
      .input(outlineInputSchema)
      .mutation(({ ctx, input, signal }) => outlineDraft(ctx.context, ctx.caller, input, optionsOf(signal))),
    /** Second half: questions for criteria that a person has looked at. */
    questions: procedure
      .input(draftQuestionsInputSchema)
      .mutation(({ ctx, input, signal }) =>
        draftQuestions(ctx.context, ctx.caller, input, optionsOf(signal)),
      ),
  }),
});

/** Whoever closes the page does not want the answer any more. */
function optionsOf(signal: AbortSignal | undefined): { signal: AbortSignal } {
  return { signal: signal ?? new AbortController().signal };
}
