import type { Page } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import type { z } from 'zod';
import { ApiError } from '../core/error.ts';
import { type Orders, orderFields, pageBy } from '../core/order.ts';
import { DEFAULT_PAGE_SIZE, pageQuerySchema } from '../core/page.ts';
import { partOf } from '../core/search.ts';
import type { Scope, TenantTransaction } from '../database/database.ts';
import type { SubjectRef } from '../events/subject.ts';
import type { Outbox as OutboxRow } from '../generated/prisma/client.ts';
import type { TaskDefinition } from './define.ts';
import { relaySoon, type TaskRef } from './outbox.ts';
import type { TaskContext } from './registry.ts';

/** A task all of whose attempts have failed. It is kept and goes to the queue once an hour, until it is done or retried. */
export interface FailedTask {
  id: string;
  name: string;
  subject: SubjectRef;
  /** Attempts that failed. */
  failures: number;
  /** The kind of the last failure: a code or the name of an error, never its message. */
  failure: string;
  failedAt: Date;
}

const ORDERS = {
  failedAt: ['failedAt', 'time'],
  name: ['name', 'text'],
  failures: ['failures', 'number'],
} as const satisfies Orders<string, keyof FailedTask>;

export const failedTasksSchema = pageQuerySchema.extend({
  /** Part of its name, of what failed it, or the id of what it is about. */
  search: textSchema.trim().min(1).max(100).optional(),
  ...orderFields(ORDERS),
});

/** The tasks of a tenant that have failed, those that failed last first where nothing else is asked for. @throws ApiError `invalid_cursor` */
export async function listFailedTasks<C>(
  { database }: TaskContext<C>,
  scope: Scope,
  { search, limit = DEFAULT_PAGE_SIZE, ...query }: Partial<z.output<typeof failedTasksSchema>> = {},
): Promise<Page<FailedTask>> {
  const page = pageBy(ORDERS, { ...query, limit });
  const part = partOf(search ?? '');
  const found =
    search === undefined ? [] : [{ OR: [{ name: part }, { failure: part }, { subjectId: search }] }];
  const rows = await database.withTenant(scope, (records) =>
    records.outbox.findMany({
      where: {
        tenantId: scope.tenantId,
        failedAt: { not: null },
        AND: [page.where, ...found],
      },
      ...page.first,
    }),
  );
  return page.of(
    rows.flatMap((row) => (row.failedAt ? [toFailedTask(row, row.failedAt)] : [])),
    (task) => task,
  );
}

/** Gives a failed task all its attempts again, from now on. @throws ApiError `not_found` where no such task has failed */
export async function retryTask<C>(context: TaskContext<C>, ref: TaskRef): Promise<void> {
  const { count } = await context.database.withTenant(ref, (records) =>
    records.outbox.updateMany({
      where: { tenantId: ref.tenantId, id: ref.id, failedAt: { not: null } },
      data: afresh(),
    }),
  );
  if (count === 0) throw new ApiError('not_found');
  await relaySoon(context, [ref]);
}

/** Gives all failed tasks of a scope all their attempts again. Answers their ids. */
export async function retryFailedTasks<C>(context: TaskContext<C>, scope: Scope): Promise<string[]> {
  const rows = await context.database.withTenant(scope, (records) =>
    records.outbox.updateManyAndReturn({
      where: { tenantId: scope.tenantId, failedAt: { not: null } },
      data: afresh(),
      select: { id: true, tenantId: true, mode: true },
    }),
  );
  await relaySoon(context, rows);
  return rows.map(({ id }) => id);
}

/** As if it had never been tried. */
function afresh() {
  return { failedAt: null, failure: null, failures: 0, relays: 0, relayedAt: null, runAt: new Date() };
}

/** Counts a failure of a task. Answers whether it was the last that it may have: the task has failed then. */
export async function recordFailure<C>(
  { database, log }: TaskContext<C>,
  { name, retry }: Pick<TaskDefinition<unknown>, 'name' | 'retry'>,
  { ref, error }: { ref: TaskRef; error: unknown },
): Promise<boolean> {
  const failure = kindOf(error);
  const failed = await database.withTenant(ref, async (records) => {
    const failures = await count(records, ref, failure);
    if (failures === undefined || failures < retry.attempts) return false;
    const { count: first } = await records.outbox.updateMany({
      where: { tenantId: ref.tenantId, id: ref.id, failedAt: null },
      data: { failedAt: new Date() },
    });
    if (first > 0) log.error({ err: error, task: name, failures }, 'task failed for good and was kept');
    return true;
  });
  return failed;
}

async function count(
  records: TenantTransaction,
  { tenantId, id }: TaskRef,
  failure: string,
): Promise<number | undefined> {
  const [row] = await records.outbox.updateManyAndReturn({
    where: { tenantId, id },
    data: { failures: { increment: 1 }, failure },
    select: { failures: true },
  });
  return row?.failures;
}

function kindOf(error: unknown): string {
  if (error instanceof ApiError) return error.code;
  return error instanceof Error ? error.name : 'Error';
}

function toFailedTask(row: OutboxRow, failedAt: Date): FailedTask {
  const { tenantId, mode, subjectType: type, subjectId: id } = row;
  return {
    id: row.id,
    name: row.name,
    subject: { tenantId, mode, type, id },
    failures: row.failures,
    failure: row.failure ?? 'Error',
    failedAt,
  };
}
