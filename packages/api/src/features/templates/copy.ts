import type { TemplateResource } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { fieldErrors } from '../../core/fields.ts';
import { hasPicture } from '../branding/index.ts';
import { changeTemplate } from './changes.ts';
import { type TemplateInput, templateInputSchema } from './document.ts';
import { findLibraryTemplate } from './library/library.ts';
import { findOwnTemplate, freeSlug, insertTemplate, loadTemplate } from './store.ts';

/** A template of one's own like this one, as it is now. @throws ApiError `not_allowed`, `template_unknown` */
export async function duplicateTemplate(
  context: AppContext,
  caller: Caller,
  { idOrSlug }: { idOrSlug: string },
): Promise<TemplateResource> {
  return changeTemplate(context, caller, { action: 'template.created' }, async (records) => {
    const {
      id: _id,
      version: _version,
      createdAt: _at,
      ...document
    } = await loadTemplate(records, await findOwnTemplate(records, caller, idOrSlug));
    const slug = await freeSlug(records, caller, document.slug);
    return insertTemplate(records, caller, { ...document, slug });
  });
}

/**
 * Creates a template from a document as `/v1/templates` takes or answers it; where its slug is taken it gets one like it.
 * @throws ApiError `not_allowed`, `invalid_request` with each field that does not fit
 */
export async function importTemplate(
  context: AppContext,
  caller: Caller,
  { document }: { document: unknown },
): Promise<TemplateResource> {
  requireMay(caller, 'templates:write');
  const parsed = templateInputSchema.safeParse(withoutGiven(document));
  if (!parsed.success) {
    throw new ApiError('invalid_request', { errors: fieldErrors('json', parsed.error.issues) });
  }
  return insertLike(context, caller, 'template.imported', await withOwnLogo(context, caller, parsed.data));
}

/** A picture stays where it was uploaded: what comes from another tenant shows this one's. */
async function withOwnLogo(
  context: AppContext,
  caller: Caller,
  document: TemplateInput,
): Promise<TemplateInput> {
  const { logo, ...branding } = document.branding ?? {};
  return logo === undefined || (await hasPicture(context, caller, logo))
    ? document
    : { ...document, branding };
}

/** A template of one's own from the library. @throws ApiError `not_allowed`, `template_unknown` */
export async function startFromLibrary(
  context: AppContext,
  caller: Caller,
  { slug }: { slug: string },
): Promise<TemplateResource> {
  requireMay(caller, 'templates:write');
  return insertLike(context, caller, 'template.created', findLibraryTemplate(slug).document);
}

function insertLike(
  context: AppContext,
  caller: Caller,
  action: 'template.imported' | 'template.created',
  document: TemplateInput,
): Promise<TemplateResource> {
  return changeTemplate(context, caller, { action }, async (records) => {
    const slug = await freeSlug(records, caller, document.slug);
    return insertTemplate(records, caller, { ...document, slug });
  });
}

/** What the platform gives, and an export therefore holds. */
function withoutGiven(document: unknown): unknown {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return document;
  const { id: _id, version: _version, createdAt: _at, ...own } = document as Record<string, unknown>;
  return own;
}
