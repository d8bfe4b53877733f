import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { idsOf, loadPerson } from './person.ts';
import type { candidateIdSchema } from './read.ts';
import { type AnyRow, collect, countsOf, exportable } from './records.ts';

/** Everything that is kept about one person, to be handed to them. */
export interface CandidateExport {
  candidateId: string;
  exportedAt: string;
  /** Rows by kind, as they are kept. */
  records: Record<string, AnyRow[]>;
}

/** @throws ApiError `not_allowed`, `not_found` */
export async function exportCandidate(
  context: AppContext,
  caller: Caller,
  { candidateId }: z.output<typeof candidateIdSchema>,
): Promise<CandidateExport> {
  requireMay(caller, 'candidates:write');
  return changeRecords(context, caller, async (change) => {
    const person = await loadPerson(change.records, caller, candidateId);
    const kinds = exportable(await collect(change.records, { ids: idsOf(person) }));
    await audit(change, caller, {
      action: 'candidate.exported',
      subject: { type: 'candidate', id: person.row.id },
      data: { interviews: countsOf(kinds).sessions ?? 0 },
    });
    return {
      candidateId: person.row.id,
      exportedAt: new Date().toISOString(),
      records: Object.fromEntries(kinds.map(({ table, rows }) => [table, rows])),
    };
  });
}
