import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { textSchema } from '@vivavoce/contract/text';
import type { AppContext } from '../../context.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { keepAnswer } from '../../http/idempotency.ts';
import type { Limits } from '../../http/limits.ts';
import { json, jsonBody, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { createCandidateToken, newTokenSchema } from './create.ts';
import { refreshCandidateToken, revokeCandidateTokens } from './keep.ts';
import { candidateTokenSchema } from './schema.ts';

const tags = ['Candidate tokens'];

/** `/v1/candidate-tokens`, behind authentication. */
export function candidateTokenRoutes(context: AppContext, limits: Limits): OpenAPIHono<ApiEnv> {
  const app = createRouter();

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/candidate-tokens',
        operationId: 'createCandidateToken',
        tags,
        security: [{ secretKey: [] }, { publishableKey: [] }],
        summary: 'Let a candidate in to their resumes and applications',
        description:
          'A secret key says whom it means by `externalId`. A publishable key opens an anonymous workspace, which is erased after 24 hours unless a secret key claims it: hand its token to your backend, and send it there as `claim`.',
        request: { body: jsonBody(newTokenSchema) },
        responses: { 201: json(candidateTokenSchema, 'A token, good for an hour.') },
      },
      ['invalid_token'],
    ),
    async (c) => {
      const caller = callerOf(c);
      if (caller.kind === 'publishable') {
        await limits.consume('workspace', `${caller.keyId} ${c.get('address')}`);
      }
      const token = await createCandidateToken(context, caller, {
        request: c.req.valid('json'),
        keep: (records, body) => keepAnswer(c, records, { status: 201, body }),
      });
      return c.json(token, 201);
    },
  );

  app.openapi(
    publicRoute({
      method: 'post',
      path: '/candidate-tokens/refresh',
      operationId: 'refreshCandidateToken',
      tags,
      security: [{ candidateToken: [] }],
      summary: 'A new token of the same candidate',
      description: 'Takes a token up to 24 hours after it expired.',
      responses: { 200: json(candidateTokenSchema, 'A token, good for an hour.') },
    }),
    async (c) => c.json(await refreshCandidateToken(context, callerOf(c)), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'delete',
        path: '/candidate-tokens/{candidateId}',
        operationId: 'revokeCandidateTokens',
        tags,
        security: [{ secretKey: [] }, { candidateToken: [] }],
        summary: 'Revoke every token of a candidate',
        request: { params: z.object({ candidateId: textSchema.min(1).max(60) }) },
        responses: { 204: { description: 'None of them opens anything any more.' } },
      },
      ['not_found'],
    ),
    async (c) => {
      await revokeCandidateTokens(context, callerOf(c), c.req.valid('param'));
      return c.body(null, 204);
    },
  );
  return app;
}
