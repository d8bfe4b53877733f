import type { CandidateInterview } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import type { SessionWithRelations } from '../sessions/index.ts';

/** A session as its candidate lists it: no score, no decision, and nothing that the tenant wrote. */
export function toCandidateInterview(whole: SessionWithRelations): CandidateInterview {
  const { row, template } = whole;
  return {
    id: row.id,
    title: template.title,
    kind: template.kind,
    status: row.status,
    locale: row.locale,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    hasResult: hasResult(whole),
  };
}

/** As a device keeps results: of what was held, is over, and may be read by its candidate. */
export function hasResult({ row, template }: SessionWithRelations): boolean {
  const held = isOver(row.status) && row.status !== 'failed' && row.startedAt !== null;
  return held && template.resultVisibility === 'candidate';
}
