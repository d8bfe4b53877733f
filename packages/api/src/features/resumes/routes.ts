import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import { requireMay } from '../../core/caller.ts';
import { BODY_LIMIT, FILE_BODY_BYTES } from '../../http/body.ts';
import { type ApiEnv, callerOf } from '../../http/context.ts';
import { fileBody, fileOf } from '../../http/file.ts';
import { keepAnswer, keepWithSubject } from '../../http/idempotency.ts';
import { json, jsonBody, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import type { ReportPrinter } from '../reports/index.ts';
import { editResume, eraseResume } from './edit.ts';
import { listenRoute } from './events/routes.ts';
import { fileHeaders } from './export/headers.ts';
import { exportResume } from './export/resume.ts';
import { readResumePage } from './page.ts';
import { listResumes, readResume, readResumeFile } from './read.ts';
import {
  editResumeSchema,
  exportSchema,
  listResumesQuerySchema,
  pageParamsSchema,
  readResumeQuerySchema,
  resumePageSchema,
  resumeParamsSchema,
  resumeSchema,
  uploadQuerySchema,
  writeResumeSchema,
} from './schema.ts';
import { uploadResume, writeResume } from './upload.ts';

const tags = ['Resumes'];
const security = [{ secretKey: [] }, { candidateToken: [] }];
const params = resumeParamsSchema;
const bytes = { type: 'string', format: 'binary' } as const;

/** `/v1/resumes`, behind authentication. */
export function resumeRoutes(context: AppContext, printer: ReportPrinter): OpenAPIHono<ApiEnv> {
  const app = createRouter();

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/resumes',
        operationId: 'uploadResume',
        tags,
        security,
        summary: 'Upload a resume',
        description:
          'PDF (also scanned), DOCX, JPEG, PNG, Markdown, plain text or JSON Resume, as the body itself or as the part `file` of a form; its bytes say what it is, not its name. It is read in the background: listen to its events, or read it until `state` is no longer `parsing`.',
        [BODY_LIMIT]: FILE_BODY_BYTES,
        request: {
          query: uploadQuerySchema,
          body: fileBody,
        },
        responses: { 201: json(resumeSchema, 'The resume, while it is being read.') },
      },
      ['not_found', 'resume_unsupported', 'resume_encrypted', 'resume_damaged', 'resume_too_complex'],
    ),
    async (c) => {
      const query = c.req.valid('query');
      // Before megabytes are read of whoever may not send them.
      requireMay(callerOf(c), 'resumes:write');
      const file = await fileOf(c);
      const resume = await uploadResume(context, callerOf(c), {
        query: { ...query, name: query.name ?? file.name },
        bytes: file.bytes,
        keep: (records, body) => {
          keepWithSubject(c, { type: 'resume', id: body.id });
          return keepAnswer(c, records, { status: 201, body });
        },
      });
      return c.json(resume, 201);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/resumes/documents',
        operationId: 'writeResume',
        tags,
        security,
        summary: 'Write a resume without a file',
        [BODY_LIMIT]: 512 * 1024,
        request: { body: jsonBody(writeResumeSchema) },
        responses: { 201: json(resumeSchema, 'The resume.') },
      },
      ['not_found'],
    ),
    async (c) => {
      const resume = await writeResume(context, callerOf(c), {
        input: c.req.valid('json'),
        keep: (records, body) => {
          keepWithSubject(c, { type: 'resume', id: body.id });
          return keepAnswer(c, records, { status: 201, body });
        },
      });
      return c.json(resume, 201);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/resumes',
        operationId: 'listResumes',
        tags,
        security,
        summary: 'List resumes, newest first',
        request: { query: listResumesQuerySchema },
        responses: { 200: json(resumePageSchema, 'One page. Send `nextCursor` as `cursor` for the next.') },
      },
      ['not_found', 'invalid_cursor'],
    ),
    async (c) => c.json(await listResumes(context, callerOf(c), c.req.valid('query')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/resumes/{id}',
        operationId: 'readResume',
        tags,
        security,
        summary: 'Read a resume, or an older version of it',
        request: { params, query: readResumeQuerySchema },
        responses: { 200: json(resumeSchema, 'The resume.') },
      },
      ['not_found'],
    ),
    async (c) =>
      c.json(
        await readResume(context, callerOf(c), {
          resumeId: c.req.valid('param').id,
          ...c.req.valid('query'),
        }),
        200,
      ),
  );

  app.openapi(
    publicRoute(
      {
        method: 'put',
        path: '/resumes/{id}',
        operationId: 'editResume',
        tags,
        security,
        summary: 'Edit a resume: the next version',
        description: 'What stays keeps its place in the file; what is new is the word of whoever wrote it.',
        [BODY_LIMIT]: 512 * 1024,
        request: { params, body: jsonBody(editResumeSchema) },
        responses: { 200: json(resumeSchema, 'The new version.') },
      },
      ['not_found', 'resume_changed'],
    ),
    async (c) =>
      c.json(
        await editResume(context, callerOf(c), {
          resumeId: c.req.valid('param').id,
          input: c.req.valid('json'),
        }),
        200,
      ),
  );

  app.openapi(
    publicRoute(
      {
        method: 'delete',
        path: '/resumes/{id}',
        operationId: 'eraseResume',
        tags,
        security,
        summary: 'Erase a resume with its versions and its file',
        request: { params },
        responses: { 204: { description: 'Erased.' } },
      },
      ['not_found'],
    ),
    async (c) => {
      await eraseResume(context, callerOf(c), { resumeId: c.req.valid('param').id });
      return c.body(null, 204);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/resumes/{id}/file',
        operationId: 'readResumeFile',
        tags,
        security,
        summary: 'Download the file as it was uploaded',
        request: { params },
        responses: {
          200: { description: 'The file.', content: { 'application/octet-stream': { schema: bytes } } },
        },
      },
      ['not_found'],
    ),
    async (c) => {
      const file = await readResumeFile(context, callerOf(c), { resumeId: c.req.valid('param').id });
      return c.body(new Uint8Array(file.bytes), 200, fileHeaders(file.type, file.name || 'resume'));
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/resumes/{id}/pages/{page}',
        operationId: 'readResumePage',
        tags,
        security,
        summary: 'See a page of the file as it was uploaded',
        description:
          'A picture (WebP) of a page of a PDF, a scan or a photo, turned upright, with two pixels for each point: the `box` of a line lies at twice its numbers. Files of other kinds have no pages.',
        request: { params: pageParamsSchema },
        responses: { 200: { description: 'The page.', content: { 'image/webp': { schema: bytes } } } },
      },
      ['not_found', 'resume_damaged', 'resume_too_complex', 'resume_unreadable'],
    ),
    async (c) => {
      const { id: resumeId, page } = c.req.valid('param');
      const { signal } = c.req.raw;
      const picture = await readResumePage(context, callerOf(c), { resumeId, page, signal });
      return c.body(new Uint8Array(picture), 200, fileHeaders('image/webp', `page-${page}.webp`));
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/resumes/{id}/exports',
        operationId: 'exportResume',
        tags,
        security,
        summary: 'Export a resume as PDF, DOCX, JSON Resume or Markdown',
        description:
          'PDF and DOCX hold real text with embedded fonts, in three looks; what a program reads from them is what the resume says.',
        request: { params, body: jsonBody(exportSchema) },
        responses: {
          200: { description: 'The file.', content: { 'application/octet-stream': { schema: bytes } } },
        },
      },
      ['not_found'],
    ),
    async (c) => {
      const file = await exportResume(context, callerOf(c), {
        resumeId: c.req.valid('param').id,
        request: c.req.valid('json'),
        printer,
      });
      return c.body(new Uint8Array(file.bytes), 200, fileHeaders(file.type, `resume.${file.extension}`));
    },
  );

  listenRoute(app, context);
  return app;
}
