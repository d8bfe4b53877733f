import type { Application, ApplicationDetail, Page } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { type OrderedPageQuery, type Orders, orderFields, pageBy } from '../../core/order.ts';
import { partOf } from '../../core/search.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { idsOf, loadPerson } from '../candidates/index.ts';
import { type ApplicationRow, detailOf, toApplications, WITH_PARTS } from './resource.ts';
import { applicationFilterSchema, listApplicationsSchema } from './schema.ts';

const ORDERS = {
  created: ['createdAt', 'time'],
  changed: ['updatedAt', 'time'],
  job: ['title', 'text'],
} as const satisfies Orders<string, string>;

/** What the console asks for besides. */
const asked = {
  /** Part of the title or of the employer. */
  search: textSchema.trim().min(1).max(200).optional(),
  ...orderFields(ORDERS),
};
export const memberListSchema = listApplicationsSchema.extend(asked);
export const memberFilterSchema = applicationFilterSchema.extend(asked);
export type MemberFilter = z.output<typeof memberFilterSchema>;

export const pageOfApplications = (query: OrderedPageQuery<keyof typeof ORDERS>) => pageBy(ORDERS, query);

/** Newest first where nothing else is asked for: a candidate's own, or the tenant's. @throws ApiError `not_allowed`, `invalid_cursor`, `not_found` where the candidate is unknown */
export async function listApplications(
  { database }: AppContext,
  caller: Caller,
  query: z.output<typeof memberListSchema>,
): Promise<Page<Application>> {
  requireMay(caller, 'applications:read');
  const page = pageOfApplications(query);
  return database.withTenant(caller, async (records) => {
    const rows = await readRows(records, caller, { filter: query, page });
    const { data, nextCursor } = page.of(rows, (row) => row);
    return { data: await toApplications(records, caller, data), nextCursor };
  });
}

/** Rows of a page that fit a filter. */
export async function readRows(
  records: TenantTransaction,
  caller: Pick<Caller, 'tenantId' | 'mode'>,
  { filter, page }: { filter: MemberFilter; page: ReturnType<typeof pageOfApplications> },
): Promise<ApplicationRow[]> {
  const { tenantId, mode } = caller;
  const { status, candidateId, search } = filter;
  const part = partOf(search ?? '');
  const ids = candidateId === undefined ? undefined : idsOf(await loadPerson(records, caller, candidateId));
  return records.application.findMany({
    where: {
      tenantId,
      mode,
      ...(status === undefined ? {} : { status }),
      ...(ids === undefined ? {} : { candidateId: { in: ids } }),
      AND: [page.where, ...(search === undefined ? [] : [{ OR: [{ title: part }, { employer: part }] }])],
    },
    include: WITH_PARTS,
    ...page.first,
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
