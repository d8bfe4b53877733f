import type { AppContext } from '../../../context.ts';
import { type Caller, requireMay } from '../../../core/caller.ts';
import { findTemplate, loadTemplate } from '../store.ts';
import { diffTemplates, type TemplateDiff } from './diff.ts';

export interface TemplateVersionItem {
  version: number;
  createdAt: string;
  /** Interviews that were created with it. */
  sessions: number;
}

/** More are not listed: nobody compares with what was two hundred versions ago. */
const MAX_VERSIONS = 200;

/** Every version, the newest first. @throws ApiError `not_allowed`, `template_unknown` */
export async function listTemplateVersions(
  context: AppContext,
  caller: Caller,
  { idOrSlug }: { idOrSlug: string },
): Promise<TemplateVersionItem[]> {
  requireMay(caller, 'templates:read');
  const { tenantId, mode } = caller;
  return context.database.withTenant(caller, async (records) => {
    const { id } = await findTemplate(records, caller, idOrSlug);
    const versions = await records.templateVersion.findMany({
      where: { tenantId, mode, templateId: id },
      select: { version: true, createdAt: true },
      orderBy: { version: 'desc' },
      take: MAX_VERSIONS,
    });
    const used = await records.session.groupBy({
      by: ['templateVersion'],
      where: { tenantId, mode, templateId: id },
      _count: { _all: true },
    });
    const sessionsOf = new Map(used.map(({ templateVersion, _count }) => [templateVersion, _count._all]));
    return versions.map(({ version, createdAt }) => ({
      version,
      createdAt: createdAt.toISOString(),
      sessions: sessionsOf.get(version) ?? 0,
    }));
  });
}

/** What changed from one version to another. @throws ApiError `not_allowed`, `template_unknown` */
export async function compareTemplateVersions(
  context: AppContext,
  caller: Caller,
  { idOrSlug, from, to }: { idOrSlug: string; from: number; to: number },
): Promise<TemplateDiff> {
  requireMay(caller, 'templates:read');
  return context.database.withTenant(caller, async (records) => {
    const row = await findTemplate(records, caller, idOrSlug);
    const documentOf = async (version: number) => {
      const {
        id: _id,
        version: _version,
        createdAt: _at,
        ...document
      } = await loadTemplate(records, row, version);
      return document;
    };
    return diffTemplates(await documentOf(from), await documentOf(to));
  });
}
