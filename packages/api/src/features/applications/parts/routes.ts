import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../../context.ts';
import { pageQuerySchema } from '../../../core/page.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import { type ApiContext, type ApiEnv, callerOf } from '../../../http/context.ts';
import { keepAnswer, keepWithSubject } from '../../../http/idempotency.ts';
import { json, jsonBody, publicRoute } from '../../../http/openapi.ts';
import { createRouter } from '../../../http/router.ts';
import { createSessionResponseSchema } from '../../sessions/index.ts';
import { addMessage } from '../messages.ts';
import { addNote, editNote, removeNote } from '../notes.ts';
import { practise } from '../practise.ts';
import { preparePractice } from '../prepare.ts';
import { addReminder, changeReminder, removeReminder } from '../reminders.ts';
import {
  applicationDetailSchema,
  applicationParamsSchema,
  messageSchema,
  newMessageSchema,
  newReminderSchema,
  noteParamsSchema,
  noteTextSchema,
  practiceRequestSchema,
  reminderChangeSchema,
  reminderParamsSchema,
  timelinePageSchema,
} from '../schema.ts';
import { readTimeline } from '../timeline.ts';

const tags = ['Applications'];
const security = [{ secretKey: [] }, { candidateToken: [] }];

/** What is written on an application: notes, reminders, messages; and its timeline. */
export function applicationPartRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  const detail = json(applicationDetailSchema, 'The application as it is now.');

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/applications/{id}/notes',
        operationId: 'addApplicationNote',
        tags,
        security,
        summary: 'Write a note on an application',
        description: 'The candidate reads what the tenant writes.',
        request: { params: applicationParamsSchema, body: jsonBody(noteTextSchema) },
        responses: { 201: detail },
      },
      ['not_found'],
    ),
    async (c) => {
      const { id } = c.req.valid('param');
      const input = { id, ...c.req.valid('json'), keep: keepCreated(c, id) };
      return c.json(await addNote(context, callerOf(c), input), 201);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'patch',
        path: '/applications/{id}/notes/{noteId}',
        operationId: 'editApplicationNote',
        tags,
        security,
        summary: 'Write a note of one’s own anew',
        request: { params: noteParamsSchema, body: jsonBody(noteTextSchema) },
        responses: { 200: detail },
      },
      ['not_found'],
    ),
    async (c) => {
      const input = { ...c.req.valid('param'), ...c.req.valid('json') };
      return c.json(await editNote(context, callerOf(c), input), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'delete',
        path: '/applications/{id}/notes/{noteId}',
        operationId: 'deleteApplicationNote',
        tags,
        security,
        summary: 'Delete a note of one’s own',
        request: { params: noteParamsSchema },
        responses: { 200: detail },
      },
      ['not_found'],
    ),
    async (c) => c.json(await removeNote(context, callerOf(c), c.req.valid('param')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/applications/{id}/reminders',
        operationId: 'addApplicationReminder',
        tags,
        security,
        summary: 'Set a reminder',
        description:
          'When it is due, `application.reminder` is told, and the candidate is mailed where their address is known.',
        request: { params: applicationParamsSchema, body: jsonBody(newReminderSchema) },
        responses: { 201: detail },
      },
      ['not_found'],
    ),
    async (c) => {
      const { id } = c.req.valid('param');
      const input = { id, ...c.req.valid('json'), keep: keepCreated(c, id) };
      return c.json(await addReminder(context, callerOf(c), input), 201);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'patch',
        path: '/applications/{id}/reminders/{reminderId}',
        operationId: 'changeApplicationReminder',
        tags,
        security,
        summary: 'Say that a reminder is done, or move it',
        request: { params: reminderParamsSchema, body: jsonBody(reminderChangeSchema) },
        responses: { 200: detail },
      },
      ['not_found'],
    ),
    async (c) => {
      const input = { ...c.req.valid('param'), change: c.req.valid('json') };
      return c.json(await changeReminder(context, callerOf(c), input), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'delete',
        path: '/applications/{id}/reminders/{reminderId}',
        operationId: 'deleteApplicationReminder',
        tags,
        security,
        summary: 'Delete a reminder',
        request: { params: reminderParamsSchema },
        responses: { 200: detail },
      },
      ['not_found'],
    ),
    async (c) => c.json(await removeReminder(context, callerOf(c), c.req.valid('param')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/applications/{id}/messages',
        operationId: 'addApplicationMessage',
        tags,
        security: [{ secretKey: [] }],
        summary: 'Forward a mail about an application',
        description:
          'It stands on the timeline. The same `messageId` again changes nothing and answers the first.',
        request: { params: applicationParamsSchema, body: jsonBody(newMessageSchema) },
        responses: { 201: json(messageSchema, 'The message.') },
      },
      ['not_found'],
    ),
    async (c) => {
      const { id } = c.req.valid('param');
      const input = { id, ...c.req.valid('json'), keep: keepCreated(c, id) };
      return c.json(await addMessage(context, callerOf(c), input), 201);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/applications/{id}/practice/draft',
        operationId: 'preparePractice',
        tags,
        security,
        summary: 'Have the questions of a practice interview drafted',
        description:
          'Goes on in the background: listen to the application, or read it, until `practiceDraft.state` is `ready` or `failed`. Then practise, which begins at once; or ask again.',
        request: { params: applicationParamsSchema, body: jsonBody(practiceRequestSchema) },
        responses: { 202: json(applicationDetailSchema, 'The application, with `practiceDraft`.') },
      },
      ['not_found', 'session_limit', 'payment_required'],
    ),
    async (c) => {
      const { id } = c.req.valid('param');
      const detail = await preparePractice(context, callerOf(c), {
        id,
        ...c.req.valid('json'),
        keep: (records, body) => {
          keepWithSubject(c, { type: 'application', id });
          return keepAnswer(c, records, { status: 202, body });
        },
      });
      return c.json(detail, 202);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/applications/{id}/practice',
        operationId: 'practiseForApplication',
        tags,
        security,
        summary: 'Begin a practice interview for the job of an application',
        description:
          'Its questions are drafted from the job and the resume that goes with it; the first time takes some seconds. The answer opens the interview as one of `POST /v1/sessions` does. Candidate tokens need the scope `practice`.',
        request: { params: applicationParamsSchema, body: jsonBody(practiceRequestSchema) },
        responses: { 201: json(createSessionResponseSchema, 'The session and the token that opens it.') },
      },
      ['not_found', 'job_unreadable', 'vendor_failed', 'session_limit', 'payment_required'],
    ),
    async (c) => {
      const { id } = c.req.valid('param');
      const answer = await practise(context, callerOf(c), {
        id,
        ...c.req.valid('json'),
        signal: c.req.raw.signal,
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
        path: '/applications/{id}/timeline',
        operationId: 'readApplicationTimeline',
        tags,
        security,
        summary: 'Read what happened around an application, newest first',
        description:
          'Its own changes, its practice interviews with their answers and evaluations, edits of its resume, the tailoring to its job, and forwarded mail.',
        request: { params: applicationParamsSchema, query: pageQuerySchema },
        responses: {
          200: json(timelinePageSchema, 'One page. Send `nextCursor` as `cursor` for the next.'),
        },
      },
      ['not_found', 'invalid_cursor'],
    ),
    async (c) => {
      const input = { ...c.req.valid('param'), ...c.req.valid('query') };
      return c.json(await readTimeline(context, callerOf(c), input), 200);
    },
  );

  return app;
}

/** Keeps an answer of something new on an application, to be erased with it. */
function keepCreated(c: ApiContext, id: string) {
  keepWithSubject(c, { type: 'application', id });
  return (records: TenantTransaction, body: unknown) => keepAnswer(c, records, { status: 201, body });
}
