import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { EnvironmentError } from '@vivavoce/contract/environment';
import { findLiveKit } from '../assets/livekit-server.ts';
import { hasRecogniser, hasWeights } from '../assets/weights.ts';
import type { Entries } from '../stack/entries.ts';
import { ProcessFailed } from '../stack/managed-process.ts';
import { type Stack, type StackChange, startStack } from '../stack/stack.ts';
import { readDevFile, removeDevFile, writeDevFile } from './dev-file.ts';
import { type LocalSpeech, localSpeechChange } from './local-speech.ts';
import { takeLock } from './lock.ts';
import { ownEnvironment } from './own-environment.ts';
import { changeLine, readyReport, runningReport } from './report.ts';
import { reset } from './reset.ts';
import { onStopRequest } from './stop-request.ts';

export interface StartOptions {
  /** Data, logs, secrets and `dev.json`. */
  folder: string;
  envFile: string;
  /** @defaultValue the built processes of this repository */
  entries?: Entries;
  /** Brings the entries up to date. @defaultValue they are */
  build?: (signal: AbortSignal) => Promise<void>;
  /** Fetches the models of the stand-ins where they are missing; nothing waits for it. @defaultValue they stay missing */
  fetchModels?: (signal: AbortSignal) => Promise<void>;
}

/** `npm start`, in the foreground until Ctrl-C. Answers the exit code. */
export async function start(parameters: readonly string[], options: StartOptions): Promise<number> {
  const { folder, envFile } = options;
  const devFile = join(folder, 'dev.json');
  const startedAt = performance.now();
  const unknown = parameters.find((parameter) => parameter !== '--reset');
  if (unknown !== undefined) return fail(`npm start only accepts --reset, not ${unknown}.`);
  const own = await ownEnvironment(envFile);
  if (own.PORT) print('  npm start ignores PORT: it chooses its own ports and prints them.');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const taking = await takeLock(join(folder, 'start.lock'));
  if (!taking.taken) return fail(runningReport(taking.holder.pid, await readDevFile(devFile)));
  const { lock } = taking;
  await removeDevFile(devFile);
  try {
    if (parameters.includes('--reset')) {
      if (own.DATABASE_URL)
        return fail('--reset only clears what npm start created; DATABASE_URL points to your own database.');
      const gone = await reset(folder);
      print(
        gone.length > 0
          ? `  Reset: removed ${gone.join(', ')}. The keys were kept.`
          : '  Reset: nothing to remove.',
      );
    }
    return await runUntilStopped({
      ...options,
      own,
      devFile,
      startedAt,
      onGuardian: (guardianPid) => lock.update({ guardianPid }),
    });
  } catch (error) {
    return fail(explain(error, folder));
  } finally {
    await removeDevFile(devFile);
    await lock.release();
  }
}

interface RunOptions extends StartOptions {
  devFile: string;
  own: Record<string, string | undefined>;
  startedAt: number;
  onGuardian: (pid: number) => Promise<void>;
}

async function runUntilStopped(options: RunOptions): Promise<number> {
  const { own, folder, devFile } = options;
  const starting = new AbortController();
  let stack: Stack | undefined;
  let stopped: Promise<void> | undefined;
  let exitCode = 0;
  const fetching = new AbortController();
  const speech = localSpeech(options, fetching.signal);
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const stop = () => {
    starting.abort();
    fetching.abort();
    stopped = stack?.stop();
    finish();
  };
  onStopRequest((count) => {
    if (count === 1) print('\n  Stopping …');
    // While it still starts there is nothing to hurry: the guardian ends what is left.
    if (count > 1 && !stack) process.exit(130);
    stop();
  });
  const onChange = (change: StackChange) => {
    if (starting.signal.aborted) return;
    print(changeLine(change));
    if (change.type !== 'given_up') return;
    exitCode = 1;
    stop();
  };
  try {
    await options.build?.(starting.signal);
    starting.signal.throwIfAborted();
    const command = findLiveKit();
    stack = await startStack({
      ...(command ? { liveKit: { command, optional: true } } : {}),
      folder,
      ports: 'preferred',
      environment: own,
      signal: starting.signal,
      onChange,
      onGuardian: options.onGuardian,
      ...(options.entries ? { entries: options.entries } : {}),
      ...(own.DATABASE_URL ? { database: { url: own.DATABASE_URL } } : {}),
      ...(own.REDIS_URL ? { redisUrl: own.REDIS_URL } : {}),
      ...(own.WORKERS ? { workers: Number(own.WORKERS) } : {}),
    });
  } catch (error) {
    if (!starting.signal.aborted || exitCode !== 0) throw error;
    print('  Stopped.');
    return 0;
  }
  await writeDevFile(devFile, stack);
  print(
    readyReport(stack, {
      own,
      speech: speech(),
      folder: shown(folder),
      tookMs: performance.now() - options.startedAt,
    }),
  );
  await finished;
  await removeDevFile(devFile);
  // Not another call: the stack takes that for a second Ctrl-C.
  await stopped;
  print('  Stopped.');
  return exitCode;
}

/** Fetches what is missing in the background, and answers how far it is. */
function localSpeech({ fetchModels }: StartOptions, signal: AbortSignal): () => LocalSpeech {
  let speech: LocalSpeech = { state: 'there' };
  const become = (next: LocalSpeech) => {
    speech = next;
    if (!signal.aborted) print(localSpeechChange(speech));
  };
  if (hasWeights()) return () => speech;
  if (!fetchModels) return () => ({ state: 'missing', reason: 'nobody fetches them.' });
  become({ state: 'fetching' });
  fetchModels(signal).then(
    () => become({ state: 'there' }),
    (error: unknown) =>
      become({
        state: hasRecogniser() ? 'voiceless' : 'missing',
        reason: error instanceof Error ? error.message : String(error),
      }),
  );
  return () => speech;
}

/** One sentence that names what is wrong and the fix, and under it what the process itself said. */
function explain(error: unknown, folder: string): string {
  if (error instanceof EnvironmentError) {
    return [
      'The environment is invalid. Fix these in the environment or in .env, then start again:',
      ...error.problems.map((problem) => `  - ${problem}`),
    ].join('\n');
  }
  if (error instanceof ProcessFailed) {
    const log = join(shown(folder), 'logs', `${error.processName}.log`);
    return [
      `${error.message}: see ${log}.`,
      ...error.lines.map((line) => `  [${error.processName}] ${line}`),
    ].join('\n');
  }
  return error instanceof Error ? error.message : String(error);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

function shown(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path === '' || path.startsWith('..') ? folder : path;
}
