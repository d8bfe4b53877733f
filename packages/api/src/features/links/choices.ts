import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { findTemplate, loadTemplate } from '../templates/index.ts';

/** More templates than anybody picks from. */
const MOST = 200;

/** A template as somebody picks it for a link. */
export interface TemplateChoice {
  id: string;
  title: string;
  /** Languages in which it can be held. */
  locales: string[];
}

/** By title. @throws ApiError `not_allowed` */
export async function listChoices(context: AppContext, caller: Caller): Promise<TemplateChoice[]> {
  requireMay(caller, 'links:write');
  const { tenantId, mode } = caller;
  return context.database.withTenant(caller, async (records) => {
    const rows = await records.template.findMany({
      where: { tenantId, mode, madeFor: null },
      select: { id: true },
      orderBy: { slug: 'asc' },
      take: MOST,
    });
    const choices: TemplateChoice[] = [];
    for (const { id } of rows) {
      const template = await loadTemplate(records, await findTemplate(records, caller, id));
      choices.push({
        id,
        title: template.title,
        locales: [template.locale, ...Object.keys(template.translations ?? {})],
      });
    }
    return choices.sort((a, b) => a.title.localeCompare(b.title));
  });
}
