import type { Mode } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../context.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import type { EndedAttempt } from './attempt.ts';
import { probeAfter } from './backoff.ts';
import { noticeTask } from './disabled-notice.ts';

export interface TenantScope {
  tenantId: string;
  mode: Mode;
}

/** Writes attempts of one tenant and mode down, with what follows for their endpoints, in one transaction. */
export async function recordAttempts(
  context: CoreContext,
  scope: TenantScope,
  ended: readonly EndedAttempt[],
): Promise<void> {
  await changeRecords(context, scope, async (change) => {
    const written = await writeAttempts(change.records, scope.tenantId, ended);
    // Where a twin was quicker, or the delivery was begun anew, the attempt is one too many, and nobody's.
    const counting = ended.filter(({ delivery }) => written.has(delivery.id));
    // In one order everywhere: two that write of the same endpoints do not wait for each other in a circle.
    for (const endpointId of [...new Set(counting.map(({ delivery }) => delivery.endpointId))].sort()) {
      const attempts = counting.filter(({ delivery }) => delivery.endpointId === endpointId);
      await markEndpoint(change.records, { tenantId: scope.tenantId, endpointId }, attempts);
      const last = attempts.find(({ outcome, isOutOfTime }) => outcome.gone || isOutOfTime);
      if (last) await disable(change, scope, last);
    }
  });
  for (const { delivery, status, outcome } of ended) {
    if (status !== 'failed') continue;
    const { id: deliveryId, endpointId } = delivery;
    context.log.warn({ deliveryId, endpointId, failure: outcome.failure }, 'a webhook was given up');
  }
}

/** In one statement, for it is done a hundred times a second. Answers the deliveries whose attempt counts. */
async function writeAttempts(
  records: TenantTransaction,
  tenantId: string,
  ended: readonly EndedAttempt[],
): Promise<ReadonlySet<string>> {
  const attempts = ended.map(({ delivery, outcome, at, status, nextAttemptAt }) => ({
    id: delivery.id,
    round: delivery.round,
    attempts: delivery.attempts,
    status,
    at,
    next_attempt_at: nextAttemptAt,
    duration_ms: outcome.durationMs,
    answered: outcome.status,
    failure: outcome.failure,
    headers: outcome.headers,
    answer: outcome.answer,
  }));
  const rows = await records.$queryRaw<{ id: string }[]>`
    WITH ended AS (
      SELECT DISTINCT ON (id) *
        FROM jsonb_to_recordset(${JSON.stringify(attempts)}::jsonb)
          AS e (id text, round integer, attempts integer, status text, at timestamptz, next_attempt_at timestamptz,
                duration_ms integer, answered integer, failure text, headers jsonb, answer text)
    ), attempted AS (
      UPDATE deliveries d
         SET status = e.status, attempts = d.attempts + 1, next_attempt_at = e.next_attempt_at,
             due_at = coalesce(e.next_attempt_at, d.due_at), delivered_at = CASE WHEN e.status = 'delivered' THEN e.at END
        FROM ended e
       WHERE d.tenant_id = ${tenantId} AND d.id = e.id
         AND d.status = 'pending' AND d.round = e.round AND d.attempts = e.attempts
      RETURNING d.tenant_id, d.mode, d.id
    )
    INSERT INTO delivery_attempts (tenant_id, mode, delivery_id, number, at, duration_ms, status, failure, headers, answer)
    SELECT a.tenant_id, a.mode, a.id,
           (SELECT count(*) + 1 FROM delivery_attempts l WHERE l.tenant_id = a.tenant_id AND l.delivery_id = a.id),
           e.at, e.duration_ms, e.answered, e.failure, e.headers, e.answer
      FROM attempted a JOIN ended e ON e.id = a.id
    RETURNING delivery_id AS id`;
  return new Set(rows.map(({ id }) => id));
}

/** Written only where it changes something: a busy endpoint's row is not fought for. */
async function markEndpoint(
  records: TenantTransaction,
  { tenantId, endpointId }: { tenantId: string; endpointId: string },
  attempts: readonly EndedAttempt[],
): Promise<void> {
  const mark = (data: { failingSince: Date | null; probeAt: Date | null }) =>
    records.webhookEndpoint.updateMany({ where: { tenantId, id: endpointId }, data });
  const [failed] = attempts;
  if (!failed) return;
  if (attempts.some(({ outcome }) => outcome.ok)) {
    if (attempts.some(({ delivery }) => delivery.failingSince)) {
      await mark({ failingSince: null, probeAt: null });
    }
    return;
  }
  const { at, outcome, delivery } = failed;
  const failingSince = delivery.failingSince ?? at;
  const pause = probeAfter(at.getTime() - failingSince.getTime(), {
    askedMs: outcome.askedMs,
    random: Math.random(),
  });
  await mark({ failingSince, probeAt: pause === undefined ? null : new Date(at.getTime() + pause) });
}

/** Once: whoever disables it tells of it. What waits for it is told nothing; enabled again, it is told what a replay asks for. */
async function disable(
  change: Change<CoreContext>,
  { tenantId, mode }: TenantScope,
  { delivery, outcome }: EndedAttempt,
): Promise<void> {
  const { id, endpointId, round } = delivery;
  const reason = outcome.gone ? 'gone' : 'failing';
  const disabled = await change.records.webhookEndpoint.updateMany({
    where: { tenantId, id: endpointId, enabled: true },
    data: { enabled: false, disabledReason: reason },
  });
  if (disabled.count === 0) return;
  await giveUpWaiting(change.records, { tenantId, endpointId });
  await audit(
    change,
    { kind: 'system', tenantId, mode, id: 'webhook-delivery' },
    {
      action: 'webhook.disabled',
      subject: { type: 'webhook', id: endpointId },
      data: { reason, deliveryId: id },
    },
  );
  await change.put(noticeTask({ tenantId, mode, id, endpointId }, { reason, round }));
}

/** What is on its way to an endpoint that was disabled is over. */
export async function giveUpWaiting(
  records: TenantTransaction,
  { tenantId, endpointId }: { tenantId: string; endpointId: string },
): Promise<void> {
  await records.delivery.updateMany({
    where: { tenantId, endpointId, status: 'pending' },
    data: { status: 'failed', nextAttemptAt: null },
  });
}
