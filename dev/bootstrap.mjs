// The first thing that runs in a fresh clone: no dependency, any Node from 20 on. It installs and builds what is stale, then
// runs the command on the Node that the repository brings itself.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenStale } from './bootstrap/build.mjs';
import { COMMANDS, isCommand } from './bootstrap/commands.mjs';
import { installWhenStale } from './bootstrap/install.mjs';
import { startedBy } from './bootstrap/parents.mjs';
import { runOnOwnNode } from './bootstrap/run.mjs';
import { StepFailed } from './bootstrap/step.mjs';

const parents = startedBy();
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @param {string[]} parameters
 * @returns {Promise<number>} the exit code
 */
async function main([name = '', ...parameters]) {
  if (!isCommand(name)) {
    process.stderr.write(`Unknown command "${name}". Available: ${Object.keys(COMMANDS).join(', ')}.\n`);
    return 2;
  }
  const command = COMMANDS[name];
  try {
    const installMs = await installWhenStale(root);
    process.env.VIVAVOCE_INSTALL_MS = String(installMs);
    if (command.build) await buildWhenStale(root);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  const given = 'parameters' in command ? command.parameters : [];
  return runOnOwnNode(root, { file: command.file, parameters: [...given, ...parameters], parents });
}

process.exitCode = await main(process.argv.slice(2));
