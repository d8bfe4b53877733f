import type { Application, ApplicationDetail, Page } from '@vivavoce/contract/records';
import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { decodeCursor, pageOf, timePositionSchema } from '../../core/page.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { idsOf, loadPerson } from '../candidates/index.ts';
import { type ApplicationRow, detailOf, toApplications, WITH_PARTS } from './resource.ts';
import type { applicationFilterSchema, listApplicationsSchema } from './schema.ts';

type Filter = z.output<typeof applicationFilterSchema>;

/** Newest first: a candidate's own, or the tenant's. @throws ApiError `not_allowed`, `invalid_cursor`, `not_found` where the candidate is unknown */
export async function listApplications(
  { database }: AppContext,
  caller: Caller,
  { cursor, limit, ...filter }: z.output<typeof listApplicationsSchema>,
): Promise<Page<Application>> {
  requireMay(caller, 'applications:read');
  const position = cursor === undefined ? undefined : decodeCursor(timePositionSchema, cursor);
  return database.withTenant(caller, async (records) => {
    const rows = await readRows(records, caller, { filter, position, take: limit + 1 });
    const page = pageOf(rows, {
      limit,
      positionOf: (row) => [row.createdAt.toISOString(), row.id],
      itemOf: (row) => row,
    });
    return { ...page, data: await toApplications(records, caller, page.data) };
  });
}

/** Rows that fit a filter, newest first, after a position. */
export async function readRows(
  records: TenantTransaction,
  caller: Pick<Caller, 'tenantId' | 'mode'>,
  { filter, position, take }: { filter: Filter; position?: [string, string] | undefined; take: number },
): Promise<ApplicationRow[]> {
  const { tenantId, mode } = caller;
  const { status, candidateId } = filter;
  const ids = candidateId === undefined ? undefined : idsOf(await loadPerson(records, caller, candidateId));
  return records.application.findMany({
    where: {
      tenantId,
      mode,
      ...(status === undefined ? {} : { status }),
      ...(ids === undefined ? {} : { candidateId: { in: ids } }),
      ...(position && {
        OR: [
          { createdAt: { lt: new Date(position[0]) } },
          { createdAt: new Date(position[0]), id: { lt: position[1] } },
        ],
      }),
    },
    include: WITH_PARTS,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
  });
}

/** One application with its notes and reminders. @throws ApiError `not_allowed`, `not_found`, also where it is another candidate's */
export async function readApplication(
  { database }: AppContext,
  caller: Caller,
  { id }: { id: string },
): Promise<ApplicationDetail> {
  requireMay(caller, 'applications:read');
  return database.withTenant(caller, (records) => detailOf(records, caller, id));
}

/** Erases an application with all that was written on it; its practice interviews stay. @throws ApiError `not_allowed`, `not_found` */
export async function eraseApplication(
  { database }: AppContext,
  caller: Caller,
  { id }: { id: string },
): Promise<void> {
  requireMay(caller, 'applications:write');
  const { tenantId, mode } = caller;
  const { count } = await database.withTenant(caller, (records) =>
    records.application.deleteMany({ where: { tenantId, mode, id } }),
  );
  if (count === 0) throw new ApiError('not_found');
}
