import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import { fieldErrors } from '../../core/fields.ts';
import { type ApiContext, type ApiEnv, callerOf } from '../../http/context.ts';
import { authenticateMember } from '../../http/member.ts';
import { createRouter } from '../../http/router.ts';
import { type ExportInterviewsInput, exportInterviews, exportInterviewsSchema } from './export.ts';

/** What the console downloads: a file is no procedure. */
export function interviewRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  app.get('/console/export/interviews.csv', authenticateMember(context), (c) => {
    const parts = exportInterviews(context, callerOf(c), inputOf(c));
    const day = new Date().toISOString().slice(0, 10);
    return c.body(streamOf(parts), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="interviews-${day}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
  });
  return app;
}

/** @throws ApiError `invalid_request` */
function inputOf(c: ApiContext): ExportInterviewsInput {
  const { tenant: _tenant, mode: _mode, id: _id, ...query } = c.req.query();
  const ids = c.req.queries('id');
  const parsed = exportInterviewsSchema.safeParse({ ...query, ...(ids ? { ids } : {}) });
  if (!parsed.success)
    throw new ApiError('invalid_request', { errors: fieldErrors('query', parsed.error.issues) });
  return parsed.data;
}

/** Read on as the receiver takes it: never the whole file at once. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
