import type { Mode } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../context.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { NotYet } from '../../queue/queue.ts';
import { changeRecords } from '../../tasks/change.ts';
import { dropTask } from '../../tasks/outbox.ts';
import { audit } from '../audit/index.ts';
import { type AttemptRef, type DueAttempt, readDue, writeAttempt } from './attempt.ts';
import { pauseAfter } from './backoff.ts';
import { deliveryTask, deliveryTaskId } from './delivery-task.ts';
import { noticeTask } from './disabled-notice.ts';
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
 * @throws NotYet where the endpoint's places are taken
 */
export async function deliver(context: CoreContext, due: DueDelivery, signal: AbortSignal): Promise<void> {
  const { tenantId, mode, deliveryId, postponed } = due;
  const ref = { ...due, taskId: deliveryTaskId({ ...due, id: deliveryId }, postponed) };
  const drop = (records: TenantTransaction) => dropTask(records, { tenantId, id: ref.taskId });
  const found = await context.database.withTenant(due, (records) => readDue(records, ref));
  // Done by a twin, begun anew, or purged.
  if (!found) return context.database.withTenant(due, drop);
  // What is disabled is told nothing; enabled again, it is told what a replay asks for.
  if (!found.enabled) {
    await context.database.withTenant(due, async (records) => {
      await giveUp(records, ref);
      await drop(records);
    });
    return;
  }
  const { endpointId } = found;
  const leave = turnstile.enter({ endpointId, tenantId });
  if (!leave) {
    const pauseMs = postponeMs(found);
    // Mostly it is back in line before anybody could take it for lost, at no cost to the database.
    if (pauseMs < WRITTEN_FROM_MS) throw new NotYet(pauseMs);
    const runAt = new Date(Date.now() + pauseMs);
    await changeRecords(context, { tenantId, mode }, async (change) => {
      await change.put(
        deliveryTask({ ...due, id: deliveryId, endpointId }, { runAt, postponed: postponed + 1 }),
      );
      await drop(change.records);
    });
    return;
  }
  let quick = false;
  try {
    const { url, eventId, body } = found;
    const message = { url, eventId, body, secrets: secretsOf(context, found) };
    const outcome = await sendWebhook(context.outbound, message, signal);
    // The worker stops: whoever takes the task over makes the same attempt.
    if (!outcome.ok && signal.aborted) throw signal.reason;
    quick = outcome.status !== null && outcome.durationMs < QUICK_MS;
    await writeDown(context, { ...ref, mode }, { found, outcome });
  } finally {
    leave(quick);
  }
}

function secretsOf({ environment }: CoreContext, endpoint: DueAttempt): string[] {
  const seal = secretSeal(environment.TOKEN_SECRET);
  const inGrace = endpoint.previousEndsAt !== null && endpoint.previousEndsAt.getTime() > Date.now();
  const sealed = [endpoint.secret, ...(inGrace && endpoint.previousSecret ? [endpoint.previousSecret] : [])];
  const secrets = sealed.flatMap((each) => seal.open(each) ?? []);
  if (secrets.length === 0) throw new Error('the secret of the endpoint cannot be read');
  return secrets;
}

/** Whoever answers soon is asked again soon. */
const SOON_MS = 200;
const LATE_MS = 1_000;
const LATEST_MS = 60_000;
/** A pause this long is written down: a task that is overdue for a minute counts as lost. */
const WRITTEN_FROM_MS = 20_000;

/**
 * Its places are taken: it waits as long again as it has waited, and longer where the endpoint does not answer soon, so that what
 * waits for one endpoint costs the others little.
 */
function postponeMs({ endpointId, failingSince, dueSince }: DueAttempt): number {
  const isQuick = failingSince === null && turnstile.isQuick(endpointId);
  const [first, most] = isQuick ? [SOON_MS, LATE_MS] : [LATE_MS, LATEST_MS];
  const waitedMs = Date.now() - dueSince.getTime();
  return Math.min(Math.max(waitedMs, first), most) * (0.5 + Math.random());
}

async function writeDown(
  context: CoreContext,
  ref: AttemptRef & { mode: Mode },
  { found, outcome }: { found: DueAttempt; outcome: Outcome },
): Promise<void> {
  const { tenantId, mode, deliveryId, round } = ref;
  const { endpointId, failingSince } = found;
  const at = new Date();
  const attempts = ref.attempts + 1;
  const pause =
    outcome.ok || outcome.gone
      ? undefined
      : pauseAfter(attempts, { askedMs: outcome.askedMs, random: Math.random() });
  const status = outcome.ok ? 'delivered' : pause === undefined ? 'failed' : 'pending';
  const nextAttemptAt = pause === undefined ? null : new Date(at.getTime() + pause);
  await changeRecords(context, { tenantId, mode }, async (change) => {
    const result = { status, at, nextAttemptAt, outcome } as const;
    // A twin was quicker, or it was begun anew: this attempt is one too many, and nobody's.
    if (!(await writeAttempt(change.records, ref, result))) return;
    if (outcome.ok) {
      // Written only where it changes something: a busy endpoint's row is not fought for.
      if (failingSince) await markEndpoint({ failingSince: null });
    } else {
      const failedForLong =
        status === 'failed' && at.getTime() - (failingSince ?? at).getTime() >= FAILING_FOR_MS;
      if (outcome.gone) await disable('gone');
      else if (failedForLong) await disable('failing');
      else if (!failingSince) await markEndpoint({ failingSince: at });
    }
    if (nextAttemptAt) {
      const next = { tenantId, mode, id: deliveryId, endpointId, round, attempts };
      await change.put(deliveryTask(next, { runAt: nextAttemptAt }));
    }

    function markEndpoint(data: { failingSince: Date | null }) {
      return change.records.webhookEndpoint.updateMany({ where: { tenantId, id: endpointId }, data });
    }

    /** Once: whoever disables it tells of it. */
    async function disable(reason: 'gone' | 'failing') {
      const disabled = await change.records.webhookEndpoint.updateMany({
        where: { tenantId, id: endpointId, enabled: true },
        data: { enabled: false, disabledReason: reason },
      });
      if (disabled.count === 0) return;
      await audit(
        change,
        { kind: 'system', tenantId, mode, id: 'webhook-delivery' },
        {
          action: 'webhook.disabled',
          subject: { type: 'webhook', id: endpointId },
          data: { reason, deliveryId },
        },
      );
      await change.put(noticeTask({ tenantId, mode, id: deliveryId, endpointId }, { reason, round }));
    }
  });
  if (status === 'failed')
    context.log.warn({ deliveryId, endpointId, failure: outcome.failure }, 'a webhook was given up');
}

async function giveUp(
  records: TenantTransaction,
  { tenantId, deliveryId: id, round }: AttemptRef,
): Promise<void> {
  await records.delivery.updateMany({
    where: { tenantId, id, status: 'pending', round },
    data: { status: 'failed', nextAttemptAt: null },
  });
}
