import type { OpenAPIHono } from '@hono/zod-openapi';
import { type EvaluationResult, isErrorCode, isOver } from '@vivavoce/contract';
import type { AppContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import type { SessionRef } from '../../core/session-ref.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { type ApiEnv, principalOf } from '../../http/context.ts';
import { json, publicRoute } from '../../http/openapi.ts';
import { createRouter } from '../../http/router.ts';
import type { SessionTaskName } from '../../tasks/names.ts';
import { requireSession } from '../keys/access.ts';
import type { SessionRow } from '../sessions/lifecycle/change.ts';
import { readSession } from '../sessions/resource/resource.ts';
import { sessionParamsSchema } from '../sessions/resource/schema.ts';
import { evaluationResultSchema, evaluationSchema } from './schema.ts';

const readRoute = publicRoute(
  {
    method: 'get',
    path: '/v1/sessions/{id}/evaluation',
    operationId: 'readEvaluation',
    tags: ['Sessions'],
    summary: 'Read the evaluation of a session, or how far it is',
    description:
      'Each score rests on quotes that stand verbatim in the transcript. The holder of a session token sees it only where the template’s `resultVisibility` is `candidate`.',
    security: [{ secretKey: [] }, { sessionToken: [] }],
    request: { params: sessionParamsSchema },
    responses: { 200: json(evaluationResultSchema, 'The evaluation, or how far it is.') },
  },
  ['not_found'],
);

/** Behind authentication. */
export function evaluationRoutes(context: AppContext): OpenAPIHono<ApiEnv> {
  const router = createRouter();
  router.openapi(readRoute, async (c) => {
    const principal = principalOf(c);
    const { id } = c.req.valid('param');
    requireSession(principal, id, 'sessions:read');
    const ref = { tenantId: principal.tenantId, mode: principal.mode, sessionId: id };
    const result = await context.database.withTenant(principal, async (records) => {
      const { row, template } = await readSession(records, ref);
      if (principal.kind === 'client' && template.resultVisibility !== 'candidate') {
        throw new ApiError('not_allowed', { detail: 'The result of this interview goes to the tenant.' });
      }
      return readResult(records, ref, row);
    });
    return c.json(result, 200);
  });
  return router;
}

async function readResult(
  records: TenantTransaction,
  ref: SessionRef,
  session: SessionRow,
): Promise<EvaluationResult> {
  const { failure } = session;
  const row = await records.evaluation.findFirst({
    where: { tenantId: ref.tenantId, sessionId: ref.sessionId },
  });
  if (!row) {
    if (failure !== null) return { status: 'failed', code: codeOf(failure) };
    return { status: (await isComing(records, session)) ? 'waiting' : 'none' };
  }
  switch (row.status) {
    case 'running':
      return { status: 'running', questionsDone: row.questionsDone, questionCount: row.questionCount };
    case 'complete':
    case 'partial':
      return { status: 'done', evaluation: evaluationSchema.parse(row.document) };
    case 'failed':
      return { status: 'failed', code: codeOf(failure) };
  }
}

/** Once the record is closed, an evaluation comes only where its task was written down with that. */
async function isComing(records: TenantTransaction, session: SessionRow): Promise<boolean> {
  if (!isOver(session.status) || session.recordComplete === null) return true;
  const task = await records.outbox.findFirst({
    where: {
      tenantId: session.tenantId,
      sessionId: session.id,
      name: 'evaluation' satisfies SessionTaskName,
    },
    select: { id: true },
  });
  return task !== null;
}

function codeOf(failure: string | null) {
  return failure !== null && isErrorCode(failure) ? failure : 'internal';
}
