import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processIsAlive } from '../guardian/group.ts';

const RUN = new URL('./run.mjs', import.meta.url).href;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Says who it is and on which Node; ends on Ctrl-C and with its channel. */
const PROGRAM = `
process.on('SIGINT', () => process.exit(7));
process.on('disconnect', () => process.exit(0));
setInterval(() => {}, 60_000);
process.stdout.write(JSON.stringify({ pid: process.pid, node: process.versions.node, argv: process.argv.slice(2) }) + '\\n');
`;

describe('a command on the Node of the repository', () => {
  let folder: string;
  let bootstrap: ChildProcess | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vivavoce-run-'));
    await writeFile(join(folder, 'program.mjs'), PROGRAM);
  });
  afterEach(async () => {
    bootstrap?.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });

  const begin = async (): Promise<{
    child: ChildProcess;
    said: { pid: number; node: string; argv: string[] };
  }> => {
    const file = join(folder, 'program.mjs');
    const code = `import { runOnOwnNode } from '${RUN}';
      process.exitCode = await runOnOwnNode(${JSON.stringify(ROOT)}, { file: ${JSON.stringify(file)}, parameters: ['--json'], parents: '' });`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    bootstrap = child;
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, said: JSON.parse(String(line)) };
  };

  it('gets its parameters, and is the version that the repository brings', async () => {
    const { said } = await begin();
    expect(said.argv).toEqual(['--json']);
    expect(said.node).toMatch(/^24\./);
  });

  it('gets the signals, and its exit code is passed on', async () => {
    const { child } = await begin();
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([7, null]);
  });

  it('ends when what started it is killed', async () => {
    const { child, said } = await begin();
    child.kill('SIGKILL');
    await expect.poll(() => processIsAlive(said.pid)).toBe(false);
  });
});
