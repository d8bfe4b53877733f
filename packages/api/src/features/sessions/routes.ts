import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  consentRequestSchema,
  controlRequestSchema,
  createSessionSchema,
  joinRequestSchema,
} from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import type { AppContext } from '../../context.ts';
import { Listeners } from '../../events/listeners.ts';
import { type ApiContext, type ApiEnv, callerOf } from '../../http/context.ts';
import { answerEvents } from '../../http/event-stream.ts';
import { keepAnswer, keepWithSubject } from '../../http/idempotency.ts';
import { json, jsonBody, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { addLogContext } from '../../logging/context.ts';
import { refreshToken, revokeTokens } from './access/refresh.ts';
import { revokeResultTokens, shareResult } from './access/result.ts';
import { isUnrevoked } from './access/unrevoked.ts';
import { controlSession } from './control/control.ts';
import { recordConsent } from './lifecycle/consent.ts';
import { createSession } from './lifecycle/create.ts';
import { endSession } from './lifecycle/end.ts';
import { eraseSession } from './lifecycle/erase.ts';
import { joinSession } from './lifecycle/join.ts';
import { pauseSession } from './lifecycle/pause.ts';
import { listSessions, listSessionsQuerySchema } from './resource/list.ts';
import { readNotice } from './resource/notice.ts';
import { readCurrentSession, readSession } from './resource/read.ts';
import {
  controlSchema,
  createSessionResponseSchema,
  joinResponseSchema,
  noticeTextSchema,
  resultTokenSchema,
  sessionPageSchema,
  sessionParamsSchema,
  sessionSchema,
  sessionTokenSchema,
} from './resource/schema.ts';
import { subjectOf } from './resource/subject.ts';
import { resumeStream, toSessionEvent } from './stream/stream.ts';

const tags = ['Sessions'];
const params = sessionParamsSchema;
const asKey = [{ secretKey: [] }, { publishableKey: [] }];
const asPartner = [{ secretKey: [] }];
const asClient = [{ secretKey: [] }, { sessionToken: [] }];
const asReader = [...asClient, { resultToken: [] }];

/** `/v1/sessions`, behind authentication. */
export function sessionRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  const listeners = new Listeners();

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/sessions',
        operationId: 'createSession',
        tags,
        security: asKey,
        summary: 'Create a session',
        description:
          'A publishable key may send `template`, `locale` and `displayName` only. The answer holds the token with which a page opens the session.',
        request: { body: jsonBody(createSessionSchema) },
        responses: { 201: json(createSessionResponseSchema, 'The session and its first token.') },
      },
      ['template_unknown', 'session_limit'],
    ),
    async (c) => {
      const answer = await createSession(context, callerOf(c), {
        request: c.req.valid('json'),
        keep: (records, body) => {
          keepWithSubject(c, { type: 'session', id: body.session.id });
          return keepAnswer(c, records, { status: 201, body });
        },
      });
      return c.json(answer, 201);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/sessions',
        operationId: 'listSessions',
        tags,
        security: asPartner,
        summary: 'List sessions, newest first',
        request: { query: listSessionsQuerySchema },
        responses: {
          200: json(sessionPageSchema, 'One page. Send `nextCursor` as `cursor` for the next.'),
        },
      },
      ['invalid_cursor', 'template_unknown'],
    ),
    async (c) => {
      return c.json(await listSessions(context, callerOf(c), c.req.valid('query')), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/sessions/current',
        operationId: 'readCurrentSession',
        tags,
        security: [{ sessionToken: [] }, { resultToken: [] }],
        summary: 'Read the session that a token belongs to',
        responses: { 200: json(sessionSchema, 'The session.') },
      },
      ['not_found'],
    ),
    async (c) => {
      return c.json(await readCurrentSession(context, callerOf(c)), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/sessions/{id}',
        operationId: 'readSession',
        tags,
        security: asReader,
        summary: 'Read a session',
        request: { params },
        responses: { 200: json(sessionSchema, 'The session.') },
      },
      ['not_found'],
    ),
    async (c) => {
      return c.json(await readSession(context, callerOf(c), sessionOf(c)), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/sessions/{id}/notice',
        operationId: 'readNotice',
        tags,
        security: asReader,
        summary: 'Read what the candidate is told before agreeing',
        description:
          'Word for word as the widget shows it, in the session’s language: for a page of your own.',
        request: { params },
        responses: { 200: json(noticeTextSchema, 'The notice.') },
      },
      ['not_found'],
    ),
    async (c) => {
      return c.json(await readNotice(context, callerOf(c), sessionOf(c)), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/sessions/{id}/consent',
        operationId: 'recordConsent',
        tags,
        security: asClient,
        summary: 'Record what the candidate agreed to',
        request: { params, body: jsonBody(consentRequestSchema) },
        responses: { 200: json(sessionSchema, 'The session, now with consent.') },
      },
      ['not_found', 'session_over'],
    ),
    async (c) => {
      const input = { ...sessionOf(c), ...c.req.valid('json') };
      return c.json(await recordConsent(context, callerOf(c), input), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/sessions/{id}/join',
        operationId: 'joinSession',
        tags,
        security: asClient,
        summary: 'Join: find the worker that holds the session',
        description:
          'Waits up to 10 s for a worker. `failedEpoch` names the epoch whose worker could not be reached; the answer then waits for a newer one, and names the same worker again only where that has proved to be well.',
        request: { params, body: jsonBody(joinRequestSchema) },
        responses: { 200: json(joinResponseSchema, 'Where to connect, and with which ticket.') },
      },
      ['not_found', 'consent_required', 'session_over', 'session_limit', 'at_capacity'],
    ),
    async (c) => {
      const input = { ...sessionOf(c), ...c.req.valid('json') };
      return c.json(await joinSession(context, callerOf(c), input), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/sessions/{id}/control',
        operationId: 'controlSession',
        tags,
        security: asClient,
        summary: 'Change how turns are taken',
        description:
          '`mode` switches between conversation and coding, with thresholds of your own where you send them: with a secret key, or with a session token where the template sets `turn.candidateMayChange`. `run` and `submit` say that code was run or handed in, and return to conversation at once, for either. A session that is live follows at once, any other from its next beginning.',
        request: { params, body: jsonBody(controlRequestSchema) },
        responses: { 200: json(controlSchema, 'How turns are taken from now on.') },
      },
      ['not_found', 'session_over'],
    ),
    async (c) => {
      const { sessionId } = sessionOf(c);
      const answer = await controlSession(context, callerOf(c), {
        sessionId,
        request: c.req.valid('json'),
        keep: (records, body) => keepAnswer(c, records, { status: 200, body }),
      });
      return c.json(answer, 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/sessions/{id}/pause',
        operationId: 'pauseSession',
        tags,
        security: asClient,
        summary: 'Pause a session behind a link',
        description:
          'The session waits until the deadline of its link and holds no place meanwhile. Its tokens are revoked: whoever opens the link again gets a new one and goes on. Idempotent.',
        request: { params },
        responses: { 200: json(sessionSchema, 'The session, suspended or about to be.') },
      },
      ['not_found', 'session_over'],
    ),
    async (c) => {
      return c.json(await pauseSession(context, callerOf(c), sessionOf(c)), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/sessions/{id}/end',
        operationId: 'endSession',
        tags,
        security: asClient,
        summary: 'End a session for good',
        description: 'Idempotent. A worker that holds the session says goodbye and ends by itself.',
        request: { params },
        responses: { 200: json(sessionSchema, 'The session, ended or about to.') },
      },
      ['not_found'],
    ),
    async (c) => {
      return c.json(await endSession(context, callerOf(c), sessionOf(c)), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'delete',
        path: '/sessions/{id}',
        operationId: 'eraseSession',
        tags,
        security: asPartner,
        summary: 'Erase a session with everything that belongs to it',
        request: { params },
        responses: { 204: { description: 'Erased.' } },
      },
      ['not_found'],
    ),
    async (c) => {
      await eraseSession(context, callerOf(c), sessionOf(c));
      return c.body(null, 204);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/sessions/{id}/token',
        operationId: 'refreshToken',
        tags,
        security: asClient,
        summary: 'A new token of the same session',
        description:
          'With a secret key, or with the present token, also one that expired within the last 24 hours.',
        request: { params },
        responses: { 200: json(sessionTokenSchema, 'The token.') },
      },
      ['not_found', 'session_over'],
    ),
    async (c) => {
      return c.json(await refreshToken(context, callerOf(c), sessionOf(c)), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'delete',
        path: '/sessions/{id}/token',
        operationId: 'revokeTokens',
        tags,
        security: asPartner,
        summary: 'Revoke every token of a session',
        description:
          'Those that read its result, too, and every ticket that was not used yet. Whoever is connected stays; `end` ends the session.',
        request: { params },
        responses: { 204: { description: 'Revoked.' } },
      },
      ['not_found'],
    ),
    async (c) => {
      await revokeTokens(context, callerOf(c), sessionOf(c));
      return c.body(null, 204);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/sessions/{id}/result-token',
        operationId: 'shareResult',
        tags,
        security: asClient,
        summary: 'A token that reads the result of a session',
        description:
          'Once the session is over. Reads the session, its transcript, its evaluation and its events, and does nothing else. Good for 30 days, or until the session is erased.',
        request: { params },
        responses: { 200: json(resultTokenSchema, 'The token.') },
      },
      ['not_found'],
    ),
    async (c) => {
      return c.json(await shareResult(context, callerOf(c), sessionOf(c)), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'delete',
        path: '/sessions/{id}/result-token',
        operationId: 'revokeResultTokens',
        tags,
        security: [...asPartner, { resultToken: [] }],
        summary: 'Revoke every result token of a session',
        request: { params },
        responses: { 204: { description: 'Revoked.' } },
      },
      ['not_found'],
    ),
    async (c) => {
      await revokeResultTokens(context, callerOf(c), sessionOf(c));
      return c.body(null, 204);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/sessions/{id}/events',
        operationId: 'listenToSession',
        tags,
        security: asReader,
        summary: 'Listen to a session (server-sent events)',
        description:
          'All events from the first, or from the one after `Last-Event-ID`, each as soon as it happens. The event name is the type, the data the event as JSON.',
        request: { params, headers: z.object({ 'last-event-id': textSchema.max(60).optional() }) },
        responses: {
          200: { description: 'The stream.', content: { 'text/event-stream': { schema: z.string() } } },
        },
      },
      ['not_found'],
    ),
    async (c) => {
      const lastEventId = c.req.header('Last-Event-ID');
      const { ref, after } = await resumeStream(context, callerOf(c), { ...sessionOf(c), lastEventId });
      return answerEvents(c, context, {
        subject: subjectOf(ref),
        after,
        listeners,
        mayListen: (records) => isUnrevoked(records, callerOf(c)),
        toWire: (event) => toSessionEvent(ref, event),
      });
    },
  );

  return app;
}

/** The session that the address names: on every log line from here on, and what an idempotent answer is about. */
function sessionOf(c: ApiContext): { sessionId: string } {
  const sessionId = c.req.param('id') ?? '';
  addLogContext({ sessionId });
  keepWithSubject(c, { type: 'session', id: sessionId });
  return { sessionId };
}
