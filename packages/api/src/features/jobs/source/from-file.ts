import { ApiError } from '../../../core/error.ts';
import { kindOf, readingLanes, UnreadableFile } from '../../resumes/index.ts';
import type { Posting } from './posting.ts';

/** Somebody waits for it: a tenant's files are read one after the other. */
const TURN_MS = 20_000;

/**
 * The text of a job description in a file, read in the process that may be ended. What the file is, its bytes say.
 * @throws ApiError `job_unreadable`, `unavailable` where too many files are being read
 */
export async function postingOfFile(
  bytes: Uint8Array,
  { tenantId, signal }: { tenantId: string; signal: AbortSignal },
): Promise<Posting> {
  try {
    // What is no file of ours is refused before it waits for its turn.
    kindOf(bytes);
    const { lines, hidden } = await readInTurn(bytes, { tenantId, signal });
    return { title: null, employer: null, location: null, locale: null, text: lines.join('\n'), hidden };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const detail = error.message;
    throw new ApiError('job_unreadable', { detail, errors: [{ pointer: '/file', detail }] });
  }
}

async function readInTurn(
  bytes: Uint8Array,
  { tenantId, signal }: { tenantId: string; signal: AbortSignal },
) {
  const held = await readingLanes.enter(tenantId, { waitMs: TURN_MS, signal });
  signal.throwIfAborted();
  if (!held) throw new ApiError('unavailable', { detail: 'Other files are still being read.' });
  try {
    return await held.lane.text(bytes, { signal });
  } finally {
    held.leave();
  }
}
