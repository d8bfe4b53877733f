import type { Page } from '@vivavoce/contract/records';
import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { type FailedTask, type failedTasksSchema, listFailedTasks } from '../../tasks/failed.ts';

/** A task that has failed, as the console shows it: ids and codes, nobody's words. */
export interface FailedTaskItem {
  id: string;
  name: string;
  subject: { type: string; id: string };
  /** Attempts that failed. */
  failures: number;
  /** The kind of the last failure: a code or the name of an error. */
  failure: string;
  failedAt: string;
}

/** The tasks that have failed, those that failed last first where nothing else is asked for. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listTasks(
  context: AppContext,
  caller: Caller,
  query: z.output<typeof failedTasksSchema>,
): Promise<Page<FailedTaskItem>> {
  requireMay(caller, 'tasks:read');
  const { data, nextCursor } = await listFailedTasks(context, caller, query);
  return { data: data.map(toItem), nextCursor };
}

function toItem({ id, name, subject, failures, failure, failedAt }: FailedTask): FailedTaskItem {
  return {
    id,
    name,
    subject: { type: subject.type, id: subject.id },
    failures,
    failure,
    failedAt: failedAt.toISOString(),
  };
}
