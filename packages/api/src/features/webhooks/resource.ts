import type { SessionEventType } from '@vivavoce/contract/events';
import type { SubjectRef } from '../../events/subject.ts';
import type {
  DeliveryAttempt,
  Delivery as DeliveryRow,
  WebhookEndpoint as EndpointRow,
} from '../../generated/prisma/client.ts';
import type { Delivery, DeliveryWithLog, WebhookEndpoint } from './schema.ts';

export type { DeliveryRow, EndpointRow };

export function toEndpoint(row: EndpointRow): WebhookEndpoint {
  const { id, mode, url, description, enabled } = row;
  const inGrace = row.previousEndsAt !== null && row.previousEndsAt.getTime() > Date.now();
  return {
    id,
    mode,
    url,
    description,
    events: row.events as SessionEventType[],
    enabled,
    disabledReason: row.disabledReason as WebhookEndpoint['disabledReason'],
    failingSince: row.failingSince?.toISOString() ?? null,
    previousSecretEndsAt: inGrace ? (row.previousEndsAt?.toISOString() ?? null) : null,
    createdAt: row.createdAt.toISOString(),
  };
}

export function toDelivery(row: DeliveryRow): Delivery {
  const { id, endpointId, eventId, attempts } = row;
  return {
    id,
    endpointId,
    eventId,
    eventType: row.eventType as Delivery['eventType'],
    status: row.status as Delivery['status'],
    attempts,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
  };
}

export function toDeliveryWithLog(row: DeliveryRow & { log: DeliveryAttempt[] }): DeliveryWithLog {
  return {
    ...toDelivery(row),
    body: row.body,
    log: row.log.map(({ number, at, durationMs, status, failure, headers, answer }) => ({
      number,
      at: at.toISOString(),
      durationMs,
      status,
      failure,
      requestHeaders: headers as Record<string, string>,
      response: answer,
    })),
  };
}

/** What is told about it goes with it. */
export function subjectOf({ tenantId, mode, id }: Pick<EndpointRow, 'tenantId' | 'mode' | 'id'>): SubjectRef {
  return { tenantId, mode, type: 'webhook_endpoint', id };
}
