import type { SubjectRef } from '../../events/subject.ts';
import type { Package as PackageRow } from '../../generated/prisma/client.ts';
import type { Package } from './schema.ts';

export type { PackageRow };

export function subjectOf({ tenantId, mode, id }: Pick<PackageRow, 'tenantId' | 'mode' | 'id'>): SubjectRef {
  return { tenantId, mode, type: 'package', id };
}

export function toPackage(row: PackageRow): Package {
  const { id, candidateId, places, currency, createdAt } = row;
  const status = row.status === 'paid' || row.status === 'open' ? row.status : 'over';
  return {
    id,
    candidateId,
    source: row.source === 'given' ? 'given' : 'bought',
    status,
    places,
    left: status === 'paid' ? leftOf(row) : 0,
    amount: row.amount === null ? null : Number(row.amount),
    refundedAmount: Number(row.refundedAmount),
    currency,
    createdAt: createdAt.toISOString(),
  };
}

/** What was used before a refund stays used. */
function leftOf({ places, used, refundedPlaces }: PackageRow): number {
  return Math.max(0, places - refundedPlaces - used);
}
