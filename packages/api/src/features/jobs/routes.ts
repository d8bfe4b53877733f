import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { requireMay } from '../../core/caller.ts';
import { pageSchema } from '../../core/page.ts';
import { BODY_LIMIT, FILE_BODY_BYTES } from '../../http/body.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { fileBody, fileOf } from '../../http/file.ts';
import { keepAnswer, keepWithSubject } from '../../http/idempotency.ts';
import { json, jsonBody, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { createJob, createJobFromFile } from './create.ts';
import { eraseJob, listJobs, listJobsQuerySchema, readJob } from './list.ts';
import { jobFileQuerySchema, jobParamsSchema, jobSchema, newJobSchema } from './schema.ts';

const tags = ['Jobs'];
const security = [{ secretKey: [] }, { candidateToken: [] }];

/** `/v1/jobs`, behind authentication. */
export function jobRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/jobs',
        operationId: 'createJob',
        tags,
        security,
        summary: 'Take a job in',
        description:
          'By the address of a public page, or by its text. What the job asks for is read out of it; every requirement quotes it letter by letter.',
        request: { body: jsonBody(newJobSchema) },
        responses: { 201: json(jobSchema, 'The job.') },
      },
      ['not_found', 'job_unreadable'],
    ),
    async (c) => {
      const job = await createJob(context, callerOf(c), {
        request: c.req.valid('json'),
        signal: c.req.raw.signal,
        keep: (records, body) => {
          keepWithSubject(c, { type: 'job', id: body.id });
          return keepAnswer(c, records, { status: 201, body });
        },
      });
      return c.json(job, 201);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/jobs/files',
        operationId: 'createJobFromFile',
        tags,
        security,
        summary: 'Take a job in from a file',
        description:
          'PDF (also scanned), DOCX, JPEG, PNG, Markdown or plain text, as the body itself or as the part `file` of a form; its bytes say what it is, not its name. The file is read and not kept.',
        [BODY_LIMIT]: FILE_BODY_BYTES,
        request: { query: jobFileQuerySchema, body: fileBody },
        responses: { 201: json(jobSchema, 'The job.') },
      },
      ['not_found', 'job_unreadable'],
    ),
    async (c) => {
      // Before megabytes are read of whoever may not send them.
      requireMay(callerOf(c), 'jobs:write');
      const { bytes } = await fileOf(c);
      const job = await createJobFromFile(context, callerOf(c), {
        ...c.req.valid('query'),
        bytes,
        signal: c.req.raw.signal,
        keep: (records, body) => {
          keepWithSubject(c, { type: 'job', id: body.id });
          return keepAnswer(c, records, { status: 201, body });
        },
      });
      return c.json(job, 201);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/jobs',
        operationId: 'listJobs',
        tags,
        security,
        summary: 'List jobs, newest first',
        request: { query: listJobsQuerySchema },
        responses: {
          200: json(pageSchema(jobSchema), 'One page. Send `nextCursor` as `cursor` for the next.'),
        },
      },
      ['invalid_cursor'],
    ),
    async (c) => c.json(await listJobs(context, callerOf(c), c.req.valid('query')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/jobs/{id}',
        operationId: 'getJob',
        tags,
        security,
        summary: 'Read a job',
        request: { params: jobParamsSchema },
        responses: { 200: json(jobSchema, 'The job.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await readJob(context, callerOf(c), c.req.valid('param')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'delete',
        path: '/jobs/{id}',
        operationId: 'deleteJob',
        tags,
        security,
        summary: 'Erase a job',
        request: { params: jobParamsSchema },
        responses: { 204: { description: 'Erased, with what was tailored to it.' } },
      },
      ['not_found'],
    ),
    async (c) => {
      await eraseJob(context, callerOf(c), c.req.valid('param'));
      return c.body(null, 204);
    },
  );
  return app;
}
