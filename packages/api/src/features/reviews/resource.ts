import type { Author, Decision, HumanScore, Note } from '@vivavoce/contract/records';
import type { Caller, MemberCaller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { SessionRef } from '../../core/session-ref.ts';
import type { TenantTransaction } from '../../database/database.ts';
import type {
  Decision as DecisionRow,
  HumanScore as HumanScoreRow,
  Note as NoteRow,
} from '../../generated/prisma/client.ts';

/** Only a person decides, writes and scores. @throws ApiError `not_allowed` */
export function requireMember(caller: Caller): MemberCaller {
  if (caller.kind !== 'member') {
    throw new ApiError('not_allowed', { detail: 'Only a signed-in member of the tenant can do that.' });
  }
  return caller;
}

/** The columns of whoever wrote a row. */
export function byOf({ memberId, name }: MemberCaller): { memberId: string; memberName: string } {
  return { memberId, memberName: name };
}

function authorOf({ memberId, memberName }: { memberId: string; memberName: string }): Author {
  return { memberId, name: memberName };
}

export function toDecision(row: DecisionRow): Decision {
  const { id, decision, reason, createdAt } = row;
  return { id, decision, reason, by: authorOf(row), createdAt: createdAt.toISOString() };
}

export function toNote(row: NoteRow): Note {
  const { id, text, mentions, createdAt, editedAt } = row;
  return {
    id,
    text,
    mentions,
    by: authorOf(row),
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
  };
}

export function toHumanScore(row: HumanScoreRow): HumanScore {
  const { id, questionId, criterionId, score, updatedAt } = row;
  return { id, questionId, criterionId, score, by: authorOf(row), updatedAt: updatedAt.toISOString() };
}

/** What people added to a session. */
export interface Review {
  /** Newest first: the first is in force. */
  decisions: Decision[];
  /** Oldest first, as a conversation reads. */
  notes: Note[];
  scores: HumanScore[];
}

export async function loadReview(
  records: TenantTransaction,
  { tenantId, sessionId }: SessionRef,
): Promise<Review> {
  const where = { tenantId, sessionId };
  const decisions = await records.decision.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const notes = await records.note.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  const scores = await records.humanScore.findMany({
    where,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return {
    decisions: decisions.map(toDecision),
    notes: notes.map(toNote),
    scores: scores.map(toHumanScore),
  };
}
