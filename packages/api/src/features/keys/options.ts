import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { SCOPES_OF_KIND, type Scope } from '../../core/policy.ts';

/** What somebody chooses from who makes a key or copies a snippet. */
export interface KeyOptions {
  /** Rights of a secret key. */
  scopes: readonly Scope[];
  /** Slugs of the templates, the first ones by name. */
  templates: string[];
}

const MOST_TEMPLATES = 100;

/** @throws ApiError `not_allowed` */
export async function readKeyOptions(context: AppContext, caller: Caller): Promise<KeyOptions> {
  requireMay(caller, 'keys:read');
  const { tenantId, mode } = caller;
  const rows = await context.database.withTenant(caller, (records) =>
    records.template.findMany({
      where: { tenantId, mode, madeFor: null },
      select: { slug: true },
      orderBy: { slug: 'asc' },
      take: MOST_TEMPLATES,
    }),
  );
  return { scopes: SCOPES_OF_KIND.secret, templates: rows.map(({ slug }) => slug) };
}
