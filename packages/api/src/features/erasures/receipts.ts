import type { Page } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { decodeCursor, pageOf, type pageQuerySchema, timePositionSchema } from '../../core/page.ts';
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

/** Newest first. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listErasures(
  context: AppContext,
  caller: Caller,
  { limit, cursor }: z.output<typeof pageQuerySchema>,
): Promise<Page<ErasureReceipt>> {
  requireMay(caller, 'erasures:read');
  const { tenantId, mode } = caller;
  const position = cursor === undefined ? undefined : decodeCursor(timePositionSchema, cursor);
  const rows = await context.database.withTenant(caller, (records) =>
    records.erasure.findMany({
      where: {
        tenantId,
        mode,
        ...(position
          ? {
              OR: [
                { createdAt: { lt: new Date(position[0]) } },
                { createdAt: new Date(position[0]), id: { lt: position[1] } },
              ],
            }
          : {}),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    }),
  );
  return pageOf(rows, {
    limit,
    positionOf: (row) => [row.createdAt.toISOString(), row.id],
    itemOf: toReceipt,
  });
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
