import type { Utterance } from '@vivavoce/contract/records';
import type { SessionRef } from '../../core/session-ref.ts';
import type { TenantTransaction } from '../../database/database.ts';
import type { Utterance as UtteranceRow } from '../../generated/prisma/client.ts';

/** Everything that was said in a session, in order. */
export async function readTranscript(
  records: TenantTransaction,
  { tenantId, sessionId }: SessionRef,
): Promise<Utterance[]> {
  const rows = await records.utterance.findMany({
    where: { tenantId, sessionId },
    orderBy: { sequence: 'asc' },
  });
  return rows.map(toUtterance);
}

/** One thing somebody said, as `/v1` and the agent read it. */
export function toUtterance(row: UtteranceRow): Utterance {
  return {
    id: row.id,
    sequence: row.sequence,
    role: row.role,
    text: row.text,
    input: row.input,
    startMs: row.startMs,
    endMs: row.endMs,
    turnId: row.turnId,
    questionId: row.questionId,
    mode: row.turnMode,
    interrupted: row.interrupted,
    ...(row.displayedText === null ? {} : { displayedText: row.displayedText }),
  };
}
