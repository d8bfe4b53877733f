import type { Template, Utterance } from '@vivavoce/contract';
import type { TenantTransaction } from '../../database/database.ts';
import type { Utterance as UtteranceRow } from '../../generated/prisma/client.ts';
import type { SessionPlace } from '../sessions/change.ts';
import type { JudgedQuestion } from './judge.ts';

/** Everything that was said in a session, in order. */
export async function readTranscript(records: TenantTransaction, place: SessionPlace): Promise<Utterance[]> {
  const rows = await records.utterance.findMany({
    where: { tenantId: place.tenantId, sessionId: place.sessionId },
    orderBy: { sequence: 'asc' },
  });
  return rows.map(toUtterance);
}

function toUtterance(row: UtteranceRow): Utterance {
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

/** The questions that were really asked, each with what was said to it. What was not reached is not judged. */
export function questionsOf(
  template: Template,
  transcript: readonly Utterance[],
  locale: string,
): JudgedQuestion[] {
  return template.questions.flatMap((question, index) => {
    const utterances = transcript.filter(({ questionId }) => questionId === question.id);
    if (utterances.length === 0) return [];
    const criteria = template.criteria.filter(({ id }) => question.criterionIds.includes(id));
    return [{ question, number: index + 1, criteria, utterances, locale }];
  });
}
