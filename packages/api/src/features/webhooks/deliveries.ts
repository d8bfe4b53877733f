import { newId } from '@vivavoce/contract/ids';
import { textSchema } from '@vivavoce/contract/text';
import type { z } from 'zod';
import type { AppContext, CoreContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { type Orders, orderFields, pageBy } from '../../core/order.ts';
import { decodeCursor, encodeCursor, timePositionSchema } from '../../core/page.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { DUE_TOPIC } from './due.ts';
import { findEndpoint } from './endpoints.ts';
import { toDelivery, toDeliveryWithLog } from './resource.ts';
import {
  type Delivery,
  type DeliveryWithLog,
  deliveryQuerySchema,
  type Replayed,
  type ReplayWindow,
  type WebhookEvent,
} from './schema.ts';

/** Sent again at once, at most. */
const MAX_REPLAYED = 1_000;

const ORDERS = {
  created: ['createdAt', 'time'],
  attempts: ['attempts', 'number'],
} as const satisfies Orders<string, string>;

export const listDeliveriesSchema = deliveryQuerySchema.extend({
  /** Id of a delivery, or of the event. */
  search: textSchema.trim().min(1).max(60).optional(),
  ...orderFields(ORDERS),
});

/** Of one endpoint, newest first where nothing else is asked for. @throws ApiError `not_allowed`, `not_found`, `invalid_cursor` */
export async function listDeliveries(
  context: AppContext,
  caller: Caller,
  { endpointId, query }: { endpointId: string; query: z.output<typeof listDeliveriesSchema> },
) {
  requireMay(caller, 'webhooks:read');
  const { tenantId, mode } = caller;
  const { status, eventType, search } = query;
  const page = pageBy(ORDERS, query);
  return context.database.withTenant({ tenantId, mode }, async (records) => {
    await findEndpoint(records, caller, endpointId);
    const rows = await records.delivery.findMany({
      where: {
        tenantId,
        mode,
        endpointId,
        ...(status ? { status } : {}),
        ...(eventType ? { eventType } : {}),
        AND: [page.where, ...(search === undefined ? [] : [{ OR: [{ id: search }, { eventId: search }] }])],
      },
      ...page.first,
    });
    return page.of(rows, toDelivery);
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
    await beginAnew(change, caller, [id]);
    const row = await change.records.delivery.findFirst({ where: { tenantId, mode, id } });
    if (!row) throw new ApiError('not_found');
    await audit(change, caller, {
      action: 'webhook.replayed',
      subject: { type: 'webhook', id: row.endpointId },
      data: { deliveryId: id },
    });
    const answer = toDelivery(row);
    await keep?.(change.records, answer);
    return answer;
  });
}

/**
 * Sends again what was begun in a window and is not on its way, the oldest first, at most 1,000 at once; the cursor goes on exactly
 * behind the last.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_cursor`
 */
export async function replayWindow(
  context: AppContext,
  caller: Caller,
  { endpointId, window, keep }: { endpointId: string; window: ReplayWindow; keep?: Keep<Replayed> },
): Promise<Replayed> {
  requireMay(caller, 'webhooks:write');
  const { tenantId, mode } = caller;
  const { from, to, status, cursor } = window;
  const position = cursor === undefined ? undefined : decodeCursor(timePositionSchema, cursor);
  return changeRecords(context, { tenantId, mode }, async (change) => {
    await findEndpoint(change.records, caller, endpointId);
    const due = await change.records.delivery.findMany({
      where: {
        tenantId,
        mode,
        endpointId,
        status: status ?? { in: ['failed', 'delivered'] },
        createdAt: { gte: new Date(from), lte: new Date(to) },
        ...after(position),
      },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MAX_REPLAYED + 1,
    });
    const taken = due.slice(0, MAX_REPLAYED);
    await beginAnew(
      change,
      caller,
      taken.map(({ id }) => id),
    );
    const last = due.length > taken.length ? taken.at(-1) : undefined;
    const answer: Replayed = {
      replayed: taken.length,
      more: last !== undefined,
      nextCursor: last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
    };
    await audit(change, caller, {
      action: 'webhook.replayed',
      subject: { type: 'webhook', id: endpointId },
      data: { from, to, replayed: taken.length },
    });
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
    change.wake(DUE_TOPIC);
    const answer = toDelivery(row);
    await keep?.(change.records, answer);
    return answer;
  });
}

/** What comes behind a position, oldest first. */
function after(position: readonly [string, string] | undefined) {
  if (!position) return {};
  const at = new Date(position[0]);
  return { OR: [{ createdAt: { gt: at } }, { createdAt: at, id: { gt: position[1] } }] };
}

/** What is begun anew for a disabled endpoint waits until it is enabled. */
async function beginAnew(
  change: Change<CoreContext>,
  { tenantId, mode }: Pick<Caller, 'tenantId' | 'mode'>,
  ids: readonly string[],
): Promise<void> {
  const now = new Date();
  await change.records.delivery.updateMany({
    where: { tenantId, mode, id: { in: [...ids] }, status: { not: 'pending' } },
    data: {
      status: 'pending',
      attempts: 0,
      round: { increment: 1 },
      nextAttemptAt: now,
      dueAt: now,
      deliveredAt: null,
    },
  });
  change.wake(DUE_TOPIC);
}
