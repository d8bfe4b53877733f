import type { ProcessName } from '@vivavoce/dev';
import { afterEach, inject } from 'vitest';
import { Partner } from './partner.ts';
import type { Control, HostedProduct } from './stack-host.ts';

/** The product that runs for all files of this stack. */
export interface Product {
  readonly stack: HostedProduct & StackControl;
  readonly partner: Partner;
}

interface StackControl {
  /** Signals a process and waits for its end; it stays down until `start`. */
  kill(name: ProcessName, signal: NodeJS.Signals): Promise<void>;
  /** Runs a process again where it is down; resolves when it is ready. */
  start(name: ProcessName): Promise<void>;
  /** Process ids of the agent's workers. */
  workerPids(): Promise<number[]>;
  /** Everything that a process has logged. */
  logs(name: ProcessName): Promise<string>;
}

const LOGGED = ['api', 'tasks', 'agent', 'stand-ins'] as const;
const WARNING = /"level":[456]0/;
const CONTROL_WITHIN_MS = 60_000;

/** The last warnings and errors of every process, for whoever reads a failed run. */
async function warnings(stack: StackControl): Promise<string> {
  const logs = await Promise.all(
    LOGGED.map(async (name) => {
      const lines = (await stack.logs(name))
        .split('\n')
        .filter((line) => line && (WARNING.test(line) || line[0] !== '{'));
      return [`--- ${name}`, ...lines.slice(-15)];
    }),
  );
  return logs.flat().join('\n');
}

/** The whole product that this stack's setup has started. A failed test prints what its processes warned of. */
export function useProduct(): Product {
  const hosted = inject('product');
  const control = async <T>(request: Control): Promise<T> => {
    const response = await fetch(hosted.controlUrl, {
      method: 'POST',
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(CONTROL_WITHIN_MS),
    });
    if (!response.ok) throw new Error(`${request.act} failed: ${await response.text()}`);
    return (await response.json()) as T;
  };
  const stack: Product['stack'] = {
    ...hosted,
    kill: (name, signal) => control({ act: 'kill', name, signal }),
    start: (name) => control({ act: 'start', name }),
    workerPids: () => control({ act: 'workers' }),
    logs: (name) => control({ act: 'logs', name }),
  };
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.error(await warnings(stack));
  });
  return {
    stack,
    partner: new Partner({
      apiUrl: hosted.apiUrl,
      secretKey: hosted.keys.test.secret,
      standInsUrl: hosted.standInsUrl,
    }),
  };
}
