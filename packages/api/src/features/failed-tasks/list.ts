import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { decodeCursor, pageOf } from '../../core/page.ts';
import { type FailedTask, listFailedTasks } from '../../tasks/failed.ts';

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

/** A page that loads more says in which direction, too. */
export const listTasksSchema = z.object({
  limit: z.int().min(1).max(100).default(50),
  cursor: textSchema.min(1).max(500).exactOptional(),
});

/** When it failed, and its id: ids of tasks are longer than those of records. */
const positionSchema = z.tuple([z.iso.datetime(), textSchema.max(200)]);

/** The tasks that have failed, those that failed last first. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listTasks(
  context: AppContext,
  caller: Caller,
  { limit, cursor }: z.output<typeof listTasksSchema>,
): Promise<{ data: FailedTaskItem[]; nextCursor: string | null }> {
  requireMay(caller, 'tasks:read');
  const position = cursor === undefined ? undefined : decodeCursor(positionSchema, cursor);
  const tasks = await listFailedTasks(context, caller, {
    limit: limit + 1,
    after: position && { failedAt: new Date(position[0]), id: position[1] },
  });
  return pageOf(tasks, {
    limit,
    positionOf: ({ failedAt, id }) => [failedAt.toISOString(), id],
    itemOf: toItem,
  });
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
