import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { thisMachine } from '../checks/provision.ts';
import { run } from './run.ts';

const DOWNLOAD_MS = 5 * 60_000;

/**
 * Downloads packages of the distribution and unpacks them into a folder; nothing is installed.
 * @throws Error with what apt said
 */
export async function unpackDebian(
  packages: readonly string[],
  { folder, signal }: { folder: string; signal?: AbortSignal | undefined },
): Promise<void> {
  const { isRoot, hasApt } = thisMachine();
  if (!hasApt) throw new Error(`The packages ${packages.join(', ')} are Debian's, and there is no apt-get.`);
  const loading = join(folder, 'packages');
  await mkdir(loading, { recursive: true });
  const options = { folder: loading, signal, timeoutMs: DOWNLOAD_MS };
  const download = () => run('apt-get', ['download', ...packages], options);
  await download().catch(async (error: unknown) => {
    if (!isRoot) throw error;
    // A machine that never asked has no list of packages.
    await run('apt-get', ['update', '-o', 'DPkg::Lock::Timeout=120'], options);
    await download();
  });
  for (const file of (await readdir(loading)).filter((name) => name.endsWith('.deb'))) {
    await run('dpkg-deb', ['-x', join(loading, file), folder], options);
  }
}
