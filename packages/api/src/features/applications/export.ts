import type { Application } from '@vivavoce/contract/records';
import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { csvLine } from '../../core/csv.ts';
import { type MemberFilter, pageOfApplications, readRows } from './list.ts';
import { toApplications } from './resource.ts';
import type { exportApplicationsSchema } from './schema.ts';

/** A file that a spreadsheet still opens. */
const MAX_ROWS = 10_000;
/** Spreadsheets read UTF-8 by its mark. */
const MARK = '\uFEFF';

const HEAD = [
  'id',
  'candidate_id',
  'status',
  'title',
  'employer',
  'location',
  'url',
  'resume_version',
  'practice_interviews',
  'notes',
  'next_reminder_at',
  'status_changed_at',
  'created_at',
];

/** Applications as a file, newest first where nothing else is asked for. @throws ApiError `not_allowed`, `not_found` where the candidate is unknown */
export async function exportApplications(
  { database }: AppContext,
  caller: Caller,
  { format, ...filter }: z.output<typeof exportApplicationsSchema> & MemberFilter,
): Promise<{ text: string; type: string; extension: string; rows: number }> {
  requireMay(caller, 'applications:read');
  const { sort, order } = filter;
  const page = pageOfApplications({ sort, order, limit: MAX_ROWS });
  const applications = await database.withTenant(caller, async (records) => {
    const { data } = page.of(await readRows(records, caller, { filter, page }), (row) => row);
    return toApplications(records, caller, data);
  });
  const rows = applications.length;
  if (format === 'json') {
    const text = JSON.stringify({ applications });
    return { text, type: 'application/json', extension: 'json', rows };
  }
  const lines = applications.map((application) => csvLine(cellsOf(application)));
  const text = [`${MARK}${csvLine(HEAD)}`, ...lines].join('');
  return { text, type: 'text/csv', extension: 'csv', rows };
}

function cellsOf(application: Application): (string | number | null)[] {
  const { id, candidateId, status, title, employer, location, url } = application;
  return [
    id,
    candidateId,
    status,
    title,
    employer,
    location,
    url,
    application.resume?.version ?? null,
    application.practice.length,
    application.noteCount,
    application.nextReminder?.at ?? null,
    application.statusChangedAt,
    application.createdAt,
  ];
}
