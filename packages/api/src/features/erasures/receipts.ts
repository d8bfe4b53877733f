import type { Page } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { type Orders, orderFields, pageBy } from '../../core/order.ts';
import { pageQuerySchema } from '../../core/page.ts';
import type { Erasure as ErasureRow } from '../../generated/prisma/client.ts';
import type { ErasureReceipt } from './schema.ts';

const countsSchema = z.record(z.string(), z.number());

export function countsIn({ counts }: Pick<ErasureRow, 'counts'>): Record<string, number> {
  return countsSchema.parse(counts);
}

export const erasureIdSchema = z.strictObject({ erasureId: textSchema.min(1).max(60) });

/** @throws ApiError `not_allowed`, `not_found` */
export async function readErasure(
  context: AppContext,
  caller: Caller,
  { erasureId }: z.output<typeof erasureIdSchema>,
): Promise<ErasureReceipt> {
  requireMay(caller, 'erasures:read');
  return receiptOf(context, caller, { erasureId });
}

/** The same for whoever erased just now. @throws ApiError `not_found` */
export async function receiptOf(
  context: AppContext,
  caller: Caller,
  { erasureId }: z.output<typeof erasureIdSchema>,
): Promise<ErasureReceipt> {
  const { tenantId, mode } = caller;
  const row = await context.database.withTenant(caller, (records) =>
    records.erasure.findFirst({ where: { tenantId, mode, id: erasureId } }),
  );
  if (!row) throw new ApiError('not_found');
  return toReceipt(row);
}

const ORDERS = {
  created: ['createdAt', 'time'],
  interviews: ['sessionsDone', 'number'],
} as const satisfies Orders<string, string>;

export const listErasuresSchema = pageQuerySchema.extend({
  /** Id of a receipt, or of whoever was erased. */
  search: textSchema.trim().min(1).max(60).optional(),
  ...orderFields(ORDERS),
});

/** Newest first where nothing else is asked for. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listErasures(
  context: AppContext,
  caller: Caller,
  { search, ...query }: z.output<typeof listErasuresSchema>,
): Promise<Page<ErasureReceipt>> {
  requireMay(caller, 'erasures:read');
  const { tenantId, mode } = caller;
  const page = pageBy(ORDERS, query);
  const rows = await context.database.withTenant(caller, (records) =>
    records.erasure.findMany({
      where: {
        tenantId,
        mode,
        AND: [
          page.where,
          ...(search === undefined ? [] : [{ OR: [{ id: search }, { candidateId: search }] }]),
        ],
      },
      ...page.first,
    }),
  );
  return page.of(rows, toReceipt);
}

function toReceipt(row: ErasureRow): ErasureReceipt {
  return {
    id: row.id,
    candidateId: row.candidateId,
    askedBy: row.askedBy,
    state: row.doneAt ? 'done' : 'running',
    progress: { done: row.sessionsDone, of: row.sessionCount },
    counts: countsIn(row),
    createdAt: row.createdAt.toISOString(),
    doneAt: row.doneAt?.toISOString() ?? null,
  };
}
