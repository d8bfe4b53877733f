import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { keepAnswer, keepWithSubject } from '../../http/idempotency.ts';
import { json, jsonBody, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import {
  balanceQuerySchema,
  balanceSchema,
  newGiftSchema,
  newPurchaseSchema,
  packageSchema,
  purchaseSchema,
} from './schema.ts';
import { buyPackage, givePackage, readBalance } from './verbs.ts';

const tags = ['Packages'];

/** `/v1/packages`, behind authentication. */
export function packageRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();

  app.openapi(
    publicRoute({
      method: 'get',
      path: '/packages',
      operationId: 'getPackages',
      tags,
      security: [{ secretKey: [] }, { candidateToken: [] }],
      summary: 'Read what a candidate has left, and what can be bought',
      request: { query: balanceQuerySchema },
      responses: { 200: json(balanceSchema, 'What is left.') },
    }),
    async (c) => c.json(await readBalance(context, callerOf(c), c.req.valid('query')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/packages/purchases',
        operationId: 'buyPackage',
        tags,
        security: [{ secretKey: [] }, { candidateToken: [] }],
        summary: 'Begin the payment of a package',
        description:
          'Answers the payment page. The places are there once it is paid, whether or not the browser comes back; live mode only.',
        request: { body: jsonBody(newPurchaseSchema) },
        responses: { 201: json(purchaseSchema, 'The package, and where it is paid.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await buyPackage(context, callerOf(c), c.req.valid('json')), 201),
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/packages',
        operationId: 'givePackage',
        tags,
        security: [{ secretKey: [] }],
        summary: 'Give a candidate interviews',
        description: 'You pay for them as they are held, like for any interview; live mode only.',
        request: { body: jsonBody(newGiftSchema) },
        responses: { 201: json(packageSchema, 'The package.') },
      },
      ['not_found'],
    ),
    async (c) => {
      const given = await givePackage(context, callerOf(c), {
        gift: c.req.valid('json'),
        keep: (records, body) => {
          keepWithSubject(c, { type: 'package', id: body.id });
          return keepAnswer(c, records, { status: 201, body });
        },
      });
      return c.json(given, 201);
    },
  );

  return app;
}
