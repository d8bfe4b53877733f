import { type Mode, newId, type Template } from '@vivavoce/contract';
import type { Scope, TenantTransaction } from '../../database/database.ts';
import { toJson } from '../../database/json.ts';
import type { Template as TemplateRow } from '../../generated/prisma/client.ts';
import { ApiError } from '../../http/error.ts';
import { type TemplateInput, toTemplate } from './document.ts';

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
      ...(idOrSlug.startsWith('tpl_') ? { id: idOrSlug } : { slug: idOrSlug }),
    },
  });
  if (!row) throw new ApiError('template_unknown');
  return row;
}

/** A template at a version; the current one where none is named. @throws ApiError `template_unknown` */
export async function readTemplate(
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

/** Writes a new template with its first version. @throws ApiError `invalid_request` where the slug is taken */
export async function createTemplate(
  records: TenantTransaction,
  scope: ModeScope,
  input: TemplateInput,
): Promise<Template> {
  const { slug, ...document } = input;
  const id = newId('template');
  const inserted = await records.template.createMany({
    data: [{ tenantId: scope.tenantId, mode: scope.mode, id, slug, version: 1 }],
    skipDuplicates: true,
  });
  if (inserted.count === 0) {
    throw new ApiError('invalid_request', {
      errors: [
        {
          pointer: '/slug',
          detail: 'Another template has this slug. Update that one, or send another slug.',
        },
      ],
    });
  }
  await insertVersion(records, scope, { templateId: id, version: 1, document });
  return readTemplate(records, await findTemplate(records, scope, id));
}

/** Writes a new version; sessions that were created before keep theirs. */
export async function updateTemplate(
  records: TenantTransaction,
  scope: ModeScope,
  change: { idOrSlug: string; input: TemplateInput },
): Promise<Template> {
  const { slug, ...document } = change.input;
  const row = await findTemplate(records, scope, change.idOrSlug);
  const taken =
    slug !== row.slug &&
    (await records.template.findFirst({ where: { tenantId: scope.tenantId, mode: scope.mode, slug } }));
  if (taken) {
    throw new ApiError('invalid_request', {
      errors: [{ pointer: '/slug', detail: 'Another template has this slug. Send another one.' }],
    });
  }
  // The row's lock lets two authors write one after the other, each a version of its own.
  const [updated] = await records.template.updateManyAndReturn({
    where: { tenantId: scope.tenantId, id: row.id },
    data: { slug, version: { increment: 1 }, updatedAt: new Date() },
  });
  if (!updated) throw new ApiError('template_unknown');
  await insertVersion(records, scope, { templateId: row.id, version: updated.version, document });
  return readTemplate(records, updated);
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

/** Templates at their present versions, by slug. */
export async function listTemplates(
  records: TenantTransaction,
  scope: ModeScope,
  { after, limit }: { after: string; limit: number },
): Promise<Template[]> {
  const rows = await records.template.findMany({
    where: { tenantId: scope.tenantId, mode: scope.mode, slug: { gt: after } },
    orderBy: { slug: 'asc' },
    take: limit,
  });
  const templates: Template[] = [];
  for (const row of rows) templates.push(await readTemplate(records, row));
  return templates;
}
