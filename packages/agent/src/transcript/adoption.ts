import { rm } from 'node:fs/promises';
import { failure, log } from '../telemetry/log.ts';
import { type ApiClient, ApiError } from './client.ts';
import { isOpen, listSpool, readSpool, type SpoolFile } from './spool.ts';

const BATCH = 100;

export interface AdoptionOptions {
  directory: string;
  api: ApiClient;
}

/** Whether the process that wrote a file can still add to it. */
function isWriting(file: SpoolFile): boolean {
  if (file.pid === process.pid) return isOpen(file.path);
  try {
    process.kill(file.pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Delivers what workers of this host that are dead, or done with the session, left in the spool.
 * @returns Whether nothing of the dead is left; otherwise the API is away, and it is worth another try.
 */
export async function adoptSpool({ directory, api }: AdoptionOptions): Promise<boolean> {
  let done = true;
  for (const file of await listSpool(directory)) {
    if (!isWriting(file)) done = (await deliver(file, api)) && done;
  }
  return done;
}

/**
 * Delivers, before a session is claimed, what its earlier holder on this host left: the claim then answers the whole
 * transcript. Whoever held it is fenced by the claim, so its file is taken whether or not the process lives.
 * One limit: where that holder still lives, what it adds after its file was read goes with the file. It sends those records
 * to the API as well; they are lost only where the claim, or its death, comes before the API takes them.
 * @throws ApiError `unavailable` where the API is away: a claim now would miss what was said.
 */
export async function adoptSession(sessionId: string, { directory, api }: AdoptionOptions): Promise<void> {
  for (const file of await listSpool(directory)) {
    if (file.sessionId !== sessionId) continue;
    if (!(await deliver(file, api))) throw new ApiError('unavailable', 0);
  }
}

async function deliver(file: SpoolFile, api: ApiClient): Promise<boolean> {
  const records = await readSpool(file);
  try {
    for (let start = 0; start < records.length; start += BATCH) {
      await api.store(file.sessionId, file.epoch, records.slice(start, start + BATCH));
    }
  } catch (error) {
    if (error instanceof ApiError && error.retryable) return false;
    // A later holder speaks for the session, or it is gone: these records can never be taken.
    log.warn({ ...failure(error), session: file.sessionId, dropped: records.length }, 'spool refused');
  }
  await rm(file.path, { force: true });
  return true;
}
