import type { Utterance } from '@vivavoce/contract';
import type { Utterance as UtteranceRow } from '../../generated/prisma/client.ts';

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
  };
}
