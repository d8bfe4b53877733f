import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../../packages/sandbox/dist/main.js', import.meta.url));
/** Of Linux: how long a tick is in which processor time is counted. */
const TICK_MS = 10;
const READY_WITHIN_MS = 60_000;

export interface StandIns {
  url: string;
  /** Processor time that the process has taken; 0 where the system does not tell. */
  cpuMs(): number;
  stop(): Promise<void>;
}

/** The stand-ins in a process of their own, once they hear. @throws where they do not within a minute */
export async function startStandIns(): Promise<StandIns> {
  const child = fork(ENTRY, { env: { ...process.env, PORT: '0', HOST: '127.0.0.1' }, stdio: 'ignore' });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await hears(url))) {
    if (performance.now() > deadline) {
      await stop();
      throw new Error('The stand-ins do not hear: are the weights in the cache?');
    }
    await sleep(250);
  }
  return { url, cpuMs: () => cpuMsOf(child.pid ?? 0), stop };
}

async function hears(url: string): Promise<boolean> {
  const state = (await (await fetch(`${url}/models`)).json()) as { recogniser: string };
  return state.recogniser === 'local';
}

function cpuMsOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}
