import { isDeepStrictEqual } from 'node:util';
import { type Mode, newId } from '@vivavoce/contract/ids';
import type { Template } from '@vivavoce/contract/records';
import { ApiError } from '../../core/error.ts';
import type { Scope, TenantTransaction } from '../../database/database.ts';
import { toJson } from '../../database/json.ts';
import type { Template as TemplateRow } from '../../generated/prisma/client.ts';
import { type TemplateInput, toTemplate } from './document.ts';
import { requireLanguages } from './languages.ts';

type ModeScope = Scope & { mode: Mode };

/** Finds a template by id or slug. @throws ApiError `template_unknown` */
export async function findTemplate(
  records: TenantTransaction,
  scope: ModeScope,
  idOrSlug: string,
): Promise<TemplateRow> {
  const row = await records.template.findFirst({
    where: {
      tenantId: scope.tenantId,
      mode: scope.mode,
      ...(idOrSlug.startsWith('tpl_') ? { id: idOrSlug } : { slug: idOrSlug, madeFor: null }),
    },
  });
  if (!row) throw new ApiError('template_unknown');
  return row;
}

/** The same for whoever changes or copies it. @throws ApiError `template_unknown`, also where it was drafted for one candidate's practice */
export async function findOwnTemplate(
  records: TenantTransaction,
  scope: ModeScope,
  idOrSlug: string,
): Promise<TemplateRow> {
  const row = await findTemplate(records, scope, idOrSlug);
  if (row.madeFor !== null) throw new ApiError('template_unknown');
  return row;
}

/** The same for a new session. @throws ApiError `template_unknown`, also where it is archived */
export async function findOpenTemplate(
  records: TenantTransaction,
  scope: ModeScope,
  idOrSlug: string,
): Promise<TemplateRow> {
  const row = await findOwnTemplate(records, scope, idOrSlug);
  if (row.archivedAt !== null) {
    throw new ApiError('template_unknown', {
      detail: 'This template is archived and takes no new interviews.',
      fix: 'Restore it in the console, or send another template.',
    });
  }
  return row;
}

/** A template at a version; the current one where none is named. @throws ApiError `template_unknown` */
export async function loadTemplate(
  records: TenantTransaction,
  row: TemplateRow,
  version = row.version,
): Promise<Template> {
  const found = await records.templateVersion.findUnique({
    where: {
      tenantId_mode_templateId_version: {
        tenantId: row.tenantId,
        mode: row.mode,
        templateId: row.id,
        version,
      },
    },
  });
  if (!found) throw new ApiError('template_unknown');
  return toTemplate(row, found);
}

/**
 * Writes a new template with its first version.
 * @throws ApiError `invalid_request` where the slug is taken, or no interview can be held in one of its languages
 */
export async function insertTemplate(
  records: TenantTransaction,
  scope: ModeScope,
  input: TemplateInput,
): Promise<Template> {
  requireLanguages(input);
  const { slug, ...document } = input;
  const id = newId('template');
  const inserted = await records.template.createMany({
    data: [{ tenantId: scope.tenantId, mode: scope.mode, id, slug, version: 1 }],
    skipDuplicates: true,
  });
  if (inserted.count === 0) throw slugTaken();
  await insertVersion(records, scope, { templateId: id, version: 1, document });
  return loadTemplate(records, await findTemplate(records, scope, id));
}

/**
 * Writes a new version; sessions that were created before keep theirs. What is written already is not written again.
 * @throws ApiError `template_unknown`, `invalid_request` where `baseVersion` is not the present one, the slug is another
 * template's, or no interview can be held in a
 * language that the template did not have before
 */
export async function rewriteTemplate(
  records: TenantTransaction,
  scope: ModeScope,
  change: { idOrSlug: string; input: TemplateInput; baseVersion?: number | undefined },
): Promise<Template> {
  const { slug, ...document } = change.input;
  const found = await findOwnTemplate(records, scope, change.idOrSlug);
  // The row's lock lets two authors write one after the other, each a version of its own.
  await records.$queryRaw`SELECT id FROM templates WHERE tenant_id = ${scope.tenantId} AND id = ${found.id} FOR UPDATE`;
  const row = await findTemplate(records, scope, found.id);
  const { id: _id, version: _version, createdAt: _createdAt, ...written } = await loadTemplate(records, row);
  if (isDeepStrictEqual(written, toJson(change.input))) return loadTemplate(records, row);
  if (change.baseVersion !== undefined && change.baseVersion !== row.version) {
    throw new ApiError('invalid_request', {
      detail: `Somebody else has saved version ${row.version} while you wrote on version ${change.baseVersion}.`,
      fix: 'Look at their version in the history, then load the page again and make your change in it.',
    });
  }
  requireLanguages(change.input, written);
  const [updated] = await records.template
    .updateManyAndReturn({
      where: { tenantId: scope.tenantId, id: row.id },
      data: { slug, version: { increment: 1 }, updatedAt: new Date() },
    })
    .catch((error: unknown) => {
      throw isTaken(error) ? slugTaken() : error;
    });
  if (!updated) throw new ApiError('template_unknown');
  await insertVersion(records, scope, { templateId: row.id, version: updated.version, document });
  return loadTemplate(records, updated);
}

function slugTaken(): ApiError {
  return new ApiError('invalid_request', {
    errors: [
      { pointer: '/slug', detail: 'Another template has this slug. Update that one, or send another slug.' },
    ],
  });
}

/** Prisma's name for a unique violation. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002';
}

interface NewVersion {
  templateId: string;
  version: number;
  document: Omit<TemplateInput, 'slug'>;
}

async function insertVersion(
  records: TenantTransaction,
  scope: ModeScope,
  { templateId, version, document }: NewVersion,
): Promise<void> {
  await records.templateVersion.create({
    data: {
      tenantId: scope.tenantId,
      mode: scope.mode,
      id: newId('templateVersion'),
      templateId,
      version,
      document: toJson(document),
    },
  });
}

/** The slug, or the first free one like it: `screen`, `screen-2`, ... */
export async function freeSlug(
  records: TenantTransaction,
  scope: ModeScope,
  wanted: string,
): Promise<string> {
  const base = wanted.slice(0, 54).replace(/-+$/, '');
  const rows = await records.template.findMany({
    where: { tenantId: scope.tenantId, mode: scope.mode, slug: { startsWith: base } },
    select: { slug: true },
  });
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** Templates at their present versions, by slug; not those that are archived. */
export async function loadTemplates(
  records: TenantTransaction,
  scope: ModeScope,
  { after, limit }: { after: string; limit: number },
): Promise<Template[]> {
  const rows = await records.template.findMany({
    where: {
      tenantId: scope.tenantId,
      mode: scope.mode,
      slug: { gt: after },
      archivedAt: null,
      madeFor: null,
    },
    orderBy: { slug: 'asc' },
    take: limit,
  });
  const versions = await records.templateVersion.findMany({
    where: {
      tenantId: scope.tenantId,
      mode: scope.mode,
      OR: rows.map(({ id, version }) => ({ templateId: id, version })),
    },
  });
  const ofTemplate = new Map(versions.map((version) => [version.templateId, version]));
  return rows.flatMap((row) => {
    const version = ofTemplate.get(row.id);
    return version ? [toTemplate(row, version)] : [];
  });
}
