import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';

/** The developer's variables: those of `.env`, and on top of them those of the environment. */
export async function ownEnvironment(envFile: string): Promise<Record<string, string | undefined>> {
  const text = await readFile(envFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new Error(`The file ${envFile} cannot be read (${error.code ?? error.message}). Fix or delete it.`);
  });
  return { ...parseEnv(text), ...process.env };
}
