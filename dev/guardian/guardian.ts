import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type FromGuardian, type ServiceDescription, STOP_WITHIN_MS, type ToGuardian } from './protocol.ts';

export interface ServiceExit {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The last lines that it wrote. */
  lines: string[];
}

/** A service could not be started, or ended before it was ready. */
export class ServiceFailed extends Error {
  override readonly name = 'ServiceFailed';
  readonly lines: readonly string[];
  constructor(message: string, lines: readonly string[]) {
    super(message);
    this.lines = lines;
  }
}

export interface Guardian {
  readonly pid: number;
  /** Resolves with the service's process id once it takes connections. @throws ServiceFailed */
  run(service: ServiceDescription, timeoutMs?: number): Promise<number>;
  /** Calls back whenever the service has ended, asked or not. */
  onServiceExit(listener: (exit: ServiceExit) => void): void;
  killService(signal: NodeJS.Signals): void;
  /** From now on the process group of this id goes down when this process dies. */
  watch(pid: number): void;
  unwatch(pid: number): void;
  /** Ends the service properly and the guardian with it; kills it where that takes longer. @defaultValue `STOP_WITHIN_MS` */
  stop(withinMs?: number): Promise<void>;
  /** Resolves when the guardian has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Starts a guardian; when this process dies, however, the guardian ends what it guards and then itself. */
export function openGuardian(): Guardian {
  const child = fork(MAIN, {
    detached: true,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const listeners: ((exit: ServiceExit) => void)[] = [];
  const ended = once(child, 'exit').then(() => undefined);
  const tell = (message: ToGuardian) => {
    if (child.connected) child.send(message, () => {});
  };
  child.on('message', (message: FromGuardian) => {
    if (message.type === 'exited') for (const listener of listeners) listener(message);
  });

  return {
    pid: child.pid ?? 0,
    ended,
    onServiceExit: (listener) => {
      listeners.push(listener);
    },
    killService: (signal) => tell({ type: 'kill', signal }),
    watch: (pid) => tell({ type: 'watch', pid }),
    unwatch: (pid) => tell({ type: 'unwatch', pid }),
    run: (service, timeoutMs = 20_000) =>
      new Promise((resolve, reject) => {
        const finish = (act: () => void) => {
          clearTimeout(timer);
          child.off('message', onMessage);
          child.off('exit', onExit);
          act();
        };
        const fail = (what: string, lines: readonly string[] = []) =>
          finish(() => reject(new ServiceFailed(`${service.command} ${what}`, lines)));
        const onMessage = (message: FromGuardian) => {
          if (message.type === 'ready') finish(() => resolve(message.pid));
          else
            fail(
              `ended before it was ready (${message.signal ?? message.code ?? 'not started'}).`,
              message.lines,
            );
        };
        const onExit = () => fail('lost its guardian.');
        const timer = setTimeout(() => {
          tell({ type: 'kill', signal: 'SIGKILL' });
          fail(`was not ready after ${timeoutMs / 1000} s.`);
        }, timeoutMs);
        child.on('message', onMessage);
        child.on('exit', onExit);
        if (child.connected) tell({ type: 'run', service });
        else onExit();
      }),
    stop: async (withinMs = STOP_WITHIN_MS) => {
      tell({ type: 'stop', withinMs });
      await ended;
    },
  };
}
