import type { Job, JobSource, Page } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { NEWEST, orderFields, pageBy } from '../../core/order.ts';
import { pageQuerySchema } from '../../core/page.ts';
import { partOf } from '../../core/search.ts';
import { toJob } from './resource.ts';

export const listOwnJobsSchema = pageQuerySchema.extend({
  /** Part of the title, the employer or the location. */
  search: textSchema.trim().min(1).max(200).optional(),
  ...orderFields(NEWEST),
});

/** A job as a list shows it. */
export interface JobItem {
  id: string;
  title: string | null;
  employer: string | null;
  location: string | null;
  source: JobSource;
  mustCount: number;
  niceCount: number;
  createdAt: string;
}

/** Jobs that the tenant itself took in, the newest first where nothing else is asked for: no candidate's. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listOwnJobs(
  { database }: AppContext,
  caller: Caller,
  { search, ...query }: z.output<typeof listOwnJobsSchema>,
): Promise<Page<JobItem>> {
  requireMay(caller, 'jobs:read');
  const { tenantId, mode } = caller;
  const page = pageBy(NEWEST, query);
  const part = partOf(search ?? '');
  const found = search === undefined ? [] : [{ title: part }, { employer: part }, { location: part }];
  const rows = await database.withTenant(caller, (records) =>
    records.job.findMany({
      where: {
        tenantId,
        mode,
        candidateId: null,
        AND: [page.where, ...(found.length === 0 ? [] : [{ OR: found }])],
      },
      ...page.first,
    }),
  );
  return page.of(rows, (row) => toItem(toJob(row)));
}

/** One of them. @throws ApiError `not_allowed`, `not_found`, also where it is a candidate's */
export async function readOwnJob(
  { database }: AppContext,
  caller: Caller,
  { id }: { id: string },
): Promise<Job> {
  requireMay(caller, 'jobs:read');
  const { tenantId, mode } = caller;
  const row = await database.withTenant(caller, (records) =>
    records.job.findFirst({ where: { tenantId, mode, id, candidateId: null } }),
  );
  if (!row) throw new ApiError('not_found');
  return toJob(row);
}

/** Erases one of them; templates that were drafted from it stay. @throws ApiError `not_allowed`, `not_found` */
export async function eraseOwnJob(
  { database }: AppContext,
  caller: Caller,
  { id }: { id: string },
): Promise<void> {
  requireMay(caller, 'jobs:write');
  const { tenantId, mode } = caller;
  const { count } = await database.withTenant(caller, (records) =>
    records.job.deleteMany({ where: { tenantId, mode, id, candidateId: null } }),
  );
  if (count === 0) throw new ApiError('not_found');
}

function toItem({ id, title, employer, location, source, requirements, createdAt }: Job): JobItem {
  const mustCount = requirements.filter(({ kind }) => kind === 'must').length;
  return {
    ...{ id, title, employer, location, source, createdAt },
    mustCount,
    niceCount: requirements.length - mustCount,
  };
}
