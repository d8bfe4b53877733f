import { isErrorCode } from '@vivavoce/contract/errors';
import { Hono } from 'hono';
import { ApiError } from '../../core/error.ts';
import type { ApiEnv } from '../../http/context.ts';
import { CLOSED_POLICY, contentPolicy } from '../../http/headers.ts';
import { errorListPage, errorPage, STYLE } from './pages.ts';
import { referencePage } from './reference.ts';

const PAGE_HEADERS = {
  'Content-Security-Policy': contentPolicy({ ...CLOSED_POLICY, 'style-src': ["'self'"] }),
  'Cache-Control': 'public, max-age=3600',
};

/** The reference of the API, and a page for every error code: where the `type` of a problem leads. */
export function docsRoutes(describe: () => unknown): Hono<ApiEnv> {
  const router = new Hono<ApiEnv>();
  let reference: string | undefined;
  for (const path of ['/docs', '/docs/']) router.get(path, (c) => c.redirect('/docs/api'));
  router.get('/docs/errors/', (c) => c.redirect('/docs/errors'));
  router.get('/docs/api', (c) => {
    reference ??= referencePage(describe());
    return c.html(reference, 200, PAGE_HEADERS);
  });
  router.get('/docs/errors', (c) => c.html(errorListPage(), 200, PAGE_HEADERS));
  router.get('/docs/errors/:code', (c) => {
    const code = c.req.param('code');
    if (!isErrorCode(code)) throw new ApiError('not_found');
    return c.html(errorPage(code), 200, PAGE_HEADERS);
  });
  router.get('/docs/style.css', (c) =>
    c.body(STYLE, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  );
  return router;
}
