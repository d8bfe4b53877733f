import { ERRORS, type ErrorCode, isErrorCode } from '@vivavoce/contract/errors';
import type { Page } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { type Orders, orderFields, pageBy } from '../../core/order.ts';
import { pageQuerySchema } from '../../core/page.ts';
import type { LoggedRequest as Row } from '../../generated/prisma/client.ts';

/** Requests are kept this long, enforced by the retention. */
export const REQUESTS_KEPT_DAYS = 7;

/** One request, and what to do where it failed. */
export interface LoggedRequest {
  id: string;
  requestId: string;
  keyId: string | null;
  method: string;
  route: string;
  status: number;
  durationMs: number;
  createdAt: string;
  problem: { code: ErrorCode; title: string; fix: string } | null;
}

const OUTCOMES = ['succeeded', 'failed'] as const;
const ORDERS = {
  created: ['createdAt', 'time'],
  status: ['status', 'number'],
  duration: ['durationMs', 'number'],
} as const satisfies Orders<string, string>;

export const listRequestsSchema = pageQuerySchema.extend({
  /** Failed: answered with a problem. */
  outcome: z.enum(OUTCOMES).optional(),
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
  code: textSchema.max(60).optional(),
  keyId: textSchema.max(60).optional(),
  /** As a problem names it in `requestId`. */
  requestId: textSchema.min(1).max(100).optional(),
  ...orderFields(ORDERS),
});

/** Newest first where nothing else is asked for. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listRequests(
  context: AppContext,
  caller: Caller,
  query: z.output<typeof listRequestsSchema>,
): Promise<Page<LoggedRequest>> {
  requireMay(caller, 'requests:read');
  const { tenantId, mode } = caller;
  const { outcome, method, code, keyId, requestId } = query;
  const page = pageBy(ORDERS, query);
  const rows = await context.database.withTenant(caller, (records) =>
    records.loggedRequest.findMany({
      where: {
        tenantId,
        mode,
        ...(outcome ? { status: outcome === 'failed' ? { gte: 400 } : { lt: 400 } } : {}),
        ...(method ? { method } : {}),
        ...(code ? { code } : {}),
        ...(keyId ? { keyId } : {}),
        ...(requestId ? { requestId } : {}),
        ...page.where,
      },
      ...page.first,
    }),
  );
  return page.of(rows, toLoggedRequest);
}

function toLoggedRequest(row: Row): LoggedRequest {
  const { id, requestId, keyId, method, route, status, durationMs, createdAt, code } = row;
  const known = code !== null && isErrorCode(code) ? code : null;
  return {
    id,
    requestId,
    keyId,
    method,
    route,
    status,
    durationMs,
    createdAt: createdAt.toISOString(),
    problem: known && { code: known, title: ERRORS[known].title, fix: ERRORS[known].fix },
  };
}
