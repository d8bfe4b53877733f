import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { jsonBody, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { sessionParamsSchema } from '../sessions/index.ts';
import { describeSelf } from './describe.ts';
import { selfDescriptionSchema } from './schema.ts';

/** Behind authentication. */
export function impactRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  app.openapi(
    publicRoute(
      {
        method: 'put',
        path: '/v1/sessions/{id}/self-description',
        operationId: 'describeSelf',
        tags: ['Sessions'],
        security: [{ secretKey: [] }, { sessionToken: [] }],
        summary: 'Say which groups the candidate belongs to',
        description:
          'After the interview, by choice, so that a tenant can tell whether its interviews treat groups alike. Kept apart from the interview and never read of one person: only counts over a template leave it, without small groups. Asking is the page’s own; offer “prefer not to say” first.',
        request: { params: sessionParamsSchema, body: jsonBody(selfDescriptionSchema) },
        responses: { 204: { description: 'It is kept.' } },
      },
      ['not_found'],
    ),
    async (c) => {
      const { id } = c.req.valid('param');
      await describeSelf(context, callerOf(c), { sessionId: id, ...c.req.valid('json') });
      return c.body(null, 204);
    },
  );
  return app;
}
