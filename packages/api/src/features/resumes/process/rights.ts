import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Flags of Node for a process that may read its own code and what is installed beside it, and else no file: it writes none and
 * starts no process. Pictures need a native library and a thread, so it is no sandbox: `docs/decisions/reading-resumes.md`.
 */
export function rightsOf(entry: URL): string[] {
  const file = fileURLToPath(entry);
  const own = packageOf(file);
  const above = foldersAbove(file);
  const reads = [
    join(own, '*'),
    ...above.flatMap((folder) => [join(folder, 'node_modules', '*'), join(folder, 'package.json')]),
    ...(file.endsWith('.ts') ? linkedSource() : []),
  ];
  return [
    '--permission',
    '--allow-addons',
    '--allow-worker',
    ...reads.map((read) => `--allow-fs-read=${read}`),
  ];
}

/** Run from source, the words that all packages share lie outside of `node_modules`, behind a link. */
function linkedSource(): string[] {
  const shared = fileURLToPath(import.meta.resolve('@vivavoce/contract/text'));
  return [join(packageOf(realpathSync(shared)), '*')];
}

function packageOf(file: string): string {
  const folder = foldersAbove(file).find((each) => existsSync(join(each, 'package.json')));
  return folder ?? dirname(file);
}

function foldersAbove(file: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(file); folders.at(-1) !== folder; folder = dirname(folder)) folders.push(folder);
  return folders;
}
