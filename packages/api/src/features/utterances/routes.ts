import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { utteranceSchema } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import type { AppContext } from '../../context.ts';
import { pageQuerySchema, pageSchema } from '../../core/page.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { json, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { listUtterances } from './list.ts';

/** `/v1/sessions/{id}/utterances`, behind authentication. */
export function utteranceRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/sessions/{id}/utterances',
        operationId: 'listUtterances',
        tags: ['Sessions'],
        security: [{ secretKey: [] }, { sessionToken: [] }, { resultToken: [] }],
        summary: 'The transcript, in order',
        request: { params: z.object({ id: textSchema.min(1).max(60) }), query: pageQuerySchema },
        responses: {
          200: json(pageSchema(utteranceSchema), 'One page. Send `nextCursor` as `cursor` for the next.'),
        },
      },
      ['not_found', 'invalid_cursor'],
    ),
    async (c) => {
      const input = { sessionId: c.req.valid('param').id, ...c.req.valid('query') };
      return c.json(await listUtterances(context, callerOf(c), input), 200);
    },
  );
  return app;
}
