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
    if (!isWriting(file)) done = (await deliver(file, file.epoch, api)) && done;
  }
  return done;
}

/**
 * Delivers, before a session is claimed, what its earlier holder on this host left: the claim then answers the whole
 * transcript. Whoever held it is fenced by the claim, so its file is taken whether or not the process lives.
 */
export async function adoptSession(sessionId: string, options: AdoptionOptions): Promise<void> {
  for (const file of await listSpool(options.directory)) {
    if (file.sessionId === sessionId) await deliver(file, file.epoch, options.api);
  }
}

async function deliver(file: SpoolFile, epoch: number, api: ApiClient): Promise<boolean> {
  const records = await readSpool(file);
  try {
    for (let start = 0; start < records.length; start += BATCH) {
      await api.store(file.sessionId, epoch, records.slice(start, start + BATCH));
    }
  } catch (error) {
    if (error instanceof ApiError && error.retryable) return false;
    // A later holder speaks for the session, or it is gone: these records can never be taken.
    log.warn({ ...failure(error), session: file.sessionId, dropped: records.length }, 'spool refused');
  }
  await rm(file.path, { force: true });
  return true;
}
