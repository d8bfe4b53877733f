import { readFile, rm } from 'node:fs/promises';
import { writePrivate } from '../stack/secrets.ts';
import type { Stack } from '../stack/stack.ts';

/** `.vivavoce/dev.json`: what `npm start` printed, for programs. There while everything is ready, and not otherwise. */
export interface DevFile {
  pid: number;
  apiUrl: string;
  pages: Stack['pages'];
  tenantId: Stack['tenantId'];
  keys: Stack['keys'];
  owner: Stack['owner'];
  mailFolder: Stack['mailFolder'];
  standInsUrl: string;
  databaseUrl: string;
}

export async function writeDevFile(file: string, stack: Stack): Promise<void> {
  const { apiUrl, pages, tenantId, keys, owner, mailFolder, standInsUrl, databaseUrl } = stack;
  const content: DevFile = {
    pid: process.pid,
    apiUrl,
    pages,
    tenantId,
    keys,
    owner,
    mailFolder,
    standInsUrl,
    databaseUrl,
  };
  await writePrivate(file, content);
}

/** Nothing where there is no stack that is ready. */
export async function readDevFile(file: string): Promise<DevFile | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DevFile;
  } catch {
    return undefined;
  }
}

export function removeDevFile(file: string): Promise<void> {
  return rm(file, { force: true });
}
