import type { Page, TemplateResource } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { decodeCursor, type PageQuery, pageOf } from '../../core/page.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeTemplate } from './changes.ts';
import { type TemplateInput, toResource } from './document.ts';
import { findTemplate, insertTemplate, loadTemplate, loadTemplates, rewriteTemplate } from './store.ts';

const cursorSchema = z.tuple([textSchema.max(60)]);

/** By slug, each at its present version. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listTemplates(
  context: AppContext,
  caller: Caller,
  { limit, cursor }: PageQuery,
): Promise<Page<TemplateResource>> {
  requireMay(caller, 'templates:read');
  const [after] = cursor === undefined ? [''] : decodeCursor(cursorSchema, cursor);
  const templates = await context.database.withTenant(caller, (records) =>
    loadTemplates(records, caller, { after, limit: limit + 1 }),
  );
  return pageOf(templates, {
    limit,
    positionOf: (template) => [template.slug],
    itemOf: toResource,
  });
}

export interface CreateTemplateInput {
  document: TemplateInput;
  /** Runs last in the transaction, with the answer. */
  keep?: (records: TenantTransaction, template: TemplateResource) => Promise<void>;
}

/** @throws ApiError `not_allowed`, `invalid_request` as `insertTemplate` */
export async function createTemplate(
  context: AppContext,
  caller: Caller,
  { document, keep }: CreateTemplateInput,
): Promise<TemplateResource> {
  return changeTemplate(context, caller, { action: 'template.created', keep }, (records) =>
    insertTemplate(records, caller, document),
  );
}

/** At this version, or at its present one. @throws ApiError `not_allowed`, `template_unknown` */
export async function readTemplate(
  context: AppContext,
  caller: Caller,
  { idOrSlug, version }: { idOrSlug: string; version?: number | undefined },
): Promise<TemplateResource> {
  requireMay(caller, 'templates:read');
  return context.database.withTenant(caller, async (records) =>
    toResource(await loadTemplate(records, await findTemplate(records, caller, idOrSlug), version)),
  );
}

export interface UpdateTemplateInput {
  idOrSlug: string;
  document: TemplateInput;
  /** Of what was read and changed: where somebody else has saved since, nothing is written. @defaultValue whatever it is */
  baseVersion?: number | undefined;
}

/** Writes a new version, see `rewriteTemplate`. @throws ApiError `not_allowed` and what that throws */
export async function updateTemplate(
  context: AppContext,
  caller: Caller,
  { idOrSlug, document, baseVersion }: UpdateTemplateInput,
): Promise<TemplateResource> {
  return changeTemplate(context, caller, { action: 'template.changed' }, (records) =>
    rewriteTemplate(records, caller, { idOrSlug, input: document, baseVersion }),
  );
}
