import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';

/** What the filters of the list offer. */
export interface InterviewChoices {
  templates: { id: string; title: string }[];
}

/** The tenant's templates by their newest titles. @throws ApiError `not_allowed` */
export async function listChoices(context: AppContext, caller: Caller): Promise<InterviewChoices> {
  requireMay(caller, 'sessions:list');
  const templates = await context.database.withTenant(
    caller,
    (records) => records.$queryRaw<{ id: string; title: string }[]>`
      SELECT t.id, coalesce(v.document->>'title', t.slug) AS title
        FROM templates t JOIN template_versions v
          ON v.tenant_id = t.tenant_id AND v.mode = t.mode AND v.template_id = t.id AND v.version = t.version
       WHERE t.tenant_id = ${caller.tenantId} AND t.made_for IS NULL ORDER BY title, t.id LIMIT 500`,
  );
  return { templates };
}
