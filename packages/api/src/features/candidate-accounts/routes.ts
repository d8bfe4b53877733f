import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { keepAnswer } from '../../http/idempotency.ts';
import type { Limits } from '../../http/limits.ts';
import { json, jsonBody, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { candidateTokenSchema } from '../candidate-tokens/index.ts';
import { hashAddress } from './code.ts';
import { enterAccount, enterSchema } from './enter.ts';
import { leaveAccount } from './leave.ts';
import { accountsOffered, requireVisitor } from './offered.ts';
import { newCodeSchema, sendCode } from './send-code.ts';

const tags = ['Candidate accounts'];

const codeSchema = z
  .object({
    id: z.string().openapi({ description: 'Sent back with the code.' }),
    expiresAt: z.iso.datetime(),
  })
  .openapi('CandidateCode');

/** `/v1/candidate-accounts`, behind authentication. */
export function candidateAccountRoutes(context: AppContext, limits: Limits): OpenAPIHono<ApiEnv> {
  const app = createRouter();

  app.openapi(
    publicRoute({
      method: 'get',
      path: '/candidate-accounts',
      operationId: 'readCandidateAccounts',
      tags,
      security: [{ publishableKey: [] }, { candidateToken: [] }],
      summary: 'Whether candidates can have accounts of their own',
      responses: {
        200: json(z.object({ offered: z.boolean() }), 'Whether the tenant offers them.'),
      },
    }),
    async (c) => c.json(await accountsOffered(context, callerOf(c)), 200),
  );

  app.openapi(
    publicRoute({
      method: 'post',
      path: '/candidate-accounts/codes',
      operationId: 'sendCandidateCode',
      tags,
      security: [{ publishableKey: [] }, { candidateToken: [] }],
      summary: 'Mail a code with which a candidate signs in',
      description:
        'Answered the same for every address, known or not. A code is good for ten minutes and five tries, and only the newest one of an address opens anything.',
      request: { body: jsonBody(newCodeSchema) },
      responses: { 201: json(codeSchema, 'The code is on its way.') },
    }),
    async (c) => {
      const caller = callerOf(c);
      requireVisitor(caller);
      const body = c.req.valid('json');
      const { TOKEN_SECRET } = context.environment;
      await limits.consume('codeAsked', `${caller.tenantId} ${c.get('address')}`);
      await limits.consume('codeSent', hashAddress(TOKEN_SECRET, caller, body.email));
      const code = await sendCode(context, caller, {
        ...body,
        keep: (records, sent) => keepAnswer(c, records, { status: 201, body: sent }),
      });
      return c.json(code, 201);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/candidate-accounts/tokens',
        operationId: 'enterCandidateAccount',
        tags,
        security: [{ publishableKey: [] }, { candidateToken: [] }],
        summary: 'Sign a candidate in with a code',
        description:
          'The token opens what this candidate has at this tenant, on the origin that asked. It is renewed like every candidate token. Called with the token of an anonymous workspace, what is in it becomes theirs, and that token opens nothing any more.',
        request: { body: jsonBody(enterSchema) },
        responses: { 201: json(candidateTokenSchema, 'A token, good for an hour.') },
      },
      ['code_wrong', 'code_expired'],
    ),
    async (c) => {
      const token = await enterAccount(context, callerOf(c), {
        request: c.req.valid('json'),
        keep: (records, body) => keepAnswer(c, records, { status: 201, body }),
      });
      return c.json(token, 201);
    },
  );

  app.openapi(
    publicRoute({
      method: 'post',
      path: '/candidate-accounts/sign-out',
      operationId: 'leaveCandidateAccount',
      tags,
      security: [{ candidateToken: [] }],
      summary: 'Sign a candidate out',
      request: {
        body: jsonBody(
          z.strictObject({
            everywhere: z
              .boolean()
              .default(false)
              .openapi({ description: 'In every browser, and with every other token of theirs.' }),
          }),
        ),
      },
      responses: { 204: { description: 'The token opens nothing any more.' } },
    }),
    async (c) => {
      await leaveAccount(context, callerOf(c), c.req.valid('json'));
      return c.body(null, 204);
    },
  );
  return app;
}
