import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { textSchema } from '@vivavoce/contract/text';
import type { AppContext } from '../../context.ts';
import { requireMay } from '../../core/caller.ts';
import { pageQuerySchema, pageSchema } from '../../core/page.ts';
import { Listeners } from '../../events/listeners.ts';
import { resumeAt } from '../../events/stream.ts';
import { type ApiContext, type ApiEnv, callerOf } from '../../http/context.ts';
import { answerEvents } from '../../http/event-stream.ts';
import { keepAnswer, keepWithSubject } from '../../http/idempotency.ts';
import { json, jsonBody, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import type { ReportPrinter } from '../reports/index.ts';
import { exportSchema, fileHeaders } from '../resumes/index.ts';
import { askLetter } from './ask-letter.ts';
import { createTailoring } from './create.ts';
import { decideProposals, editProposal } from './decide.ts';
import { exportTailoring } from './export.ts';
import { exportLetter } from './export-letter.ts';
import { listTailorings, readTailoredResume, readTailoring } from './read.ts';
import { retryTailoring } from './retry.ts';
import {
  decideSchema,
  editSchema,
  letterExportSchema,
  newTailoringSchema,
  proposalParamsSchema,
  tailoredResumeSchema,
  tailoringParamsSchema,
  tailoringSchema,
} from './schema.ts';

const tags = ['Tailorings'];
const security = [{ secretKey: [] }, { candidateToken: [] }];

/** `/v1/tailorings`, behind authentication. */
export function tailoringRoutes(context: AppContext, printer: ReportPrinter): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  const listeners = new Listeners();
  const params = tailoringParamsSchema;

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/tailorings',
        operationId: 'createTailoring',
        tags,
        security,
        summary: 'Tailor a resume to a job',
        description:
          'Proposals come section by section; listen to them, or read the tailoring again. Nothing is proposed that the resume does not say.',
        request: { body: jsonBody(newTailoringSchema) },
        responses: { 201: json(tailoringSchema, 'The tailoring, as it begins.') },
      },
      ['not_found', 'resume_not_ready', 'payment_required'],
    ),
    async (c) => {
      const tailoring = await createTailoring(context, callerOf(c), {
        ...c.req.valid('json'),
        keep: (records, body) => {
          keepWithSubject(c, { type: 'tailoring', id: body.id });
          return keepAnswer(c, records, { status: 201, body });
        },
      });
      return c.json(tailoring, 201);
    },
  );

  app.openapi(
    publicRoute({
      method: 'get',
      path: '/tailorings',
      operationId: 'listTailorings',
      tags,
      security,
      summary: 'List tailorings, newest first',
      request: {
        query: pageQuerySchema.extend({ candidateId: textSchema.min(1).max(60).optional() }),
      },
      responses: { 200: json(pageSchema(tailoringSchema), 'One page.') },
    }),
    async (c) => c.json(await listTailorings(context, callerOf(c), c.req.valid('query')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/tailorings/{id}',
        operationId: 'readTailoring',
        tags,
        security,
        summary: 'Read a tailoring with its proposals',
        request: { params },
        responses: { 200: json(tailoringSchema, 'The tailoring, as far as it is.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await readTailoring(context, callerOf(c), c.req.valid('param').id), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/tailorings/{id}/retry',
        operationId: 'retryTailoring',
        tags,
        security,
        summary: 'Have the rest of a tailoring written',
        description:
          'Of one that is `partial` or `failed`: sections that are not `done` are written; proposals that are there stay, with what was decided on them. Any other stays as it is.',
        request: { params },
        responses: { 202: json(tailoringSchema, 'The tailoring; the rest is being written.') },
      },
      ['not_found', 'payment_required'],
    ),
    async (c) => {
      const tailoring = await retryTailoring(context, callerOf(c), {
        tailoringId: tailoringOf(c),
        keep: (records, body) => keepAnswer(c, records, { status: 202, body }),
      });
      return c.json(tailoring, 202);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/tailorings/{id}/decisions',
        operationId: 'decideProposals',
        tags,
        security,
        summary: 'Accept or reject proposals, or take a decision back',
        description:
          'Single proposals by `proposalIds`, those of a `section`, or all. What is `stale` is passed over, and refused where it is named.',
        request: { params, body: jsonBody(decideSchema) },
        responses: { 200: json(tailoringSchema, 'The tailoring as it is now.') },
      },
      ['not_found', 'proposal_stale'],
    ),
    async (c) => {
      const tailoring = await decideProposals(context, callerOf(c), {
        ...c.req.valid('json'),
        tailoringId: tailoringOf(c),
        keep: (records, body) => keepAnswer(c, records, { status: 200, body }),
      });
      return c.json(tailoring, 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/tailorings/{id}/proposals/{proposalId}/edit',
        operationId: 'editProposal',
        tags,
        security,
        summary: 'Accept a proposal in your own words',
        description: 'What the resume does not say is taken all the same, and told in `warnings`.',
        request: { params: proposalParamsSchema, body: jsonBody(editSchema) },
        responses: { 200: json(tailoringSchema, 'The tailoring as it is now.') },
      },
      ['not_found', 'proposal_stale'],
    ),
    async (c) => {
      const tailoring = await editProposal(context, callerOf(c), {
        ...c.req.valid('json'),
        tailoringId: tailoringOf(c),
        proposalId: c.req.valid('param').proposalId,
        keep: (records, body) => keepAnswer(c, records, { status: 200, body }),
      });
      return c.json(tailoring, 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/tailorings/{id}/letter',
        operationId: 'writeLetter',
        tags,
        security,
        summary: 'Have a cover letter written',
        description:
          'It stands under `letter` once it is done. Every sentence about you is one that the resume says.',
        request: { params },
        responses: { 202: json(tailoringSchema, 'The tailoring; the letter is being written.') },
      },
      ['not_found', 'payment_required'],
    ),
    async (c) => {
      const tailoring = await askLetter(context, callerOf(c), {
        tailoringId: tailoringOf(c),
        keep: (records, body) => keepAnswer(c, records, { status: 202, body }),
      });
      return c.json(tailoring, 202);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/tailorings/{id}/letter/exports',
        operationId: 'exportLetter',
        tags,
        security,
        summary: 'Export the cover letter',
        description: 'As PDF, DOCX or plain text, in the look of the resume.',
        request: { params, body: jsonBody(letterExportSchema) },
        responses: {
          200: {
            description: 'The file.',
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
        },
      },
      ['not_found'],
    ),
    async (c) => {
      const file = await exportLetter(context, callerOf(c), {
        tailoringId: c.req.valid('param').id,
        request: c.req.valid('json'),
        printer,
      });
      return c.body(new Uint8Array(file.bytes), 200, fileHeaders(file.type, `letter.${file.extension}`));
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/tailorings/{id}/resume',
        operationId: 'readTailoredResume',
        tags,
        security,
        summary: 'Read the tailored resume',
        description: 'The version of the resume that was tailored, with every accepted proposal.',
        request: { params },
        responses: { 200: json(tailoredResumeSchema, 'The resume.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await readTailoredResume(context, callerOf(c), c.req.valid('param').id), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/tailorings/{id}/exports',
        operationId: 'exportTailoring',
        tags,
        security,
        summary: 'Export the resume with everything that was accepted',
        description: 'As PDF, DOCX, JSON Resume or Markdown; see `POST /v1/resumes/{id}/exports`.',
        request: { params, body: jsonBody(exportSchema.omit({ version: true })) },
        responses: {
          200: {
            description: 'The file.',
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
        },
      },
      ['not_found'],
    ),
    async (c) => {
      const file = await exportTailoring(context, callerOf(c), {
        tailoringId: c.req.valid('param').id,
        request: c.req.valid('json'),
        printer,
      });
      return c.body(new Uint8Array(file.bytes), 200, fileHeaders(file.type, `resume.${file.extension}`));
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/tailorings/{id}/events',
        operationId: 'listenToTailoring',
        tags,
        security,
        summary: 'Listen to a tailoring (server-sent events)',
        description:
          'All events from the first, or from the one after `Last-Event-ID`: `tailoring.created`, `tailoring.matched`, `tailoring.section` (with `section` and `proposalIds`), `tailoring.decided`, `tailoring.letter`, `tailoring.finished` (with `state`).',
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
      requireMay(caller, 'resumes:read');
      await readTailoring(context, caller, id);
      const subject = { tenantId: caller.tenantId, mode: caller.mode, type: 'tailoring', id };
      const after = await resumeAt(context, subject, c.req.header('Last-Event-ID'));
      return answerEvents(c, context, {
        subject,
        after,
        listeners,
        mayListen: undefined,
        toWire: (event) => ({
          id: event.id,
          type: event.type,
          tailoringId: id,
          mode: caller.mode,
          createdAt: event.createdAt.toISOString(),
          data: event.data,
        }),
      });
    },
  );

  return app;
}

/** The tailoring that the address names: what an idempotent answer is about. */
function tailoringOf(c: ApiContext): string {
  const id = c.req.param('id') ?? '';
  keepWithSubject(c, { type: 'tailoring', id });
  return id;
}
