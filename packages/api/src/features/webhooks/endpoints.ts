import { newId } from '@vivavoce/contract/ids';
import { textSchema } from '@vivavoce/contract/text';
import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { type Orders, orderFields, pageBy } from '../../core/order.ts';
import { pageQuerySchema } from '../../core/page.ts';
import { partOf } from '../../core/search.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { type OutboundRefusal, OutboundRefused } from '../../outbound/outbound.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { giveUpWaiting } from './record.ts';
import { type EndpointRow, toEndpoint } from './resource.ts';
import {
  type EndpointChange,
  type EndpointWithSecret,
  MAX_ENDPOINTS,
  type NewEndpoint,
  type WebhookEndpoint,
} from './schema.ts';
import { newSecret, secretSeal } from './secret.ts';

export interface CreateEndpointInput {
  endpoint: NewEndpoint;
  /** Runs last in the transaction, with the answer. */
  keep?: (records: TenantTransaction, answer: EndpointWithSecret) => Promise<void>;
}

/** @throws ApiError `not_allowed`, `invalid_request` where the address may not be reached, or there are too many */
export async function createEndpoint(
  context: AppContext,
  caller: Caller,
  { endpoint, keep }: CreateEndpointInput,
): Promise<EndpointWithSecret> {
  requireMay(caller, 'webhooks:write');
  await checkUrl(context, endpoint.url);
  const { tenantId, mode } = caller;
  return changeRecords(context, { tenantId, mode }, async (change) => {
    // Counted under a lock of the tenant: two at once do not pass the limit together.
    await change.records
      .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`webhooks ${tenantId} ${mode}`}, 0))`;
    if ((await change.records.webhookEndpoint.count({ where: { tenantId, mode } })) >= MAX_ENDPOINTS) {
      throw refusal('/url', `There are ${MAX_ENDPOINTS} endpoints already. Delete one first.`);
    }
    const secret = newSecret();
    const row = await change.records.webhookEndpoint.create({
      data: {
        tenantId,
        mode,
        id: newId('webhookEndpoint'),
        ...endpoint,
        events: [...new Set(endpoint.events)],
        secret: secretSeal(context.environment.TOKEN_SECRET).close(secret),
      },
    });
    await audit(change, caller, { action: 'webhook.created', subject: { type: 'webhook', id: row.id } });
    const answer = { ...toEndpoint(row), secret };
    await keep?.(change.records, answer);
    return answer;
  });
}

const ORDERS = {
  created: ['createdAt', 'time'],
  endpoint: ['url', 'text'],
} as const satisfies Orders<string, string>;

export const listEndpointsSchema = pageQuerySchema.extend({
  /** Part of the address or of the description. */
  search: textSchema.trim().min(1).max(200).optional(),
  ...orderFields(ORDERS),
});

/** Newest first where nothing else is asked for. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listEndpoints(
  context: AppContext,
  caller: Caller,
  { search, ...query }: z.output<typeof listEndpointsSchema>,
) {
  requireMay(caller, 'webhooks:read');
  const { tenantId, mode } = caller;
  const page = pageBy(ORDERS, query);
  const part = partOf(search ?? '');
  return context.database.withTenant({ tenantId, mode }, async (records) => {
    const rows = await records.webhookEndpoint.findMany({
      where: {
        tenantId,
        mode,
        AND: [page.where, ...(search === undefined ? [] : [{ OR: [{ url: part }, { description: part }] }])],
      },
      ...page.first,
    });
    return page.of(rows, toEndpoint);
  });
}

/** @throws ApiError `not_allowed`, `not_found` */
export async function readEndpoint(
  context: AppContext,
  caller: Caller,
  { id }: { id: string },
): Promise<WebhookEndpoint> {
  requireMay(caller, 'webhooks:read');
  return context.database.withTenant(caller, async (records) =>
    toEndpoint(await findEndpoint(records, caller, id)),
  );
}

/**
 * Enabled again, it counts as well until it fails.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` where the address may not be reached
 */
export async function updateEndpoint(
  context: AppContext,
  caller: Caller,
  { id, change }: { id: string; change: EndpointChange },
): Promise<WebhookEndpoint> {
  requireMay(caller, 'webhooks:write');
  if (change.url !== undefined) await checkUrl(context, change.url);
  return context.database.withTenant(caller, async (records) => {
    const { tenantId, mode } = await findEndpoint(records, caller, id);
    const { events, ...rest } = change;
    const [row] = await records.webhookEndpoint.updateManyAndReturn({
      where: { tenantId, mode, id },
      data: {
        ...rest,
        ...(events ? { events: [...new Set(events)] } : {}),
        ...(change.enabled === undefined ? {} : { disabledReason: null }),
        ...(change.enabled ? { failingSince: null, probeAt: null } : {}),
        updatedAt: new Date(),
      },
    });
    if (!row) throw new ApiError('not_found');
    if (change.enabled === false) await giveUpWaiting(records, { tenantId, endpointId: id });
    await audit({ records }, caller, {
      action: 'webhook.changed',
      subject: { type: 'webhook', id },
      // Names only: an address may hold a secret.
      data: {
        fields: Object.keys(change),
        ...(change.enabled === undefined ? {} : { enabled: change.enabled }),
      },
    });
    return toEndpoint(row);
  });
}

/** Its deliveries go with it. @throws ApiError `not_allowed`, `not_found` */
export async function deleteEndpoint(
  context: AppContext,
  caller: Caller,
  { id }: { id: string },
): Promise<void> {
  requireMay(caller, 'webhooks:write');
  const { tenantId, mode } = caller;
  await context.database.withTenant({ tenantId, mode }, async (records) => {
    const { count } = await records.webhookEndpoint.deleteMany({ where: { tenantId, mode, id } });
    if (count === 0) throw new ApiError('not_found');
    await audit({ records }, caller, { action: 'webhook.removed', subject: { type: 'webhook', id } });
  });
}

export interface RotateInput {
  id: string;
  /** How long the present secret signs beside the new one. */
  graceHours: number;
  keep?: (records: TenantTransaction, answer: EndpointWithSecret) => Promise<void>;
}

/** A new secret. @throws ApiError `not_allowed`, `not_found` */
export async function rotateSecret(
  context: AppContext,
  caller: Caller,
  { id, graceHours, keep }: RotateInput,
): Promise<EndpointWithSecret> {
  requireMay(caller, 'webhooks:write');
  return context.database.withTenant(caller, async (records) => {
    const { tenantId, mode } = caller;
    await records.$queryRaw`SELECT id FROM webhook_endpoints WHERE tenant_id = ${tenantId} AND id = ${id} FOR UPDATE`;
    const present = await findEndpoint(records, caller, id);
    const secret = newSecret();
    const [row] = await records.webhookEndpoint.updateManyAndReturn({
      where: { tenantId, mode, id },
      data: {
        secret: secretSeal(context.environment.TOKEN_SECRET).close(secret),
        previousSecret: graceHours > 0 ? present.secret : null,
        previousEndsAt: graceHours > 0 ? new Date(Date.now() + graceHours * 3_600_000) : null,
        updatedAt: new Date(),
      },
    });
    if (!row) throw new ApiError('not_found');
    await audit({ records }, caller, {
      action: 'webhook.rotated',
      subject: { type: 'webhook', id },
      data: { graceHours },
    });
    const answer = { ...toEndpoint(row), secret };
    await keep?.(records, answer);
    return answer;
  });
}

/** @throws ApiError `not_found` */
export async function findEndpoint(
  records: TenantTransaction,
  { tenantId, mode }: Pick<Caller, 'tenantId' | 'mode'>,
  id: string,
): Promise<EndpointRow> {
  const row = await records.webhookEndpoint.findFirst({ where: { tenantId, mode, id } });
  if (!row) throw new ApiError('not_found');
  return row;
}

const WHY: Record<OutboundRefusal, string> = {
  malformed: 'Not an address. Send a full one, such as https://ats.example/hooks.',
  scheme: 'Only HTTPS is reached. Send an address that begins with https://.',
  credentials: 'An address may hold no user name or password. Verify the signature instead.',
  port: 'Only the ports 443 and 8443 are reached.',
  private_address: 'This leads to a private address. Send one on the public internet.',
  unresolvable: 'This name cannot be found. Check its spelling and its DNS records.',
};

async function checkUrl({ outbound }: AppContext, url: string): Promise<void> {
  try {
    await outbound.check(url);
  } catch (error) {
    if (error instanceof OutboundRefused) throw refusal('/url', WHY[error.reason]);
    throw error;
  }
}

function refusal(pointer: string, detail: string): ApiError {
  return new ApiError('invalid_request', { errors: [{ pointer, detail }] });
}
