import { isInterviewTime, USAGE_STAGES, type UsageStage } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, refOf } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { SessionRef } from '../../core/session-ref.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { exampleInterview } from './example.ts';
import { amountOf } from './read.ts';
import type { InterviewUsage } from './schema.ts';

/** What was used of one kind in one stage. */
interface StageLine {
  kind: string;
  stage: string | null;
  model: string | null;
  events: number;
  quantity: number;
  costNanos: number;
  uncachedNanos: number;
}

/**
 * What one interview took, stage by stage, with and without a cache. The ledger outlives the interview; in test mode it is an
 * example.
 * @throws ApiError `not_allowed`, `not_found`
 */
export async function readInterviewUsage(
  context: AppContext,
  caller: Caller,
  { sessionId }: { sessionId: string },
): Promise<InterviewUsage> {
  const ref = refOf(caller, sessionId, 'usage:read');
  return context.database.withTenant(ref, async (records) => {
    const session = await records.session.findUnique({
      where: { tenantId_id: { tenantId: ref.tenantId, id: sessionId } },
      select: { durationMs: true },
    });
    const lines = ref.mode === 'live' ? await linesOf(records, ref) : exampleOf(sessionId, session);
    if (!session && lines.length === 0) throw new ApiError('not_found');
    return { sessionId, example: ref.mode === 'test', ...brokenDown(lines) };
  });
}

async function linesOf(
  records: TenantTransaction,
  { tenantId, mode, sessionId }: SessionRef,
): Promise<StageLine[]> {
  return records.$queryRaw<StageLine[]>`
    SELECT kind, stage, model, count(*)::float8 AS events, sum(quantity)::float8 AS quantity,
           sum(cost_nanos)::float8 AS "costNanos", sum(uncached_nanos)::float8 AS "uncachedNanos"
      FROM usage_events
     WHERE tenant_id = ${tenantId} AND mode = ${mode}::mode AND subject_type = 'session' AND subject_id = ${sessionId}
     GROUP BY kind, stage, model ORDER BY model, kind`;
}

function exampleOf(sessionId: string, session: { durationMs: number | null } | null): StageLine[] {
  if (session?.durationMs == null) return [];
  const seconds = Math.ceil(session.durationMs / 1_000);
  const lines = exampleInterview(sessionId, { at: new Date(0), templateId: '', keyId: '', seconds });
  return lines.filter(({ quantity }) => quantity > 0).map((line) => ({ ...line, events: 1 }));
}

function brokenDown(lines: readonly StageLine[]): Omit<InterviewUsage, 'sessionId' | 'example'> {
  const micros = (of: readonly StageLine[]) => ({
    costMicroUsd: Math.round(of.reduce((sum, { costNanos }) => sum + costNanos, 0) / 1_000),
    uncachedMicroUsd: Math.round(of.reduce((sum, { uncachedNanos }) => sum + uncachedNanos, 0) / 1_000),
  });
  const stages = USAGE_STAGES.flatMap((stage: UsageStage) => {
    const ofStage = lines.filter((line) => line.stage === stage);
    return [...new Set(ofStage.map(({ model }) => model ?? ''))].map((model) => {
      const own = ofStage.filter((line) => (line.model ?? '') === model);
      return { stage, model, amounts: own.map(amountOf), ...micros(own) };
    });
  });
  const seconds = lines.find(({ kind }) => isInterviewTime(kind))?.quantity ?? 0;
  return { seconds, ...micros(lines), stages };
}
