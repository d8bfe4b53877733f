import { spawn } from 'node:child_process';

/** A step of the bootstrap went wrong; the message is for the developer. */
export class StepFailed extends Error {}

const TICK_MS = 5_000;
const KEPT_CHARACTERS = 8_000;

/**
 * Runs a program and says that it is still at work; what it prints is shown only when it fails.
 *
 * @param {{ title: string, command: string, parameters: string[], cwd: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} step
 * @returns {Promise<void>}
 * @throws {StepFailed} with the last of its output
 */
export function runStep({ title, command, parameters, cwd, env = process.env, signal }) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  // Standard output may be for programs to read: `-- --json`.
  const say = (/** @type {string} */ text) => process.stderr.write(text);
  const live = process.stderr.isTTY === true;
  say(live ? `  ${title} …` : `  ${title} …\n`);
  const ticker = setInterval(
    () => say(live ? `\r  ${title} … ${seconds()} s` : `  ${title} … ${seconds()} s\n`),
    live ? 1_000 : TICK_MS,
  );
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(command, parameters, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-KEPT_CHARACTERS);
      });
    }
    const stop = () => child.kill('SIGTERM');
    signal?.addEventListener('abort', stop);
    const finish = (/** @type {string} */ problem) => {
      clearInterval(ticker);
      signal?.removeEventListener('abort', stop);
      if (!problem) {
        say(live ? `\r  ${title}: done in ${seconds()} s\n` : `  ${title}: done in ${seconds()} s\n`);
        resolve();
        return;
      }
      say('\n');
      reject(new StepFailed(`${output.trim()}\n\n${title} failed (${problem}): what it said is above.`));
    };
    child.once('error', (error) => finish(error.message));
    child.once('close', (code, signal) => finish(code === 0 ? '' : (signal ?? `code ${code}`)));
  });
}
