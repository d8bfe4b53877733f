import type { CoreContext } from '../../context.ts';
import { pauseAfter } from './backoff.ts';
import type { ClaimedDelivery } from './claim.ts';
import { secretSeal } from './secret.ts';
import { type Outcome, sendWebhook } from './send.ts';

/** An endpoint of which nothing was heard for this long, and whose delivery failed for the last time, is disabled. */
export const FAILING_FOR_MS = 24 * 3_600_000;

/** An attempt that is over, and what follows from it. */
export interface EndedAttempt {
  delivery: ClaimedDelivery;
  outcome: Outcome;
  at: Date;
  status: 'pending' | 'delivered' | 'failed';
  nextAttemptAt: Date | null;
  /** Whether the endpoint has failed for so long that it is disabled. */
  isOutOfTime: boolean;
}

/** Makes one attempt of a delivery. Writes nothing down. */
export async function makeAttempt(
  context: CoreContext,
  delivery: ClaimedDelivery,
  signal: AbortSignal,
): Promise<EndedAttempt> {
  const { url, eventId, body, failingSince, createdAt } = delivery;
  const secrets = secretsOf(context, delivery);
  const outcome = await sendWebhook(context.outbound, { url, eventId, body, secrets }, signal);
  const at = new Date();
  const since = (time: Date | null) => (time ? at.getTime() - time.getTime() : 0);
  const pause =
    outcome.ok || outcome.gone
      ? undefined
      : pauseAfter(delivery.attempts + 1, { askedMs: outcome.askedMs, random: Math.random() });
  const failsForLong = !outcome.ok && since(failingSince) >= FAILING_FOR_MS;
  // What waited in line behind others had fewer attempts than a day gives, and is over with it all the same.
  const isLast = pause === undefined || (failsForLong && since(createdAt) >= FAILING_FOR_MS);
  return {
    ...{ delivery, outcome, at },
    status: outcome.ok ? 'delivered' : isLast ? 'failed' : 'pending',
    nextAttemptAt: isLast ? null : new Date(at.getTime() + pause),
    isOutOfTime: isLast && failsForLong,
  };
}

function secretsOf({ environment }: CoreContext, delivery: ClaimedDelivery): string[] {
  const seal = secretSeal(environment.TOKEN_SECRET);
  const inGrace = delivery.previousEndsAt !== null && delivery.previousEndsAt.getTime() > Date.now();
  const sealed = [delivery.secret, ...(inGrace && delivery.previousSecret ? [delivery.previousSecret] : [])];
  return sealed.flatMap((each) => seal.open(each) ?? []);
}
