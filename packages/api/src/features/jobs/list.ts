import type { Job, Page } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { NEWEST, pageBy } from '../../core/order.ts';
import { pageQuerySchema } from '../../core/page.ts';
import { toJob } from './resource.ts';

export const listJobsQuerySchema = pageQuerySchema.extend({
  candidateId: textSchema.min(1).max(60).optional(),
});

/** Jobs, newest first: a candidate's own, or the tenant's. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listJobs(
  { database }: AppContext,
  caller: Caller,
  { candidateId, ...query }: z.output<typeof listJobsQuerySchema>,
): Promise<Page<Job>> {
  requireMay(caller, 'jobs:read');
  const { tenantId, mode } = caller;
  const page = pageBy(NEWEST, query);
  const rows = await database.withTenant(caller, (records) =>
    records.job.findMany({
      where: {
        tenantId,
        mode,
        ...(candidateId === undefined ? {} : { candidateId }),
        ...page.where,
      },
      ...page.first,
    }),
  );
  return page.of(rows, toJob);
}

/** One job. @throws ApiError `not_allowed`, `not_found`, also where it is another candidate's */
export async function readJob(
  { database }: AppContext,
  caller: Caller,
  { id }: { id: string },
): Promise<Job> {
  requireMay(caller, 'jobs:read');
  const { tenantId, mode } = caller;
  const row = await database.withTenant(caller, (records) =>
    records.job.findFirst({ where: { tenantId, mode, id } }),
  );
  if (!row) throw new ApiError('not_found');
  return toJob(row);
}

/** Erases a job, with what was tailored to it. @throws ApiError `not_allowed`, `not_found` */
export async function eraseJob(
  { database }: AppContext,
  caller: Caller,
  { id }: { id: string },
): Promise<void> {
  requireMay(caller, 'jobs:write');
  const { tenantId, mode } = caller;
  const { count } = await database.withTenant(caller, (records) =>
    records.job.deleteMany({ where: { tenantId, mode, id } }),
  );
  if (count === 0) throw new ApiError('not_found');
}
