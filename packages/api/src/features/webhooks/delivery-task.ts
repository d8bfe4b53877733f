import type { OutboxTask } from '../../tasks/define.ts';
import type { DeliveryRow } from './resource.ts';
import { subjectOf } from './resource.ts';

export const DELIVERY_TASK = 'webhook-delivery';

type Due = Pick<DeliveryRow, 'tenantId' | 'mode' | 'id' | 'endpointId' | 'round' | 'attempts'>;

/** One id an attempt, and one each time it was put off. */
export function deliveryTaskId(
  { id, round, attempts }: Pick<Due, 'id' | 'round' | 'attempts'>,
  postponed: number,
): string {
  return `${DELIVERY_TASK}-${id}-${round}-${attempts}-${postponed}`;
}

/** The next attempt of a delivery. One id an attempt: written twice it is done once. */
export function deliveryTask(
  delivery: Due,
  { runAt, postponed = 0 }: { runAt?: Date; postponed?: number } = {},
): OutboxTask {
  const { tenantId, mode, id, endpointId, round, attempts } = delivery;
  return {
    name: DELIVERY_TASK,
    id: deliveryTaskId(delivery, postponed),
    subject: subjectOf({ tenantId, mode, id: endpointId }),
    payload: {
      mode,
      deliveryId: id,
      round: String(round),
      attempts: String(attempts),
      postponed: String(postponed),
    },
    ...(runAt ? { runAt } : {}),
  };
}
