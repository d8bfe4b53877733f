import { spawn } from 'node:child_process';
import { resolve as absolute, delimiter, join } from 'node:path';
import { startedBy } from './parents.mjs';

const PARENT_CHECK_MS = 1_000;

/**
 * Runs a file on the Node of the repository, in the foreground. Signals go on to it; it ends when this process does, and
 * this process ends when the npm that started it is gone.
 *
 * @param {string} root
 * @param {{ file: string, parameters: string[], parents: string }} program `parents` as `startedBy` answered at the start
 * @returns {Promise<number>} the exit code
 */
export function runOnOwnNode(root, { file, parameters, parents }) {
  const bin = join(root, 'node_modules', '.bin');
  const child = spawn(join(bin, 'node'), [absolute(root, file), ...parameters], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  // No event tells of a parent that was killed; that there is another one does.
  const watch = setInterval(() => {
    if (startedBy() !== parents && child.connected) child.disconnect();
  }, PARENT_CHECK_MS);
  return new Promise((resolve) => {
    const finish = (/** @type {number} */ code) => {
      clearInterval(watch);
      resolve(code);
    };
    child.once('error', (error) => {
      process.stderr.write(`Could not start the repository's Node: ${error.message}\n`);
      finish(1);
    });
    child.once('exit', (code, signal) => finish(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
