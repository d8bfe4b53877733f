import type { Mode } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../context.ts';
import { toJson } from '../../database/json.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { pauseAfter } from './backoff.ts';
import { deliveryTask } from './delivery-task.ts';
import { noticeTask } from './disabled-notice.ts';
import type { DeliveryRow, EndpointRow } from './resource.ts';
import { secretSeal } from './secret.ts';
import { type Outcome, sendWebhook } from './send.ts';
import { Turnstile } from './turnstile.ts';

/** An endpoint of which nothing was heard for this long, and whose delivery failed for the last time, is disabled. */
export const FAILING_FOR_MS = 24 * 3_600_000;

export interface DueDelivery {
  tenantId: string;
  mode: Mode;
  deliveryId: string;
  round: number;
  attempts: number;
  postponed: number;
}

/** The places of this process. */
const turnstile = new Turnstile();
/** Whoever answers within this long gets more of them. */
const QUICK_MS = 1_000;

/**
 * Makes one attempt of a delivery and writes down what became of it, with the next one where it failed. Killed in between, the
 * attempt is made again: at least once, under the same `webhook-id`.
 */
export async function deliver(context: CoreContext, due: DueDelivery, signal: AbortSignal): Promise<void> {
  const { tenantId, mode, deliveryId } = due;
  const found = await context.database.withTenant(due, (records) =>
    records.delivery.findUnique({
      where: { tenantId_id: { tenantId, id: deliveryId } },
      include: { endpoint: true },
    }),
  );
  // Done by a twin, begun anew, or purged.
  if (!found || !isDue(found, due)) return;
  const { endpoint } = found;
  // What is disabled is told nothing; enabled again, it is told what a replay asks for.
  if (!endpoint.enabled) {
    await giveUp(context, found);
    return;
  }
  const leave = turnstile.enter({ endpointId: endpoint.id, tenantId });
  if (!leave) {
    const runAt = new Date(Date.now() + postponeMs(endpoint));
    await changeRecords(context, { tenantId, mode }, (change) =>
      change.put(deliveryTask(found, { runAt, postponed: due.postponed + 1 })),
    );
    return;
  }
  let quick = false;
  try {
    const outcome = await sendWebhook(
      context.outbound,
      { url: endpoint.url, eventId: found.eventId, body: found.body, secrets: secretsOf(context, endpoint) },
      signal,
    );
    // The worker stops: whoever takes the task over makes the same attempt.
    if (!outcome.ok && signal.aborted) throw signal.reason;
    quick = outcome.status !== null && outcome.durationMs < QUICK_MS;
    await writeDown(context, found, outcome);
  } finally {
    leave(quick);
  }
}

function isDue({ status, round, attempts }: DeliveryRow, due: DueDelivery): boolean {
  return status === 'pending' && round === due.round && attempts === due.attempts;
}

function secretsOf({ environment }: CoreContext, endpoint: EndpointRow): string[] {
  const seal = secretSeal(environment.TOKEN_SECRET);
  const inGrace = endpoint.previousEndsAt !== null && endpoint.previousEndsAt.getTime() > Date.now();
  const sealed = [endpoint.secret, ...(inGrace && endpoint.previousSecret ? [endpoint.previousSecret] : [])];
  const secrets = sealed.flatMap((each) => seal.open(each) ?? []);
  if (secrets.length === 0) throw new Error('the secret of the endpoint cannot be read');
  return secrets;
}

/** Its places are taken: soon where it answers soon, later where it does not, so that what waits costs little. */
function postponeMs({ id, failingSince }: EndpointRow): number {
  if (failingSince !== null) return 20_000 + Math.random() * 40_000;
  return turnstile.isSlow(id) ? 3_000 + Math.random() * 6_000 : 200 + Math.random() * 400;
}

async function writeDown(
  context: CoreContext,
  delivery: DeliveryRow & { endpoint: EndpointRow },
  outcome: Outcome,
) {
  const { tenantId, mode, id, endpoint } = delivery;
  const now = new Date();
  const attempts = delivery.attempts + 1;
  const pause =
    outcome.ok || outcome.gone
      ? undefined
      : pauseAfter(attempts, { askedMs: outcome.askedMs, random: Math.random() });
  const status = outcome.ok ? 'delivered' : pause === undefined ? 'failed' : 'pending';
  const nextAttemptAt = pause === undefined ? null : new Date(now.getTime() + pause);
  await changeRecords(context, { tenantId, mode }, async (change) => {
    const { count } = await change.records.delivery.updateMany({
      where: { tenantId, id, status: 'pending', round: delivery.round, attempts: delivery.attempts },
      data: { status, attempts, nextAttemptAt, deliveredAt: outcome.ok ? now : null },
    });
    // A twin was quicker, or it was begun anew: this attempt is one too many, and nobody's.
    if (count === 0) return;
    const { durationMs, failure, headers, answer } = outcome;
    const logged = await change.records.deliveryAttempt.count({ where: { tenantId, deliveryId: id } });
    await change.records.deliveryAttempt.create({
      data: {
        tenantId,
        mode,
        deliveryId: id,
        number: logged + 1,
        at: now,
        durationMs,
        status: outcome.status,
        failure,
        headers: toJson(headers),
        answer,
      },
    });
    if (outcome.ok) {
      // Written only where it changes something: a busy endpoint's row is not fought for.
      if (endpoint.failingSince) await markEndpoint({ failingSince: null });
    } else {
      const since = endpoint.failingSince ?? now;
      const failedForLong = status === 'failed' && now.getTime() - since.getTime() >= FAILING_FOR_MS;
      if (outcome.gone) await disable('gone');
      else if (failedForLong) await disable('failing');
      else if (!endpoint.failingSince) await markEndpoint({ failingSince: now });
    }
    if (nextAttemptAt) await change.put(deliveryTask({ ...delivery, attempts }, { runAt: nextAttemptAt }));

    function markEndpoint(data: { failingSince: Date | null }) {
      return change.records.webhookEndpoint.updateMany({ where: { tenantId, id: endpoint.id }, data });
    }

    /** Once: whoever disables it tells of it. */
    async function disable(reason: 'gone' | 'failing') {
      const disabled = await change.records.webhookEndpoint.updateMany({
        where: { tenantId, id: endpoint.id, enabled: true },
        data: { enabled: false, disabledReason: reason },
      });
      if (disabled.count === 0) return;
      await audit(
        change,
        { kind: 'system', tenantId, mode, id: 'webhook-delivery' },
        {
          action: 'webhook.disabled',
          subject: { type: 'webhook', id: endpoint.id },
          data: { reason, deliveryId: id },
        },
      );
      await change.put(noticeTask(delivery, { reason, round: delivery.round }));
    }
  });
  if (status === 'failed')
    context.log.warn(
      { deliveryId: id, endpointId: endpoint.id, failure: outcome.failure },
      'a webhook was given up',
    );
}

async function giveUp({ database }: CoreContext, { tenantId, mode, id, round }: DeliveryRow): Promise<void> {
  await database.withTenant({ tenantId, mode }, (records) =>
    records.delivery.updateMany({
      where: { tenantId, id, status: 'pending', round },
      data: { status: 'failed', nextAttemptAt: null },
    }),
  );
}
