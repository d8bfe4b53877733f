import type { Mode } from '@vivavoce/contract/ids';
import { withDeadline } from '../core/deadline.ts';
import type { Signal } from '../core/signal.ts';
import type { Logger } from '../logging/logger.ts';
import type { Stop, TaskQueue } from '../queue/queue.ts';
import type { SubjectRef } from './subject.ts';

const SUBSCRIBE_TIMEOUT_MS = 3_000;
const PUBLISH_TIMEOUT_MS = 2_000;

type Named = Pick<SubjectRef, 'type' | 'id'>;

/** Topic on which a subject's changes are told: ids only, whoever hears it reads the records. */
function topicOf({ type, id }: Named): string {
  return `${type}.${id}`;
}

/** Topic on which every change of a tenant's records in one mode is told: ids and names of events only. */
export function tenantTopic({ tenantId, mode }: { tenantId: string; mode: Mode }): string {
  return `tenant.${tenantId}.${mode}`;
}

/** What the tenant's topic tells. */
export interface TenantChange {
  /** Name of the event; `changed` where there was none. */
  type: string;
  /** Kind of the thing that changed. */
  subject: string;
  id: string;
}

/**
 * Tells everyone who waits for the subject to look again, and whoever follows the whole tenant. A message that is lost is made up
 * for: they look by themselves.
 *
 * @param event name of what happened
 */
export async function announceChange(
  { queue, log }: { queue: TaskQueue; log: Logger },
  subject: SubjectRef,
  event = 'changed',
): Promise<void> {
  const { type, id } = subject;
  const change: TenantChange = { type: event, subject: type, id };
  const published = Promise.all([
    queue.publish(topicOf(subject), { type, id }),
    queue.publish(tenantTopic(subject), change),
  ]);
  await withDeadline(published, PUBLISH_TIMEOUT_MS).catch((error: unknown) => {
    log.warn({ err: error, subject: { type, id } }, 'could not announce a change');
  });
}

/** Tells workers that the records hold something to do. Told nothing, they look by themselves, only later. */
export async function announceWork(
  { queue, log }: { queue: TaskQueue; log: Logger },
  topic: string,
): Promise<void> {
  await withDeadline(queue.publish(topic, {}), PUBLISH_TIMEOUT_MS).catch((error: unknown) => {
    log.warn({ err: error, topic }, 'could not announce work');
  });
}

/**
 * Raises the signal at every change of a subject, until the returned function is called.
 * @throws where the relay does not answer in time; a subscription that comes after all is given back.
 */
export async function subscribeToChanges(
  { queue }: { queue: TaskQueue },
  subject: Named,
  { signal, timeoutMs = SUBSCRIBE_TIMEOUT_MS }: { signal: Signal; timeoutMs?: number },
): Promise<Stop> {
  const subscribing = queue.subscribe(topicOf(subject), signal.raise, signal.raise);
  try {
    return await withDeadline(subscribing, timeoutMs);
  } catch (error) {
    subscribing.then((stop) => stop()).catch(() => {});
    throw error;
  }
}
