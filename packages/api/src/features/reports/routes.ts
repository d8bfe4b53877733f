import { Hono } from 'hono';
import type { AppContext } from '../../context.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { authenticateMember } from '../../http/member.ts';
import { pdfHeaders } from './file.ts';
import type { ReportPrinter } from './pdf/printer.ts';
import { readReport } from './read.ts';

/** `/console/files/interviews/<id>/report.pdf`, for who is signed in. */
export function reportRoutes(context: AppContext, printer: ReportPrinter): Hono<ApiEnv> {
  const router = new Hono<ApiEnv>();
  router.get('/console/files/interviews/:id/report.pdf', authenticateMember(context), async (c) => {
    const sessionId = c.req.param('id');
    const withNotes = c.req.query('notes') === '1';
    const report = await readReport(context, callerOf(c), { sessionId, withNotes });
    return c.body(Uint8Array.from(await printer.print(report)), 200, pdfHeaders(`interview-${sessionId}`));
  });
  return router;
}
