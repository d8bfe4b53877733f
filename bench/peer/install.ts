import { createHash } from 'node:crypto';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cachedFolder, run } from '@vivavoce/dev';

/** Half a gigabyte of packages that nothing else wants: they have a lock file of their own, and come when they are asked for. */
const FILES = ['package.json', 'package-lock.json', 'agent.mjs'] as const;
const INSTALL_WITHIN_MS = 10 * 60_000;

/** The peer's program, beside its packages: installed as its lock file says, once for each state of both. */
export async function installPeer(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of FILES) hash.update(await readFile(join(import.meta.dirname, file)));
  const folder = await cachedFolder(`livekit-agents-${hash.digest('hex').slice(0, 16)}`, async (filling) => {
    for (const file of FILES) await copyFile(join(import.meta.dirname, file), join(filling, file));
    // None of its packages needs a script to be run here.
    await run('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-fund', '--no-audit'], {
      folder: filling,
      timeoutMs: INSTALL_WITHIN_MS,
    });
  });
  return join(folder, 'agent.mjs');
}
