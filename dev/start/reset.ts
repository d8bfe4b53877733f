import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

const PARTS: readonly { path: string; what: string }[] = [
  { path: 'postgres', what: 'the database with its sessions' },
  { path: 'spool', what: 'records on their way' },
  { path: 'blobs', what: 'files' },
  { path: 'mail', what: 'mails' },
  { path: 'logs', what: 'logs' },
];

/** Empties a data folder but for the secrets, so that keys stay those that a developer has copied. Answers what went. */
export async function reset(folder: string): Promise<string[]> {
  const gone: string[] = [];
  for (const { path, what } of PARTS) {
    const target = join(folder, path);
    if (!existsSync(target)) continue;
    await rm(target, { recursive: true, force: true });
    gone.push(what);
  }
  return gone;
}
