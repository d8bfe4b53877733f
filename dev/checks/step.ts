import { type ChildProcess, spawn } from 'node:child_process';
import { signalGroup } from '../guardian/group.ts';
import { deadlineOf } from './budget.ts';

export interface Step {
  name: string;
  /** A program of `node_modules/.bin`, or Node itself. */
  command: string;
  parameters: string[];
  /** What it takes on two quiet cores. */
  budgetMs: number;
  environment?: Record<string, string>;
  /** File of Vitest's JSON reporter, where the step is one of its runs. */
  countsFile?: string;
}

export interface StepResult {
  name: string;
  ok: boolean;
  tookMs: number;
  budgetMs: number;
  /** What it printed. */
  output: string;
  /** Why it failed. */
  problem: string;
}

const KEPT_CHARACTERS = 400_000;
const running = new Set<ChildProcess>();

/** Runs one step to its end, in a process group of its own so that all of it can be ended. */
export function runStep(step: Step, folder: string): Promise<StepResult> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(step.command, step.parameters, {
      cwd: folder,
      detached: true,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...step.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output = (output + text).slice(-KEPT_CHARACTERS);
      });
    }
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      endGroup(child, 'SIGKILL');
    }, deadlineOf(step.budgetMs));
    const finish = (problem: string) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({
        name: step.name,
        ok: problem === '',
        tookMs: performance.now() - startedAt,
        budgetMs: step.budgetMs,
        output,
        problem,
      });
    };
    child.once('error', (error) => finish(error.message));
    child.once('close', (code, signal) => {
      if (late) finish(`not done after ${deadlineOf(step.budgetMs) / 1000} s`);
      else finish(code === 0 ? '' : (signal ?? `code ${code}`));
    });
  });
}

/** Ends whatever runs. */
export function endSteps(signal: NodeJS.Signals): void {
  for (const child of running) endGroup(child, signal);
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined) signalGroup(child.pid, signal);
}
