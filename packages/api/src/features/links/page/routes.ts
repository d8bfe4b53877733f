import { textSchema } from '@vivavoce/contract/text';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { AppContext } from '../../../context.ts';
import { ApiError } from '../../../core/error.ts';
import { fieldErrors } from '../../../core/fields.ts';
import { realtimeOriginsOf } from '../../../core/realtime-origins.ts';
import type { ApiEnv } from '../../../http/context.ts';
import { BRANDING_PATH } from '../../branding/index.ts';
import { type EmbedFolders, embedHeaders, NO_NEEDS, openWidget } from '../../embed/index.ts';
import { findTemplate, loadTemplate, translate } from '../../templates/index.ts';
import { unsubscribedHtml, unsubscribeHtml } from '../mail/unsubscribe-page.ts';
import { beginBehindLink, lookAtLink, markOpened, stopReminders } from '../open.ts';
import { linkHtml, linkPage } from './page.ts';

const visitorSchema = z.strictObject({
  name: textSchema.trim().min(1).max(100).exactOptional(),
  email: textSchema.trim().pipe(z.email().max(254)).exactOptional(),
  previous: textSchema.max(2_000).exactOptional(),
});

/**
 * `/i/<token>`: the page behind a link, and what it asks. The token is in no log (routes are logged by their pattern), in no
 * referrer and in no index. Looking changes nothing: programs that check mail look, too.
 */
export function linkPageRoutes(context: AppContext, folders?: EmbedFolders): Hono<ApiEnv> {
  const { environment, database } = context;
  const widget = openWidget(context, folders);
  const router = new Hono<ApiEnv>();

  router.get('/i/:token', async (c) => {
    const opened = await lookAtLink(context, c.req.param('token'));
    const { whole } = opened;
    const template =
      whole &&
      (await database.withTenant(whole.row, async (records) => {
        const { templateId, templateVersion, locale } = whole.row;
        const found = await findTemplate(records, whole.row, templateId);
        return translate(await loadTemplate(records, found, templateVersion), locale);
      }));
    const page = linkPage(opened, { template, asked: askedLocale(c) });
    const headers = embedHeaders({
      publicUrl: environment.PUBLIC_URL,
      ...widget.paths(),
      origins: [],
      brandingPath: `${BRANDING_PATH}/${whole?.row.tenantId ?? ''}`,
      realtimeOrigins: realtimeOriginsOf(environment),
      storageOrigin: environment.PUBLIC_URL,
      needs: NO_NEEDS,
    });
    const document = linkHtml(context, { page, ...widget.paths() });
    return c.html(document, whole ? 200 : 404, { ...headers, ...PRIVATE });
  });

  router.post('/i/:token/opened', async (c) => {
    requireOwnPage(c, environment.PUBLIC_URL);
    await markOpened(context, c.req.param('token'));
    return c.body(null, 204);
  });

  router.post('/i/:token/session', async (c) => {
    requireOwnPage(c, environment.PUBLIC_URL);
    const visitor = visitorSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!visitor.success) {
      throw new ApiError('invalid_request', { errors: fieldErrors('json', visitor.error.issues) });
    }
    return c.json(await beginBehindLink(context, c.req.param('token'), visitor.data), 200, PRIVATE);
  });

  router.get('/i/:token/unsubscribe', async (c) => {
    const { whole } = await lookAtLink(context, c.req.param('token'));
    const headers = { ...PRIVATE, 'Content-Security-Policy': UNSUBSCRIBE_POLICY };
    return c.html(unsubscribeHtml(whole?.row.locale ?? askedLocale(c)), 200, headers);
  });

  // By the button of that page, or by the mail program itself (RFC 8058), which sends no origin and expects no page.
  router.post('/i/:token/unsubscribe', async (c) => {
    const token = c.req.param('token');
    const { whole } = await lookAtLink(context, token);
    await stopReminders(context, token);
    return c.html(unsubscribedHtml(whole?.row.locale ?? askedLocale(c)), 200, PRIVATE);
  });
  return router;
}

const PRIVATE = {
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
  'Cache-Control': 'no-store',
} as const;

const UNSUBSCRIBE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Another site's page must not begin an interview behind its visitor's back. */
function requireOwnPage(c: Context<ApiEnv>, publicUrl: string): void {
  const origin = c.req.header('Origin');
  if (origin !== undefined && origin !== new URL(publicUrl).origin) throw new ApiError('origin_not_allowed');
}

function askedLocale(c: Context<ApiEnv>): string {
  const first = (c.req.header('Accept-Language') ?? '').split(',')[0]?.split(';')[0]?.trim() ?? '';
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/.test(first) ? first : 'en';
}
