import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './build.mjs';

describe('the fingerprint of the sources', () => {
  let root: string;
  const write = async (path: string, text = path) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
    await utimes(join(root, path), 1, 1);
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vivavoce-build-'));
    for (const name of ['package.json', 'package-lock.json', 'tsconfig.base.json', 'turbo.json'])
      await write(name);
    await write('packages/api/src/api.ts');
    await write('examples/career-coach/server.ts');
  });
  afterEach(() => rm(root, { recursive: true }));

  it('stays while nothing that is built has changed', async () => {
    const before = fingerprint(root);
    await write('packages/api/src/api.test.ts');
    await write('packages/api/dist/api.js');
    await write('packages/api/node_modules/hono/index.js');
    await write('README.md');
    expect(fingerprint(root)).toBe(before);
  });

  it.each([
    ['a source', 'packages/api/src/api.ts', 'another text'],
    ['a new source', 'packages/api/src/tasks.ts', ''],
    ['a setting of the build', 'packages/api/tsup.config.ts', ''],
    ['the lock file', 'package-lock.json', 'another text'],
  ])('differs after a change of %s', async (_, path, text) => {
    const before = fingerprint(root);
    await write(path, text);
    expect(fingerprint(root)).not.toBe(before);
  });

  it('differs after a change that keeps the size', async () => {
    const before = fingerprint(root);
    await utimes(join(root, 'packages/api/src/api.ts'), 2, 2);
    expect(fingerprint(root)).not.toBe(before);
  });
});
