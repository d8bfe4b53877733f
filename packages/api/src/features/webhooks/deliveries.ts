import { newId } from '@vivavoce/contract/ids';
import type { z } from 'zod';
import type { AppContext, CoreContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { decodeCursor, pageOf, timePositionSchema } from '../../core/page.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import { deliveryTask } from './delivery-task.ts';
import { before, findEndpoint } from './endpoints.ts';
import { type DeliveryRow, toDelivery, toDeliveryWithLog } from './resource.ts';
import type { Delivery, DeliveryWithLog, deliveryQuerySchema, ReplayWindow, WebhookEvent } from './schema.ts';

/** Sent again at once, at most. */
const MAX_REPLAYED = 1_000;

/** Of one endpoint, newest first. @throws ApiError `not_allowed`, `not_found`, `invalid_cursor` */
export async function listDeliveries(
  context: AppContext,
  caller: Caller,
  { endpointId, query }: { endpointId: string; query: z.output<typeof deliveryQuerySchema> },
) {
  requireMay(caller, 'webhooks:read');
  const { tenantId, mode } = caller;
  const position = query.cursor === undefined ? undefined : decodeCursor(timePositionSchema, query.cursor);
  return context.database.withTenant({ tenantId, mode }, async (records) => {
    await findEndpoint(records, caller, endpointId);
    const rows = await records.delivery.findMany({
      where: {
        tenantId,
        mode,
        endpointId,
        ...(query.status ? { status: query.status } : {}),
        ...(query.eventType ? { eventType: query.eventType } : {}),
        ...before(position),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: query.limit + 1,
    });
    return pageOf(rows, {
      limit: query.limit,
      positionOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
      itemOf: toDelivery,
    });
  });
}

/** With every attempt. @throws ApiError `not_allowed`, `not_found` */
export async function readDelivery(
  context: AppContext,
  caller: Caller,
  { id }: { id: string },
): Promise<DeliveryWithLog> {
  requireMay(caller, 'webhooks:read');
  const { tenantId, mode } = caller;
  const row = await context.database.withTenant({ tenantId, mode }, (records) =>
    records.delivery.findFirst({
      where: { tenantId, mode, id },
      include: { log: { orderBy: { number: 'asc' } } },
    }),
  );
  if (!row) throw new ApiError('not_found');
  return toDeliveryWithLog(row);
}

type Keep<T> = (records: TenantTransaction, answer: T) => Promise<void>;

/**
 * Sends one again, with all its attempts, under the same `webhook-id`. One that is on its way stays as it is.
 * @throws ApiError `not_allowed`, `not_found`
 */
export async function replayDelivery(
  context: AppContext,
  caller: Caller,
  { id, keep }: { id: string; keep?: Keep<Delivery> },
): Promise<Delivery> {
  requireMay(caller, 'webhooks:write');
  const { tenantId, mode } = caller;
  return changeRecords(context, { tenantId, mode }, async (change) => {
    await beginAnew(change, { tenantId, mode, id });
    const row = await change.records.delivery.findFirst({ where: { tenantId, mode, id } });
    if (!row) throw new ApiError('not_found');
    const answer = toDelivery(row);
    await keep?.(change.records, answer);
    return answer;
  });
}

/**
 * Sends again what was begun in a window and is not on its way, the oldest first, at most 1,000 at once.
 * @throws ApiError `not_allowed`, `not_found`
 */
export async function replayWindow(
  context: AppContext,
  caller: Caller,
  {
    endpointId,
    window,
    keep,
  }: { endpointId: string; window: ReplayWindow; keep?: Keep<{ replayed: number; more: boolean }> },
): Promise<{ replayed: number; more: boolean }> {
  requireMay(caller, 'webhooks:write');
  const { tenantId, mode } = caller;
  return changeRecords(context, { tenantId, mode }, async (change) => {
    await findEndpoint(change.records, caller, endpointId);
    const due = await change.records.delivery.findMany({
      where: {
        tenantId,
        mode,
        endpointId,
        status: window.status ?? { in: ['failed', 'delivered'] },
        createdAt: { gte: new Date(window.from), lte: new Date(window.to) },
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MAX_REPLAYED + 1,
      select: { tenantId: true, mode: true, id: true },
    });
    const taken = due.slice(0, MAX_REPLAYED);
    for (const each of taken) await beginAnew(change, each);
    const answer = { replayed: taken.length, more: due.length > taken.length };
    await keep?.(change.records, answer);
    return answer;
  });
}

/** Sends a signed event of the type `webhook.test` to one endpoint. @throws ApiError `not_allowed`, `not_found` */
export async function sendTestEvent(
  context: AppContext,
  caller: Caller,
  { endpointId, keep }: { endpointId: string; keep?: Keep<Delivery> },
): Promise<Delivery> {
  requireMay(caller, 'webhooks:write');
  const { tenantId, mode } = caller;
  return changeRecords(context, { tenantId, mode }, async (change) => {
    await findEndpoint(change.records, caller, endpointId);
    const eventId = newId('event');
    const body: WebhookEvent = {
      id: eventId,
      type: 'webhook.test',
      timestamp: new Date().toISOString(),
      mode,
      subject: { type: 'webhook_endpoint', id: endpointId },
      sequence: 1,
      data: {},
    };
    const row = await change.records.delivery.create({
      data: {
        tenantId,
        mode,
        id: newId('delivery'),
        endpointId,
        eventId,
        eventType: body.type,
        body: JSON.stringify(body),
      },
    });
    await change.put(deliveryTask(row));
    const answer = toDelivery(row);
    await keep?.(change.records, answer);
    return answer;
  });
}

async function beginAnew(
  change: Change<CoreContext>,
  { tenantId, mode, id }: Pick<DeliveryRow, 'tenantId' | 'mode' | 'id'>,
): Promise<void> {
  const [row] = await change.records.delivery.updateManyAndReturn({
    where: { tenantId, mode, id, status: { not: 'pending' } },
    data: { status: 'pending', attempts: 0, round: { increment: 1 }, nextAttemptAt: null, deliveredAt: null },
  });
  if (row) await change.put(deliveryTask(row));
}
