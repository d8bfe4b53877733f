import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { idsOf, loadPerson } from './person.ts';
import { collect, countsOf, exportable } from './records.ts';
import type { candidateExportSchema, candidateIdSchema } from './schema.ts';

/** Everything that is kept about one person, to be handed to them. */
export type CandidateExport = z.output<typeof candidateExportSchema>;

export interface ExportCandidateInput extends z.output<typeof candidateIdSchema> {
  /** Stores the answer for repeats, in the transaction of the effect. */
  keep?: (records: TenantTransaction, everything: CandidateExport) => Promise<void>;
}

/** @throws ApiError `not_allowed`, `not_found` */
export async function exportCandidate(
  context: AppContext,
  caller: Caller,
  { candidateId, keep }: ExportCandidateInput,
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
    const everything = {
      candidateId: person.row.id,
      exportedAt: new Date().toISOString(),
      records: Object.fromEntries(kinds.map(({ table, rows }) => [table, rows])),
    };
    await keep?.(change.records, everything);
    return everything;
  });
}
