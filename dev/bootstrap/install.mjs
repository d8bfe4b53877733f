import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStep } from './step.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean, resolved?: string }> }} Lock */

/**
 * Installs the packages of the lock file where they are not there, or are others.
 *
 * @param {string} root
 * @returns {Promise<number>} milliseconds that it took; 0 where nothing was to do
 */
export async function installWhenStale(root) {
  if (isInstalled(root)) return 0;
  const startedAt = Date.now();
  // npm tells scripts where it is itself; the one on the path may be another.
  const npm = process.env.npm_execpath;
  // `npm ci` refuses a lock file that leaves out what is only for other platforms; this takes the same versions from it, adds
  // what this platform needs, and leaves the file as it is.
  // The lock file names no registry: without `--prefer-offline` each package is looked up there again, though it is in the cache.
  const parameters = ['install', '--no-save', '--no-audit', '--no-fund', '--prefer-offline'];
  await runStep({
    title: 'Installing packages (takes a minute or two the first time)',
    command: npm ? process.execPath : 'npm',
    parameters: npm ? [npm, ...parameters] : parameters,
    cwd: root,
    env: {
      ...process.env,
      // Neither is used: migrations are plain SQL, and the models run on the processor.
      PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
      ONNXRUNTIME_NODE_INSTALL_CUDA: 'skip',
    },
  });
  return Date.now() - startedAt;
}

/**
 * Whether node_modules holds what the lock file says. npm writes its own list there when it is through, so an installation
 * that was cut short does not count.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden) || !existsSync(join(root, 'node_modules', '.bin', 'node'))) return false;
  return agree(readLock(join(root, 'package-lock.json')), readLock(hidden));
}

/**
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function agree(wanted, installed) {
  const present = installed.packages ?? {};
  return Object.entries(wanted.packages ?? {}).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const there = present[path];
    // Optional packages are left out on the platforms that they are not for.
    if (!there) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return (
      there.version === entry.version && there.integrity === entry.integrity && there.link === entry.link
    );
  });
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
