import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { signalGroup } from '../guardian/group.ts';
import type { Guardian } from '../guardian/guardian.ts';
import { lastLines } from './log-lines.ts';
import type { ProcessName } from './processes/index.ts';
import { decideRestart, NO_RESTARTS, type Restarts } from './restarts.ts';

const READY_WITHIN_MS = 90_000;

export interface ManagedProcessOptions {
  name: ProcessName;
  entry: string;
  folder: string;
  environment: Record<string, string>;
  logFile: string;
  guardian: Guardian;
  onChange: (change: ProcessChange) => void;
}

export type ProcessChange =
  | { type: 'ended'; name: ProcessName; how: string; restartInMs: number; line: string }
  | { type: 'back'; name: ProcessName }
  | { type: 'given_up'; name: ProcessName; how: string; lines: string[] };

/** A process that ended, or said nothing, before it was ready. */
export class ProcessFailed extends Error {
  override readonly name = 'ProcessFailed';
  readonly processName: ProcessName;
  readonly lines: readonly string[];
  constructor(processName: ProcessName, how: string, lines: readonly string[]) {
    super(`${processName} could not start (${how})`);
    this.processName = processName;
    this.lines = lines;
  }

  /** Whether somebody else listens where it wanted to. */
  get portTaken(): boolean {
    return this.lines.some((line) => line.includes('EADDRINUSE'));
  }
}

/**
 * One process of the product, in a process group of its own so that Ctrl-C reaches it through us only. It is started again
 * when it dies unasked, a bounded number of times, and ends by itself when its channel to us closes.
 */
export class ManagedProcess {
  readonly name: ProcessName;
  readonly #options: ManagedProcessOptions;
  #child: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();
  #wanted = false;
  #restarts: Restarts = NO_RESTARTS;

  constructor(options: ManagedProcessOptions) {
    this.name = options.name;
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Resolves when the process is ready; one that runs is left alone. @throws ProcessFailed */
  async start(): Promise<void> {
    if (this.#wanted && this.#child) return;
    await this.#ended;
    this.#wanted = true;
    try {
      await this.#run();
    } catch (error) {
      this.#wanted = false;
      await this.kill('SIGKILL');
      throw error;
    }
    this.#child?.once('exit', (code, signal) => void this.#afterEnd(signal ?? `code ${code}`));
    if (this.#child === undefined && this.#wanted) void this.#afterEnd('right after it was ready');
  }

  /** Signals the process and waits for its end; it stays down until `start`. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    this.#wanted = false;
    this.#child?.kill(signal);
    await this.#ended;
  }

  /** Asks politely, and after `graceMs` ends the whole group. */
  async stop(graceMs: number): Promise<void> {
    this.#wanted = false;
    const pid = this.#child?.pid;
    if (pid === undefined) return;
    this.#child?.kill('SIGTERM');
    const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
    await this.#ended;
    clearTimeout(timer);
    // Whoever the process left behind in its group.
    signalGroup(pid, 'SIGKILL');
  }

  async #run(): Promise<void> {
    const { entry, folder, environment, logFile, guardian, name } = this.#options;
    const log = openSync(logFile, 'a', 0o600);
    const child = fork(entry, {
      cwd: folder,
      env: environment,
      execArgv: [],
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.#child = child;
    const { pid } = child;
    if (pid !== undefined) guardian.watch(pid);
    this.#ended = new Promise((resolve) => {
      const finish = () => {
        if (pid !== undefined) guardian.unwatch(pid);
        if (this.#child === child) this.#child = undefined;
        resolve();
      };
      child.once('exit', finish);
      child.once('error', () => {
        if (pid === undefined) finish();
      });
    });
    await new Promise<void>((resolve, reject) => {
      const fail = async (how: string) => reject(new ProcessFailed(name, how, await lastLines(logFile, 12)));
      const timer = setTimeout(
        () => void fail(`not ready after ${READY_WITHIN_MS / 1000} s`),
        READY_WITHIN_MS,
      );
      child.on('message', (message: unknown) => {
        if (!isReady(message)) return;
        clearTimeout(timer);
        resolve();
      });
      child.once('exit', (code, signal) => {
        clearTimeout(timer);
        void fail(signal ?? `code ${code}`);
      });
      child.once('error', (error) => void fail(error.message));
    });
  }

  async #afterEnd(how: string): Promise<void> {
    if (!this.#wanted) return;
    const { logFile, name, onChange } = this.#options;
    const decision = decideRestart(this.#restarts, Date.now());
    const lines = await lastLines(logFile, 6);
    if (!decision.restart) {
      this.#wanted = false;
      onChange({ type: 'given_up', name, how, lines });
      return;
    }
    this.#restarts = decision.restarts;
    onChange({ type: 'ended', name, how, restartInMs: decision.delayMs, line: lines.at(-1) ?? '' });
    await sleep(decision.delayMs);
    if (!this.#wanted || this.#child) return;
    try {
      await this.start();
      onChange({ type: 'back', name });
    } catch (error) {
      this.#wanted = true;
      await this.#afterEnd(error instanceof Error ? error.message : String(error));
    }
  }
}

function isReady(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready';
}
