import { createHash, timingSafeEqual } from 'node:crypto';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  claimRequestSchema,
  claimResponseSchema,
  recordsRequestSchema,
  recordsResponseSchema,
  redeemRequestSchema,
  redeemResponseSchema,
  releaseRequestSchema,
  releaseResponseSchema,
  turnControlSchema,
  turnRequestSchema,
} from '@vivavoce/contract/internal';
import type { MiddlewareHandler } from 'hono';
import type { AppContext } from '../../../context.ts';
import { agentCaller, type Caller } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import { DEFAULT_BODY_BYTES, limitBody } from '../../../http/body.ts';
import type { ApiEnv } from '../../../http/context.ts';
import { json, jsonBody } from '../../../http/openapi.ts';
import { createRouter } from '../../../http/router.ts';
import { addLogContext } from '../../../logging/context.ts';
import { sessionParamsSchema } from '../resource/schema.ts';
import { claimSession } from './claim.ts';
import { storeRecords } from './records.ts';
import { redeemConnection } from './redeem.ts';
import { releaseSession } from './release.ts';
import { readTurnControl } from './turn.ts';

const params = { params: sessionParamsSchema };
/** A hundred records at once, snapshots among them. */
const RECORDS_BYTES = 8 * 1024 * 1024;
/** Between our own processes: not a part of what partners read. */
const hide = true;

/** `/internal`: what the agent calls, see the contract's `internal/agent.ts`. */
export function agentRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  app.use(requireAgent(context.environment.AGENT_TOKEN));
  app.use(limitBody((c) => (c.req.path.endsWith('/records') ? RECORDS_BYTES : DEFAULT_BODY_BYTES)));

  app.openapi(
    createRoute({
      method: 'post',
      path: '/sessions/{id}/claim',
      hide,
      request: { ...params, body: jsonBody(claimRequestSchema) },
      responses: { 200: json(claimResponseSchema, 'The session is yours.') },
    }),
    async (c) => {
      const sessionId = c.req.valid('param').id;
      const caller = await agentOf(context, sessionId);
      return c.json(await claimSession(context, caller, { sessionId, ...c.req.valid('json') }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/sessions/{id}/tickets/redeem',
      hide,
      request: { ...params, body: jsonBody(redeemRequestSchema) },
      responses: { 200: json(redeemResponseSchema, 'Let the client in.') },
    }),
    async (c) => {
      const sessionId = c.req.valid('param').id;
      const caller = await agentOf(context, sessionId);
      return c.json(await redeemConnection(context, caller, { sessionId, ...c.req.valid('json') }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/sessions/{id}/records',
      hide,
      request: { ...params, body: jsonBody(recordsRequestSchema) },
      responses: { 200: json(recordsResponseSchema, 'Stored.') },
    }),
    async (c) => {
      const sessionId = c.req.valid('param').id;
      const caller = await agentOf(context, sessionId);
      return c.json(await storeRecords(context, caller, { sessionId, ...c.req.valid('json') }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/sessions/{id}/turn',
      hide,
      request: { ...params, body: jsonBody(turnRequestSchema) },
      responses: { 200: json(turnControlSchema, 'How turns are to be taken.') },
    }),
    async (c) => {
      const sessionId = c.req.valid('param').id;
      const caller = await agentOf(context, sessionId);
      return c.json(await readTurnControl(context, caller, { sessionId, ...c.req.valid('json') }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/sessions/{id}/release',
      hide,
      request: { ...params, body: jsonBody(releaseRequestSchema) },
      responses: { 200: json(releaseResponseSchema, 'Let go, or not yet.') },
    }),
    async (c) => {
      const sessionId = c.req.valid('param').id;
      const caller = await agentOf(context, sessionId);
      return c.json(await releaseSession(context, caller, { sessionId, ...c.req.valid('json') }), 200);
    },
  );

  return app;
}

/** The agent, about a session: it knows one by its id alone. @throws ApiError `not_found` */
async function agentOf({ database }: AppContext, sessionId: string): Promise<Caller> {
  const scope = await database.findSessionScope(sessionId);
  if (!scope) throw new ApiError('not_found');
  addLogContext({ tenantId: scope.tenantId, sessionId });
  return agentCaller({ ...scope, sessionId, origin: null });
}

/** The shared secret of API and agent. @throws ApiError `invalid_key` */
function requireAgent(agentToken: string): MiddlewareHandler<ApiEnv> {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const expected = digest(agentToken);
  return async (c, next) => {
    const given = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? '';
    if (!timingSafeEqual(digest(given), expected)) throw new ApiError('invalid_key');
    await next();
  };
}
