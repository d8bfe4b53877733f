import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { json, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { sessionParamsSchema } from '../sessions/index.ts';
import { readEvaluation } from './read.ts';
import { evaluationResultSchema } from './schema.ts';

const readRoute = publicRoute(
  {
    method: 'get',
    path: '/v1/sessions/{id}/evaluation',
    operationId: 'readEvaluation',
    tags: ['Sessions'],
    summary: 'Read the evaluation of a session, or how far it is',
    description:
      'Each score rests on quotes that stand verbatim in the transcript. The holder of a session’s or a result’s token sees it only where the template’s `resultVisibility` is `candidate`.',
    security: [{ secretKey: [] }, { sessionToken: [] }, { resultToken: [] }],
    request: { params: sessionParamsSchema },
    responses: { 200: json(evaluationResultSchema, 'The evaluation, or how far it is.') },
  },
  ['not_found'],
);

/** Behind authentication. */
export function evaluationRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(readRoute, async (c) => {
    const input = { sessionId: c.req.valid('param').id };
    return c.json(await readEvaluation(context, callerOf(c), input), 200);
  });
  return router;
}
