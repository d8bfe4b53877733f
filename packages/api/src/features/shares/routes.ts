import { Hono } from 'hono';
import type { CoreContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import type { ApiEnv } from '../../http/context.ts';
import { CLOSED_POLICY, contentPolicy } from '../../http/headers.ts';
import type { Limits } from '../../http/limits.ts';
import { pdfHeaders, type ReportPrinter } from '../reports/index.ts';
import { openShare } from './open.ts';
import { closedPage, STYLE, sharePage } from './page.ts';

/** Nothing runs, nothing is framed, nobody is told where the reader came from, and no search engine keeps it. */
const PAGE_HEADERS = {
  'Content-Security-Policy': contentPolicy({ ...CLOSED_POLICY, 'style-src': ["'self'"] }),
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** `/share/<token>`: one interview, for whoever has the link. */
export function shareRoutes(
  context: CoreContext,
  { limits, printer }: { limits: Limits; printer: ReportPrinter },
): Hono<ApiEnv> {
  const router = new Hono<ApiEnv>();
  router.get('/share/style.css', (c) =>
    c.body(STYLE, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    }),
  );
  router.get('/share/:token', async (c) => {
    await limits.consume('share', c.get('address'));
    const token = c.req.param('token');
    try {
      const report = await openShare(context, { token, as: 'page' });
      return c.html(sharePage(report, { pdf: `/share/${token}/report.pdf` }), 200, PAGE_HEADERS);
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'not_found')) throw error;
      return c.html(closedPage(), 404, PAGE_HEADERS);
    }
  });
  router.get('/share/:token/report.pdf', async (c) => {
    await limits.consume('share', c.get('address'));
    const report = await openShare(context, { token: c.req.param('token'), as: 'pdf' });
    return c.body(Uint8Array.from(await printer.print(report)), 200, pdfHeaders('interview'));
  });
  return router;
}
