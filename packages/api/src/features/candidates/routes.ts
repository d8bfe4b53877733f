import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { type ApiContext, type ApiEnv, callerOf } from '../../http/context.ts';
import { keepAnswer, keepWithPeople } from '../../http/idempotency.ts';
import { json, jsonBody, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import { factsSchema, mergeCandidates, otherSchema, separateCandidate, updateCandidate } from './change.ts';
import { exportCandidate } from './export.ts';
import { listCandidates } from './list.ts';
import { readCandidate } from './read.ts';
import {
  type CandidateDetail,
  candidateDetailSchema,
  candidateExportSchema,
  candidatePageSchema,
  listCandidatesSchema,
  candidateIdSchema as params,
} from './schema.ts';

const tags = ['Candidates'];
const security = [{ secretKey: [] }];

/** `/v1/candidates`, behind authentication. Erasing is `features/erasures/`. */
export function candidateRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/candidates',
        operationId: 'listCandidates',
        tags,
        security,
        summary: 'List candidates',
        description:
          'Each is one person across interviews and templates; who was merged is listed as who they are now.',
        request: { query: listCandidatesSchema },
        responses: {
          200: json(candidatePageSchema, 'One page. Send `nextCursor` as `cursor` for the next.'),
        },
      },
      ['invalid_cursor'],
    ),
    async (c) => c.json(await listCandidates(context, callerOf(c), c.req.valid('query')), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'get',
        path: '/candidates/{candidateId}',
        operationId: 'readCandidate',
        tags,
        security,
        summary: 'Read a candidate with their interviews',
        description:
          'An id that was merged leads to the person. `GET /v1/sessions?candidate=…` pages their interviews.',
        request: { params },
        responses: { 200: json(candidateDetailSchema, 'The candidate.') },
      },
      ['not_found'],
    ),
    async (c) => c.json(await readCandidate(context, callerOf(c), candidateOf(c)), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'patch',
        path: '/candidates/{candidateId}',
        operationId: 'updateCandidate',
        tags,
        security,
        summary: 'Correct what is known of a candidate',
        request: { params, body: jsonBody(factsSchema) },
        responses: { 200: json(candidateDetailSchema, 'The candidate.') },
      },
      ['not_found'],
    ),
    async (c) =>
      c.json(await updateCandidate(context, callerOf(c), { ...candidateOf(c), ...c.req.valid('json') }), 200),
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/candidates/{candidateId}/export',
        operationId: 'exportCandidate',
        tags,
        security,
        summary: 'Export everything that is kept about a candidate',
        description: 'To be handed to them. The audit log keeps who exported it.',
        request: { params },
        responses: { 200: json(candidateExportSchema, 'Every record of the person.') },
      },
      ['not_found'],
    ),
    async (c) => {
      const everything = await exportCandidate(context, callerOf(c), {
        ...candidateOf(c),
        keep: (records, body) => {
          keepWithPeople(c, [body.candidateId]);
          return keepAnswer(c, records, { status: 200, body });
        },
      });
      return c.json(everything, 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/candidates/{candidateId}/merge',
        operationId: 'mergeCandidates',
        tags,
        security,
        summary: 'Say that somebody else is the same person',
        description:
          'Nothing is moved: `POST /v1/candidates/{candidateId}/separate` with the other’s id takes it back.',
        request: { params, body: jsonBody(otherSchema) },
        responses: { 200: json(candidateDetailSchema, 'The person, with the other’s interviews.') },
      },
      ['not_found'],
    ),
    async (c) => {
      const input = { ...candidateOf(c), ...c.req.valid('json'), keep: keepDetail(c) };
      return c.json(await mergeCandidates(context, callerOf(c), input), 200);
    },
  );

  app.openapi(
    publicRoute(
      {
        method: 'post',
        path: '/candidates/{candidateId}/separate',
        operationId: 'separateCandidate',
        tags,
        security,
        summary: 'Take a merge back',
        description: 'Named by the id that was merged. Every token of the person ends with it.',
        request: { params },
        responses: { 200: json(candidateDetailSchema, 'Whoever they were merged into, without them.') },
      },
      ['not_found'],
    ),
    async (c) =>
      c.json(await separateCandidate(context, callerOf(c), { ...candidateOf(c), keep: keepDetail(c) }), 200),
  );
  return app;
}

function candidateOf(c: ApiContext): { candidateId: string } {
  return { candidateId: c.req.param('candidateId') ?? '' };
}

/** The answer is about everybody whom it names, and goes with the first of them. */
function keepDetail(c: ApiContext) {
  return (records: TenantTransaction, body: CandidateDetail) => {
    keepWithPeople(c, [body.id, ...[...body.merged, ...body.duplicates].map(({ id }) => id)]);
    return keepAnswer(c, records, { status: 200, body });
  };
}
