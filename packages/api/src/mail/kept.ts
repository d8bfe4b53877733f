import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptMail } from './post.ts';

/** The mails of a development folder, newest first. */
export async function listKeptMails(folder: string, { limit = 100 } = {}): Promise<KeptMail[]> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => /^[^.].*\.json$/.test(name))
    .sort()
    .reverse()
    .slice(0, limit);
  return Promise.all(
    newest.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as KeptMail),
  );
}
