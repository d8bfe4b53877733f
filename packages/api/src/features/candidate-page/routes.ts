import type { Mode } from '@vivavoce/contract/ids';
import { Hono } from 'hono';
import type { AppContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import { realtimeOriginsOf } from '../../core/realtime-origins.ts';
import type { ApiContext, ApiEnv } from '../../http/context.ts';
import type { Limits } from '../../http/limits.ts';
import { requireOwnPage } from '../../http/member.ts';
import { BRANDING_PATH, shownBranding } from '../branding/index.ts';
import { enterSignedIn } from '../candidate-accounts/index.ts';
import { type EmbedFolders, embedHeaders, NO_NEEDS, openWidget } from '../embed/index.ts';
import { candidateHtml } from './page.ts';

export interface CandidatePageOptions {
  limits: Limits;
  folders?: EmbedFolders;
}

const PRIVATE = {
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
  'Cache-Control': 'no-store',
} as const;

/**
 * `/candidates/<tenant>`, and `/candidates/<tenant>/test` for test mode: a tenant's page for candidates on our own origin, where the
 * ordinary sign-in works. Signed in, a browser asks below it for the token of the candidate that the account is at this tenant.
 */
export function candidatePageRoutes(
  context: AppContext,
  { limits, folders }: CandidatePageOptions,
): Hono<ApiEnv> {
  const { environment, database, signIn } = context;
  const widget = openWidget(context, folders);
  const router = new Hono<ApiEnv>();

  const show = async (c: ApiContext, mode: Mode) => {
    const tenantId = c.req.param('tenant') ?? '';
    const tenant = await database.withTenant({ tenantId, mode }, (records) =>
      records.tenant.findFirst({ where: { id: tenantId, closedAt: null } }),
    );
    if (!tenant) throw new ApiError('not_found');
    const { name, accent, logoUrl } = shownBranding(environment.PUBLIC_URL, tenant);
    const page = {
      tenantName: name,
      mode,
      locale: askedLocale(c),
      offered: tenant.offersAccounts,
      path: pathOf(tenantId, mode),
      brand: { accent, logoUrl },
    };
    const headers = embedHeaders({
      publicUrl: environment.PUBLIC_URL,
      ...widget.paths(),
      origins: [],
      brandingPath: `${BRANDING_PATH}/${tenantId}`,
      realtimeOrigins: realtimeOriginsOf(environment),
      storageOrigin: environment.PUBLIC_URL,
      needs: NO_NEEDS,
    });
    return c.html(candidateHtml(context, { page, ...widget.paths() }), 200, { ...headers, ...PRIVATE });
  };

  const enter = async (c: ApiContext, mode: Mode) => {
    // The cookie comes along with what other pages cause.
    requireOwnPage(c, environment);
    const account = await signIn.accountOf(c.req.raw.headers);
    await limits.consume('member', account.id);
    const tenantId = c.req.param('tenant') ?? '';
    return c.json(await enterSignedIn(context, { tenantId, mode }, account), 201, PRIVATE);
  };

  for (const mode of ['live', 'test'] as const) {
    const path = pathOf(':tenant{[\\w-]{1,100}}', mode);
    router.get(path, (c) => show(c, mode));
    router.post(`${path}/token`, (c) => enter(c, mode));
  }
  return router;
}

function pathOf(tenant: string, mode: Mode): string {
  return `/candidates/${tenant}${mode === 'test' ? '/test' : ''}`;
}

function askedLocale(c: ApiContext): string {
  const first = (c.req.header('Accept-Language') ?? '').split(',')[0]?.split(';')[0]?.trim() ?? '';
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(first) ? first : 'en';
}
