import type { SubjectRef } from '../../events/subject.ts';
import type { Package as PackageRow } from '../../generated/prisma/client.ts';
import type { Package } from './schema.ts';

export type { PackageRow };

export function subjectOf({ tenantId, mode, id }: Pick<PackageRow, 'tenantId' | 'mode' | 'id'>): SubjectRef {
  return { tenantId, mode, type: 'package', id };
}

export function toPackage(row: PackageRow): Package {
  const { id, candidateId, places, used, currency, createdAt } = row;
  const status = row.status === 'paid' || row.status === 'open' ? row.status : 'over';
  return {
    id,
    candidateId,
    source: row.source === 'given' ? 'given' : 'bought',
    status,
    places,
    left: status === 'paid' ? places - used : 0,
    amount: row.amount === null ? null : Number(row.amount),
    currency,
    createdAt: createdAt.toISOString(),
  };
}
