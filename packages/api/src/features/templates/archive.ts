import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { changeRecords } from '../../tasks/change.ts';
import { auditTemplate } from './changes.ts';
import { findOwnTemplate } from './store.ts';

/**
 * Takes a template off the lists, or puts it back. While it is archived no new interview takes it; those that there are go on.
 * @throws ApiError `not_allowed`, `template_unknown`
 */
export async function archiveTemplate(
  context: AppContext,
  caller: Caller,
  { idOrSlug, archived }: { idOrSlug: string; archived: boolean },
): Promise<void> {
  requireMay(caller, 'templates:write');
  await changeRecords(context, caller, async (change) => {
    const { records } = change;
    const { tenantId, id } = await findOwnTemplate(records, caller, idOrSlug);
    await records.template.updateMany({
      where: { tenantId, id, ...(archived ? { archivedAt: null } : {}) },
      data: { archivedAt: archived ? new Date() : null },
    });
    await auditTemplate(change, caller, {
      action: archived ? 'template.removed' : 'template.changed',
      id,
      data: { archived },
    });
  });
}
