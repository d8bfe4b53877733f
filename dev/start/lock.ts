import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity, processIsAlive } from '../guardian/group.ts';

/** Whoever holds the data folder. */
export interface Holder {
  pid: number;
  /** Tells a process from a later one of the same id. */
  identity: string;
  /** Ends after the holder and cleans up behind it; 0 until there is one. */
  guardianPid: number;
}

export interface Lock {
  update(change: Pick<Holder, 'guardianPid'>): Promise<void>;
  release(): Promise<void>;
}

export type LockResult = { taken: true; lock: Lock } | { taken: false; holder: Holder };

const ATTEMPTS = 5;
const GUARDIAN_LEAVES_WITHIN_MS = 10_000;

/**
 * Takes a data folder for this process, or says who has it. A holder that was killed counts no more, once its guardian has
 * cleaned up.
 */
export async function takeLock(file: string): Promise<LockResult> {
  const own: Holder = { pid: process.pid, identity: processIdentity(process.pid), guardianPid: 0 };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await create(file, own)) return { taken: true, lock: lockOf(file, own) };
    const text = await readFile(file, 'utf8').catch(() => '');
    const holder = parse(text);
    if (holder && isRunning(holder)) return { taken: false, holder };
    if (holder) await guardianGone(holder.guardianPid);
    await discard(file, text);
  }
  throw new Error(`Several starts are competing for ${file}. Start again once only one is left.`);
}

/** Written beside and linked into place: the file is there whole, and only one process can put it there. */
async function create(file: string, holder: Holder): Promise<boolean> {
  const staging = `${file}.${process.pid}`;
  await writeFile(staging, JSON.stringify(holder), { mode: 0o600 });
  try {
    await link(staging, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(staging, { force: true });
  }
}

/** Removes a lock that nobody holds; one that somebody else took in that moment is put back. */
async function discard(file: string, expected: string): Promise<void> {
  const aside = `${file}.${process.pid}.stale`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) !== expected) await link(aside, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EEXIST')))
      throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

function lockOf(file: string, own: Holder): Lock {
  return {
    update: async (change) => {
      const staging = `${file}.${process.pid}`;
      await writeFile(staging, JSON.stringify({ ...own, ...change }), { mode: 0o600 });
      await rename(staging, file);
    },
    release: () => rm(file, { force: true }),
  };
}

function isRunning(holder: Holder): boolean {
  return processIsAlive(holder.pid) && processIdentity(holder.pid) === holder.identity;
}

/** It is no child of ours, so its end is no event here. */
async function guardianGone(pid: number): Promise<void> {
  for (
    let waitedMs = 0;
    pid > 0 && waitedMs < GUARDIAN_LEAVES_WITHIN_MS && processIsAlive(pid);
    waitedMs += 50
  ) {
    await sleep(50);
  }
}

function parse(text: string): Holder | undefined {
  try {
    const { pid, identity, guardianPid } = JSON.parse(text) as Holder;
    return Number.isInteger(pid) && pid > 0
      ? { pid, identity, guardianPid: Number(guardianPid) || 0 }
      : undefined;
  } catch {
    return undefined;
  }
}
