import { WEBHOOK_EVENT_TYPES } from '@vivavoce/contract/events';
import { newId } from '@vivavoce/contract/ids';
import type { EventListener } from '../../tasks/registry.ts';
import { DUE_TOPIC } from './due.ts';
import type { WebhookEvent } from './schema.ts';

const KNOWN: ReadonlySet<string> = new Set(WEBHOOK_EVENT_TYPES);

/**
 * Writes an event down for every endpoint that wants it, in the transaction that tells it: none is lost, and none is told of what
 * was rolled back. What a disabled one misses is written down as failed, so that it can be replayed.
 */
export const fanOut: EventListener = async (change, subject, event) => {
  if (!KNOWN.has(event.type)) return;
  const { tenantId, mode } = subject;
  const endpoints = await change.records.webhookEndpoint.findMany({
    where: {
      tenantId,
      mode,
      OR: [{ events: { isEmpty: true } }, { events: { has: event.type } }],
    },
    select: { id: true, enabled: true },
  });
  if (endpoints.length === 0) return;
  const body = JSON.stringify({
    id: event.id,
    type: event.type as WebhookEvent['type'],
    timestamp: event.createdAt.toISOString(),
    mode,
    subject: { type: subject.type, id: subject.id },
    sequence: event.sequence,
    data: event.data as WebhookEvent['data'],
  } satisfies WebhookEvent);
  const deliveries = endpoints.map(({ id: endpointId, enabled }) => ({
    ...{ tenantId, mode, id: newId('delivery'), endpointId, eventId: event.id, eventType: event.type, body },
    status: enabled ? 'pending' : 'failed',
  }));
  await change.records.delivery.createMany({ data: deliveries });
  change.wake(DUE_TOPIC);
};
