import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { MAX_INTEGER, utteranceSchema } from '@vivavoce/contract';
import type { AppContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import { decodeCursor, pageOf, pageQuerySchema } from '../../core/page.ts';
import { type ApiEnv, principalOf } from '../../http/context.ts';
import { json, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { requireSession } from '../keys/access.ts';
import { toUtterance } from './resource.ts';

const cursorSchema = z.tuple([z.int().min(0).max(MAX_INTEGER)]);

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
        security: [{ secretKey: [] }, { sessionToken: [] }],
        summary: 'The transcript, in order',
        request: { params: z.object({ id: z.string().min(1).max(60) }), query: pageQuerySchema },
        responses: {
          200: json(
            z.object({ data: z.array(utteranceSchema), nextCursor: z.string().nullable() }),
            'One page. Send `nextCursor` as `cursor` for the next.',
          ),
        },
      },
      ['not_found', 'invalid_cursor'],
    ),
    async (c) => {
      const principal = principalOf(c);
      const { tenantId } = principal;
      const sessionId = c.req.valid('param').id;
      requireSession(principal, sessionId, 'sessions:read');
      const { limit, cursor } = c.req.valid('query');
      const [after] = cursor === undefined ? [0] : decodeCursor(cursorSchema, cursor);
      const page = await context.database.withTenant(principal, async (records) => {
        const session = await records.session.findUnique({
          where: { tenantId_id: { tenantId, id: sessionId } },
          select: { id: true },
        });
        if (!session) throw new ApiError('not_found');
        const rows = await records.utterance.findMany({
          where: { tenantId, sessionId, sequence: { gt: after } },
          orderBy: { sequence: 'asc' },
          take: limit + 1,
        });
        return pageOf(rows, { limit, positionOf: (row) => [row.sequence], itemOf: toUtterance });
      });
      return c.json(page, 200);
    },
  );
  return app;
}
