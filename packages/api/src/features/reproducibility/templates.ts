import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { findTemplate, loadTemplate } from '../templates/index.ts';

export interface ReportedTemplate {
  id: string;
  title: string;
  /** Present version. */
  version: number;
  /** Evaluated interviews. */
  interviews: number;
}

/** Templates with evaluated interviews, the most used first. @throws ApiError `not_allowed` */
export async function listReportedTemplates(
  context: AppContext,
  caller: Caller,
): Promise<ReportedTemplate[]> {
  requireMay(caller, 'reports:read');
  const { tenantId, mode } = caller;
  return context.database.withTenant(caller, async (records) => {
    const counts = await records.session.groupBy({
      by: ['templateId'],
      where: { tenantId, mode, status: 'evaluated' },
      _count: { id: true },
      orderBy: { _count: { id: 'desc' } },
      take: 100,
    });
    const listed: ReportedTemplate[] = [];
    for (const { templateId, _count } of counts) {
      const { id, title, version } = await loadTemplate(
        records,
        await findTemplate(records, caller, templateId),
      );
      listed.push({ id, title, version, interviews: _count.id });
    }
    return listed;
  });
}
