import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { textSchema } from '@vivavoce/contract/text';
import type { AppContext } from '../../../context.ts';
import { requireMay } from '../../../core/caller.ts';
import { Listeners } from '../../../events/listeners.ts';
import { resumeAt } from '../../../events/stream.ts';
import { type ApiEnv, callerOf } from '../../../http/context.ts';
import { answerEvents } from '../../../http/event-stream.ts';
import { publicRoute } from '../../../http/openapi.ts';
import { isUnrevoked } from '../../sessions/index.ts';
import { loadResume, subjectOf } from '../resource.ts';
import { resumeParamsSchema } from '../schema.ts';

/** `GET /v1/resumes/{id}/events`: what becomes of a file, page by page. */
export function listenRoute(app: OpenAPIHono<ApiEnv>, context: AppContext): void {
  const listeners = new Listeners();
  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/resumes/{id}/events',
        operationId: 'listenToResume',
        tags: ['Resumes'],
        security: [{ secretKey: [] }, { candidateToken: [] }],
        summary: 'Listen to a resume (server-sent events)',
        description:
          '`resume.created`, `resume.progress` (`page` of `pages`), `resume.parsed`, `resume.failed`, `resume.edited`: all from the first, or from the one after `Last-Event-ID`, each as soon as it happens.',
        request: {
          params: resumeParamsSchema,
          headers: z.object({ 'last-event-id': textSchema.max(60).optional() }),
        },
        responses: {
          200: { description: 'The stream.', content: { 'text/event-stream': { schema: z.string() } } },
        },
      },
      ['not_found'],
    ),
    async (c) => {
      const caller = callerOf(c);
      requireMay(caller, 'resumes:read');
      const { tenantId, mode } = caller;
      const { id } = c.req.valid('param');
      const subject = subjectOf({ tenantId, mode, id });
      await context.database.withTenant(caller, (records) => loadResume(records, caller, id));
      const after = await resumeAt(context, subject, c.req.header('Last-Event-ID'));
      return answerEvents(c, context, {
        subject,
        after,
        listeners,
        mayListen: (records) => isUnrevoked(records, caller),
        toWire: (event) => ({
          id: event.id,
          type: event.type,
          resumeId: id,
          createdAt: event.createdAt.toISOString(),
          data: event.data,
        }),
      });
    },
  );
}
