import { createHmac, randomBytes } from 'node:crypto';
import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import { newApiKey } from '@vivavoce/contract/ids';

export interface ModeKeys {
  publishable: string;
  secret: string;
}

/** What is made once and then stays: signatures and keys of a second start are those of the first. */
export interface Secrets {
  agentToken: string;
  tokenSecret: string;
  keys: { test: ModeKeys; live: ModeKeys };
}

/** Who signs in to the console of the demonstration tenant. Made from a secret, so it stays the same from start to start. */
export function ownerOf({ tokenSecret }: Pick<Secrets, 'tokenSecret'>): Owner {
  const password = createHmac('sha256', tokenSecret).update('owner').digest('base64url').slice(0, 16);
  return { email: 'owner@northwind.example', name: 'Robin Owner', password };
}

export interface Owner {
  email: string;
  name: string;
  password: string;
}

/**
 * The secrets of a data folder, made on its first start; only their owner may read the file.
 * @throws Error with one sentence where the file is there and cannot be used.
 */
export async function readSecrets(file: string): Promise<Secrets> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) {
    const secrets = parse(text);
    if (!secrets)
      throw new Error(`The file ${file} is damaged. Delete it, and the next start creates new keys.`);
    await chmod(file, 0o600);
    return secrets;
  }
  const secrets = newSecrets();
  await writePrivate(file, secrets);
  return secrets;
}

/** A JSON file that only its owner may read, there whole or not at all. */
export async function writePrivate(file: string, content: unknown): Promise<void> {
  const staging = `${file}.${process.pid}`;
  await writeFile(staging, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(staging, file);
}

function newSecrets(): Secrets {
  const text = () => randomBytes(32).toString('base64url');
  const keys = (mode: 'test' | 'live') => ({
    publishable: newApiKey(mode, 'publishable'),
    secret: newApiKey(mode, 'secret'),
  });
  return { agentToken: text(), tokenSecret: text(), keys: { test: keys('test'), live: keys('live') } };
}

function parse(text: string): Secrets | undefined {
  try {
    const read = JSON.parse(text) as Secrets;
    const { test, live } = read.keys;
    const all = [
      read.agentToken,
      read.tokenSecret,
      test.publishable,
      test.secret,
      live.publishable,
      live.secret,
    ];
    return all.every((value) => typeof value === 'string' && value.length >= 32) ? read : undefined;
  } catch {
    return undefined;
  }
}
