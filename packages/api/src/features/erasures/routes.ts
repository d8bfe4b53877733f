import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { pageQuerySchema } from '../../core/page.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { json, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { eraseCandidateById, eraseCandidateSchema } from './create.ts';
import { erasureIdSchema, listErasures, readErasure } from './receipts.ts';
import { erasurePageSchema, erasureSchema } from './schema.ts';

const tags = ['Candidates'];
const security = [{ secretKey: [] }];

/** Erasing candidates, and the receipts of it, behind authentication. */
export function erasureRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();

  app.openapi(
    publicRoute(
      {
        method: 'delete',
        path: '/candidates/{candidateId}',
        operationId: 'eraseCandidate',
        tags,
        security,
        summary: 'Erase a candidate with everything that is theirs',
        description:
          'Their interviews with all that was said in them, links, resumes, applications and mails that wait, also of whoever was merged into them. It cannot be undone. A long history goes on as a task: the receipt is `running` until then. Repeated, it answers the same receipt.',
        request: { params: eraseCandidateSchema.pick({ candidateId: true }) },
        responses: { 200: json(erasureSchema, 'The receipt.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await eraseCandidateById(context, callerOf(c), c.req.valid('param')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/erasures',
        operationId: 'listErasures',
        tags,
        security,
        summary: 'List receipts of erased candidates, newest first',
        request: { query: pageQuerySchema },
        responses: { 200: json(erasurePageSchema, 'One page. Send `nextCursor` as `cursor` for the next.') },
      },
      ['invalid_cursor'],
    ),
    async (c) => c.json(await listErasures(context, callerOf(c), c.req.valid('query')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/erasures/{erasureId}',
        operationId: 'readErasure',
        tags,
        security,
        summary: 'Read the receipt of an erased candidate',
        request: { params: erasureIdSchema },
        responses: { 200: json(erasureSchema, 'The receipt; it names nobody.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await readErasure(context, callerOf(c), c.req.valid('param')), 200),
  );
  return app;
}
