import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { textSchema } from '@vivavoce/contract/text';
import type { AppContext } from '../../context.ts';
import { Listeners } from '../../events/listeners.ts';
import { resumeAt } from '../../events/stream.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { answerEvents } from '../../http/event-stream.ts';
import { keepAnswer, keepWithSubject } from '../../http/idempotency.ts';
import { json, jsonBody, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { fileHeaders } from '../resumes/index.ts';
import { updateApplication } from './change.ts';
import { createApplication } from './create.ts';
import { exportApplications } from './export.ts';
import { eraseApplication, listApplications, readApplication } from './list.ts';
import {
  applicationChangeSchema,
  applicationDetailSchema,
  applicationPageSchema,
  applicationParamsSchema,
  applicationSchema,
  exportApplicationsSchema,
  listApplicationsSchema,
  newApplicationSchema,
} from './schema.ts';

const tags = ['Applications'];
const security = [{ secretKey: [] }, { candidateToken: [] }];

/** `/v1/applications`, behind authentication. */
export function applicationRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  const listeners = new Listeners();
  const params = applicationParamsSchema;

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/applications',
        operationId: 'createApplication',
        tags,
        security,
        summary: 'Take an application into the tracker',
        description:
          'By a job that was taken in, or by hand with a title. A job stands in a candidate’s tracker once: where it does already, that application is answered with 200.',
        request: { body: jsonBody(newApplicationSchema) },
        responses: {
          200: json(applicationSchema, 'The application that has this job already.'),
          201: json(applicationSchema, 'The application.'),
        },
      },
      ['not_found', 'resume_not_ready'],
    ),
    async (c) => {
      const { application, isNew } = await createApplication(context, callerOf(c), {
        request: c.req.valid('json'),
        keep: (records, created) => {
          keepWithSubject(c, { type: 'application', id: created.application.id });
          return keepAnswer(c, records, { status: created.isNew ? 201 : 200, body: created.application });
        },
      });
      return isNew ? c.json(application, 201) : c.json(application, 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/applications',
        operationId: 'listApplications',
        tags,
        security,
        summary: 'List applications, newest first',
        request: { query: listApplicationsSchema },
        responses: {
          200: json(applicationPageSchema, 'One page. Send `nextCursor` as `cursor` for the next.'),
        },
      },
      ['invalid_cursor', 'not_found'],
    ),
    async (c) => c.json(await listApplications(context, callerOf(c), c.req.valid('query')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/applications/export',
        operationId: 'exportApplications',
        tags,
        security,
        summary: 'Export applications as CSV or JSON',
        request: { query: exportApplicationsSchema },
        responses: {
          200: {
            description: 'The file, with at most 10,000 applications.',
            content: {
              'application/json': { schema: z.object({ applications: z.array(applicationSchema) }) },
              'text/csv': { schema: z.string() },
            },
          },
        },
      },
      ['not_found'],
    ),
    async (c) => {
      const file = await exportApplications(context, callerOf(c), c.req.valid('query'));
      return c.newResponse(file.text, 200, fileHeaders(file.type, `applications.${file.extension}`));
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/applications/{id}',
        operationId: 'readApplication',
        tags,
        security,
        summary: 'Read an application with its notes and reminders',
        request: { params },
        responses: { 200: json(applicationDetailSchema, 'The application.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await readApplication(context, callerOf(c), c.req.valid('param')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'patch',
        path: '/applications/{id}',
        operationId: 'updateApplication',
        tags,
        security,
        summary: 'Move an application, or change what it is about',
        request: { params, body: jsonBody(applicationChangeSchema) },
        responses: { 200: json(applicationDetailSchema, 'The application as it is now.') },
      },
      ['not_found', 'resume_not_ready'],
    ),
    async (c) => {
      const input = { ...c.req.valid('param'), change: c.req.valid('json') };
      return c.json(await updateApplication(context, callerOf(c), input), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'delete',
        path: '/applications/{id}',
        operationId: 'deleteApplication',
        tags,
        security,
        summary: 'Erase an application',
        request: { params },
        responses: {
          204: { description: 'Erased, with notes, reminders and messages. Practice interviews stay.' },
        },
      },
      ['not_found'],
    ),
    async (c) => {
      await eraseApplication(context, callerOf(c), c.req.valid('param'));
      return c.body(null, 204);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/applications/{id}/events',
        operationId: 'listenToApplication',
        tags,
        security,
        summary: 'Listen to an application (server-sent events)',
        description:
          'All events from the first, or from the one after `Last-Event-ID`: `application.created`, `.status`, `.changed`, `.note`, `.reminder`, `.message`, `.practice`. Practice interviews and tailorings have streams of their own.',
        request: { params, headers: z.object({ 'last-event-id': textSchema.max(60).optional() }) },
        responses: {
          200: { description: 'The stream.', content: { 'text/event-stream': { schema: z.string() } } },
        },
      },
      ['not_found'],
    ),
    async (c) => {
      const caller = callerOf(c);
      const { id } = c.req.valid('param');
      await readApplication(context, caller, { id });
      const subject = { tenantId: caller.tenantId, mode: caller.mode, type: 'application', id };
      const after = await resumeAt(context, subject, c.req.header('Last-Event-ID'));
      return answerEvents(c, context, {
        subject,
        after,
        listeners,
        mayListen: undefined,
        toWire: (event) => ({
          id: event.id,
          type: event.type,
          applicationId: id,
          mode: caller.mode,
          createdAt: event.createdAt.toISOString(),
          data: event.data,
        }),
      });
    },
  );

  return app;
}
