import type { TenantTransaction } from '../../../database/database.ts';
import { isPrepaid } from '../../packages/index.ts';
import { recordUsage } from '../../usage/index.ts';
import type { SessionRow } from './change.ts';

/**
 * Writes down how long the candidate was there, once the interview's length is known for good. One that failed on our side is
 * nobody's to pay; its vendors' costs stand in the ledger all the same.
 */
export async function meterInterview(
  { records }: { records: TenantTransaction },
  row: SessionRow,
): Promise<void> {
  if (row.startedAt === null || row.status === 'failed' || row.endReason === 'failed') return;
  await recordUsage({ records }, row, {
    kind: (await isPrepaid(records, { tenantId: row.tenantId, sessionId: row.id }))
      ? 'prepaid_interview_seconds'
      : 'interview_seconds',
    quantity: Math.ceil((row.durationMs ?? 0) / 1_000),
    subject: { type: 'session', id: row.id },
    templateId: row.templateId,
    keyId: row.keyId,
  });
}
