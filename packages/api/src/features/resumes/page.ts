import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { getFile } from './files/store.ts';
import { UnreadableFile } from './parse/line.ts';
import { readingLanes } from './process/lanes.ts';
import { loadResume } from './resource.ts';

/** Somebody looks at the place where it will be. */
const TURN_MS = 15_000;

export interface ReadPageInput {
  resumeId: string;
  /** From 1. */
  page: number;
  signal: AbortSignal;
}

/**
 * A page of the file as it was uploaded, drawn in the process that reads files: the boxes of its lines lie on it.
 * @throws ApiError `not_allowed`, `not_found` also where the file was not kept or has no such page, `resume_unreadable`, `unavailable`
 */
export async function readResumePage(
  context: AppContext,
  caller: Caller,
  { resumeId, page, signal }: ReadPageInput,
): Promise<Uint8Array> {
  requireMay(caller, 'resumes:read');
  const { tenantId, mode } = caller;
  const row = await context.database.withTenant(caller, (records) => loadResume(records, caller, resumeId));
  if (!row.fileKept) throw new ApiError('not_found', { detail: 'The file of this resume was not kept.' });
  if (page > (row.filePages ?? 0)) throw new ApiError('not_found', { detail: 'The file has no such page.' });
  const bytes = await getFile(context, { tenantId, mode, resumeId });
  if (!bytes) throw new ApiError('not_found', { detail: 'The file of this resume was not kept.' });
  const held = await readingLanes.enter(tenantId, { waitMs: TURN_MS, signal });
  signal.throwIfAborted();
  if (!held) throw new ApiError('unavailable', { detail: 'Other files are still being read.' });
  try {
    const turns = row.pageTurns[page - 1] ?? null;
    return (await held.lane.draw(bytes, { page, turns }, { signal })).picture;
  } catch (error) {
    if (error instanceof UnreadableFile) throw new ApiError(error.code, { detail: error.message });
    throw error;
  } finally {
    held.leave();
  }
}
