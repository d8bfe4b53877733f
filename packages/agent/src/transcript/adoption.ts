import { rm } from 'node:fs/promises';
import type { AgentRecord } from '@vivavoce/contract/internal';
import { failure, log } from '../telemetry/log.ts';
import { type ApiClient, ApiError } from './client.ts';
import { isMissing, isOpen, isTouched, listSpool, readSpool, type SpoolFile, takeSpool } from './spool.ts';

const BATCH = 100;

export interface AdoptionOptions {
  directory: string;
  api: ApiClient;
}

/** Whether another process that has a file can still write or deliver it. */
async function isAlive(file: SpoolFile): Promise<boolean> {
  try {
    process.kill(file.pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return isTouched(file.path);
}

/** `gone`: somebody else took it meanwhile, or its writer is done with it. `away`: the API is; the file stays. */
type Delivery = 'delivered' | 'gone' | 'away';

/**
 * Delivers what workers of this host that are dead, or done with the session, left in the spool.
 * @returns Whether nothing is left that this process could have to deliver; otherwise the API is away, or another process has
 *   a file and may turn out to be dead, and it is worth another try.
 */
export async function adoptSpool({ directory, api }: AdoptionOptions): Promise<boolean> {
  let done = true;
  for (const file of await listSpool(directory)) {
    const own = file.pid === process.pid;
    if (own && isOpen(file.path)) continue;
    const left = own || !(await isAlive(file));
    if (!left || (await deliver(file, api)) === 'away') done = false;
  }
  return done;
}

/**
 * Delivers, before a session is claimed, what its earlier holder on this host left: the claim then answers the whole
 * transcript. The holder may live and write on: a file is taken before it is read, so its writer, which looks whether it still
 * has its file, calls nothing safe that is not read here. What it then writes again the API knows already.
 * One limit: a holder that lives and had nothing in the spool by now may still call safe what it spools before the claim.
 * @throws ApiError `unavailable` where the API is away: a claim now would miss what was said.
 */
export async function adoptSession(sessionId: string, { directory, api }: AdoptionOptions): Promise<void> {
  let gone: boolean;
  do {
    gone = false;
    for (const file of await listSpool(directory)) {
      if (file.sessionId !== sessionId) continue;
      const delivery = await deliver(file, api);
      if (delivery === 'away') throw new ApiError('unavailable', 0);
      // Another one who took it may not have delivered it yet.
      if (delivery === 'gone') gone = true;
    }
  } while (gone);
}

async function deliver(file: SpoolFile, api: ApiClient): Promise<Delivery> {
  const taken = await takeSpool(file);
  const records = taken && (await readTaken(taken));
  if (!records) return 'gone';
  for (let start = 0; start < records.length; start += BATCH) {
    try {
      await api.store(file.sessionId, file.epoch, records.slice(start, start + BATCH));
    } catch (error) {
      if (error instanceof ApiError && error.retryable) return 'away';
      // A later holder speaks for the session: what was said is taken all the same, and what follows is told as well.
      if (error instanceof ApiError && error.superseded) continue;
      // The session is gone or its record closed: these records can never be taken.
      log.warn(
        { ...failure(error), session: file.sessionId, dropped: records.length - start },
        'spool refused',
      );
      break;
    }
  }
  await rm(taken.path, { force: true });
  return 'delivered';
}

async function readTaken(file: SpoolFile): Promise<AgentRecord[] | undefined> {
  try {
    return await readSpool(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
