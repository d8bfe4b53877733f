import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { runStep } from './step.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.types', '.turbo', 'generated']);
const SHARED = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'turbo.json'];
const GROUPS = ['packages', 'examples'];

/**
 * Builds the packages where a source has changed since the last build. Turbo knows that too, by contents and for each package;
 * asking it takes longer than starting the product, so it is asked only when a name, a size or a time differs.
 *
 * @param {string} root
 * @param {AbortSignal} [signal]
 */
export async function buildWhenStale(root, signal) {
  const record = join(root, 'node_modules', '.cache', 'vivavoce-build');
  const before = fingerprint(root);
  if (outputsExist(root) && existsSync(record) && readFileSync(record, 'utf8') === before) return;
  await runStep({
    title: 'Building changes',
    command: join(root, 'node_modules', '.bin', 'turbo'),
    parameters: ['run', 'build', '--output-logs=errors-only'],
    cwd: root,
    env: buildEnvironment(root),
    ...(signal ? { signal } : {}),
  });
  mkdirSync(dirname(record), { recursive: true });
  // Taken before the build: a source that changed meanwhile is stale at the next start.
  writeFileSync(record, before);
}

/**
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export function buildEnvironment(root) {
  return {
    ...process.env,
    PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
    PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    FORCE_COLOR: '0',
  };
}

/**
 * A text that differs whenever a source has changed.
 *
 * @param {string} root
 */
export function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of [
    ...SHARED.map((name) => join(root, name)),
    ...GROUPS.flatMap((group) => sources(join(root, group))),
  ]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (SKIPPED.has(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return entry.isFile() && !/\.(test|bench)\.tsx?$|\.tsbuildinfo$/.test(entry.name) ? [path] : [];
    });
}

/**
 * Whether every package that is built has something to show for it.
 *
 * @param {string} root
 */
function outputsExist(root) {
  return GROUPS.every((group) =>
    readdirSync(join(root, group)).every((name) => {
      const manifest = join(root, group, name, 'package.json');
      if (!existsSync(manifest) || !JSON.parse(readFileSync(manifest, 'utf8')).scripts?.build) return true;
      const output = join(root, group, name, 'dist');
      return existsSync(output) && readdirSync(output).length > 0;
    }),
  );
}
