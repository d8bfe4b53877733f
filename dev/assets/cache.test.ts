import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cachedFolder, isCached } from './cache.ts';

describe('the cache of what was fetched', () => {
  let cache: string;
  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'vivavoce-cache-'));
  });
  afterEach(() => rm(cache, { recursive: true }));

  const fill = (text: string) => (folder: string) => writeFile(join(folder, 'weights'), text);

  it('is filled once', async () => {
    await cachedFolder('one', fill('first'), { cache });
    const folder = await cachedFolder('one', () => Promise.reject(new Error('asked again')), { cache });
    expect(await readdir(folder)).toEqual(['weights']);
  });

  it('holds nothing of a fetch that failed', async () => {
    const failing = async (folder: string) => {
      await fill('half')(folder);
      throw new Error('cut off');
    };
    await expect(cachedFolder('one', failing, { cache })).rejects.toThrow('cut off');
    expect(await readdir(cache)).toEqual([]);
  });

  it('serves two who fetch at once', async () => {
    const both = await Promise.all([1, 2].map((one) => cachedFolder('one', fill(`${one}`), { cache })));
    expect(both).toEqual([join(cache, 'one'), join(cache, 'one')]);
    expect(await readdir(cache)).toEqual(['one']);
  });

  it('takes files of another length for files that are not there', async () => {
    const sizes = { name: 'one', sizesBytes: { weights: 5 } };
    expect(isCached(sizes, cache)).toBe(false);
    const isWhole = () => isCached(sizes, cache);
    await cachedFolder('one', fill('long ago'), { cache });
    await cachedFolder('one', fill('whole'), { cache, isWhole });
    expect(isCached(sizes, cache)).toBe(true);
    expect(existsSync(join(cache, 'one'))).toBe(true);
  });
});
