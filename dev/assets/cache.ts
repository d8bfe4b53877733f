import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type CachedFolder, cacheFolder } from '@vivavoce/contract/sandbox';

/** Whether every file is there, as long as it must be. */
export function isCached({ name, sizesBytes }: CachedFolder, cache = cacheFolder(process.env)): boolean {
  return Object.entries(sizesBytes).every(
    ([file, bytes]) => statSync(join(cache, name, file), { throwIfNoEntry: false })?.size === bytes,
  );
}

/**
 * The folder of this name in the cache. Where it is not there `fill` makes it, in a folder beside it that takes the name when
 * it is whole: nobody ever finds half of it, and two processes that fetch at once do not disturb each other.
 */
export async function cachedFolder(
  name: string,
  fill: (folder: string) => Promise<void>,
  { cache = cacheFolder(process.env), isWhole = () => existsSync(join(cache, name)) } = {},
): Promise<string> {
  const folder = join(cache, name);
  if (isWhole()) return folder;
  if (cache === '') throw new Error('There is no home folder to keep a cache in: set VIVAVOCE_CACHE.');
  await mkdir(cache, { recursive: true });
  const filling = await mkdtemp(join(cache, '.filling-'));
  try {
    await fill(filling);
    if (!isWhole()) {
      await rm(folder, { recursive: true, force: true });
      await rename(filling, folder);
    }
    return folder;
  } catch (error) {
    // Somebody else may have been faster.
    if (isWhole()) return folder;
    throw error;
  } finally {
    await rm(filling, { recursive: true, force: true });
  }
}
