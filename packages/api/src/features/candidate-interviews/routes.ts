import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { pageQuerySchema, pageSchema } from '../../core/page.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { json, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { resultTokenSchema } from '../sessions/index.ts';
import { listCandidateInterviews } from './list.ts';
import { openOwnResult } from './open-result.ts';
import { candidateInterviewParamsSchema, candidateInterviewSchema } from './schema.ts';

const tags = ['Candidate interviews'];
const security = [{ candidateToken: [] }];

/** `/v1/candidate-interviews`, behind authentication. */
export function candidateInterviewRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/candidate-interviews',
        operationId: 'listCandidateInterviews',
        tags,
        security,
        summary: 'List the interviews of the candidate who calls',
        description: 'Newest first, practice among them. Needs the scope `interviews`.',
        request: { query: pageQuerySchema },
        responses: { 200: json(pageSchema(candidateInterviewSchema), 'One page.') },
      },
      ['invalid_cursor'],
    ),
    async (c) => c.json(await listCandidateInterviews(context, callerOf(c), c.req.valid('query')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/candidate-interviews/{id}/result-token',
        operationId: 'openOwnResult',
        tags,
        security,
        summary: 'Open the result of an interview',
        description:
          'The token reads the session, its transcript and its evaluation, as far as the template gives them to candidates.',
        request: { params: candidateInterviewParamsSchema },
        responses: { 200: json(resultTokenSchema, 'The token.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await openOwnResult(context, callerOf(c), c.req.valid('param')), 200),
  );
  return app;
}
