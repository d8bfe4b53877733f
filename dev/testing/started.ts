import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { processIsAlive } from '../guardian/group.ts';
import { sharedVariables } from './variables.ts';

const MAIN = fileURLToPath(new URL('./start-main.ts', import.meta.url));
const DEADLINE_MS = 20_000;

export interface Started {
  readonly child: ChildProcess;
  readonly pid: number;
  output(): string;
  /** Resolves when the output holds the text. @throws Error after 20 s, or when the process ends without it */
  says(text: string): Promise<void>;
  /** Resolves with the exit code. */
  exited: Promise<number | null>;
}

/** `npm start` over small processes as a process of its own, the way a shell would run it. */
export function startedIn(
  folder: string,
  options: { parameters?: string[]; environment?: Record<string, string> } = {},
): Started {
  const child = spawn(process.execPath, [MAIN, folder, ...(options.parameters ?? [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...sharedVariables(), VIVAVOCE_TEST_FOLDER: folder, ...options.environment },
  });
  let output = '';
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      child.emit('output');
    });
  }
  return {
    child,
    pid: child.pid ?? 0,
    output: () => output,
    exited,
    says: async (text) => {
      const deadline = AbortSignal.timeout(DEADLINE_MS);
      while (!output.includes(text)) {
        const ended = await Promise.race([
          once(child, 'output', { signal: deadline }).then(() => false),
          exited.then(() => true),
        ]);
        if (ended && !output.includes(text)) throw new Error(`It ended without "${text}":\n${output}`);
      }
    },
  };
}

/** Ids of all processes that were started, however indirectly, for a folder. */
export function processesOf(folder: string): number[] {
  const mark = `VIVAVOCE_TEST_FOLDER=${folder}\0`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`, 'utf8').includes(mark);
      } catch {
        return false;
      }
    })
    .map(Number)
    .filter(processIsAlive);
}

/** How long it takes until no process of a folder is left; at most the limit. */
export async function goneAfterMs(folder: string, limitMs: number): Promise<number> {
  const startedAt = performance.now();
  while (processesOf(folder).length > 0 && performance.now() - startedAt < limitMs) await sleep(25);
  return performance.now() - startedAt;
}
