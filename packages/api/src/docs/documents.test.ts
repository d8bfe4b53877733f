import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';
import { generatedDocuments } from './documents.ts';

const folder = join(PACKAGE_ROOT, '..', '..', 'docs');
const documents = generatedDocuments();

describe('the generated documents in docs/', () => {
  it.each([...documents.keys()])('%s is up to date (else run `npm run docs`)', async (path) => {
    expect(await readFile(join(folder, path), 'utf8')).toBe(documents.get(path));
  });

  it('hold no page of a code that is gone', async () => {
    const pages = await readdir(join(folder, 'errors'));
    expect(pages.map((name) => `errors/${name}`).filter((path) => !documents.has(path))).toEqual([]);
  });

  it('name every variable of the environment with its meaning', () => {
    const rows = (documents.get('configuration.md') ?? '')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row).toMatch(/^\| `[A-Z_]+` \| [A-Za-z, ]+ \| .+ \| \S.+ \|$/);
  });
});
