import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { json, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { readInterviewUsage } from './interview.ts';
import { readUsage } from './read.ts';
import { interviewParamsSchema, interviewUsageSchema, usageInputSchema, usageSchema } from './schema.ts';

const tags = ['Usage'];
const security = [{ secretKey: [] }];

/** Behind authentication. */
export function usageRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  app.openapi(
    publicRoute({
      method: 'get',
      path: '/usage',
      operationId: 'readUsage',
      tags,
      security,
      summary: 'Read what was used',
      description:
        'By day, kind, template and key, to the last line of the ledger, with a forecast of the month. Days are those of UTC, as on the invoice.',
      request: { query: usageInputSchema },
      responses: { 200: json(usageSchema, "Of the key's mode; of test mode an example.") },
    }),
    async (c) => c.json(await readUsage(context, callerOf(c), c.req.valid('query')), 200),
  );
  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/sessions/{id}/usage',
        operationId: 'readSessionUsage',
        tags,
        security,
        summary: 'Read what an interview took',
        description:
          'Stage by stage, and what it would have cost without a prompt cache. Outlives the interview.',
        request: { params: interviewParamsSchema },
        responses: { 200: json(interviewUsageSchema, 'So far; of test mode an example.') },
      },
      ['not_found'],
    ),
    async (c) =>
      c.json(await readInterviewUsage(context, callerOf(c), { sessionId: c.req.valid('param').id }), 200),
  );
  return app;
}
