import { newId } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../context.ts';
import type { RequestEntry, RequestRecorder } from '../../core/request-entry.ts';
import type { TenantTransaction } from '../../database/database.ts';

export interface RecorderOptions {
  /** How long a request waits to be written, at most. @defaultValue 1000 */
  everyMs?: number;
  /** Requests that wait, at most: what is beyond is counted in the log and lost. @defaultValue 5000 */
  capacity?: number;
}

export interface RunningRecorder extends RequestRecorder {
  /** Writes what waits. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Rows of one statement. */
const BATCH_SIZE = 500;
/** `lastUsedAt` of a key is this exact, so that a busy key is not written with every batch. */
const LAST_USED_EXACT_MS = 60_000;

/** Collects requests and writes them in batches, a transaction for each tenant and mode, apart from the requests themselves. */
export function startRecorder(
  { database, log }: Pick<CoreContext, 'database' | 'log'>,
  { everyMs = 1_000, capacity = 5_000 }: RecorderOptions = {},
): RunningRecorder {
  let waiting: RequestEntry[] = [];
  let lost = 0;
  let writing: Promise<void> = Promise.resolve();

  const writeAll = async () => {
    const entries = waiting;
    waiting = [];
    if (lost > 0)
      log.warn({ lost }, 'more requests than can be kept: some are missing in the log of requests');
    lost = 0;
    for (const batch of batchesOf(entries)) {
      const [first] = batch;
      if (!first) continue;
      try {
        await database.withTenant(first, (records) => write(records, batch));
      } catch (error) {
        log.warn({ err: error, requests: batch.length }, 'requests are missing in the log of requests');
      }
    }
  };
  const flush = () => {
    writing = writing.then(writeAll);
    return writing;
  };
  const timer = setInterval(() => {
    if (waiting.length > 0) void flush();
  }, everyMs);
  timer.unref();

  return {
    record(entry) {
      if (waiting.length < capacity) waiting.push(entry);
      else lost += 1;
    },
    flush,
    close() {
      clearInterval(timer);
      return flush();
    },
  };
}

/** Of one tenant and mode each, and no larger than a statement should be. */
function batchesOf(entries: readonly RequestEntry[]): RequestEntry[][] {
  const open = new Map<string, RequestEntry[]>();
  const batches: RequestEntry[][] = [];
  for (const entry of entries) {
    const scope = `${entry.tenantId} ${entry.mode}`;
    const batch = open.get(scope);
    if (batch && batch.length < BATCH_SIZE) {
      batch.push(entry);
      continue;
    }
    const begun = [entry];
    open.set(scope, begun);
    batches.push(begun);
  }
  return batches;
}

async function write(records: TenantTransaction, batch: readonly RequestEntry[]): Promise<void> {
  await records.loggedRequest.createMany({
    data: batch.map(({ at, ...entry }) => ({ ...entry, id: newId('loggedRequest'), createdAt: at })),
  });
  const lastUsed = new Map(batch.map(({ keyId, at }) => [keyId, at]));
  for (const [keyId, at] of lastUsed) {
    if (keyId === null) continue;
    const before = new Date(at.getTime() - LAST_USED_EXACT_MS);
    await records.key.updateMany({
      where: { id: keyId, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
      data: { lastUsedAt: at },
    });
  }
}
