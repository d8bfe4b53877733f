import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.ts';
import { generatedDocuments } from './documents.ts';

/** Writes what is generated into `docs/`: run `node packages/api/src/docs/generate.ts` after a change of errors, environment or routes. */
const folder = join(PACKAGE_ROOT, '..', '..', 'docs');
const documents = generatedDocuments();

for (const name of await readdir(join(folder, 'errors')).catch(() => [])) {
  if (!documents.has(`errors/${name}`)) await rm(join(folder, 'errors', name));
}
for (const [path, text] of documents) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
process.stdout.write(`${documents.size} documents written to docs/.\n`);
