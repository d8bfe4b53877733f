import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { groupIsAlive, signalGroup } from './group.ts';
import {
  type FromGuardian,
  type ServiceDescription,
  STOP_WITHIN_MS,
  type ToGuardian,
  WATCHED_GRACE_MS,
} from './protocol.ts';

const LAST_LINES = 20;
/** Nothing outlives SIGKILL for long, and nobody waits longer for it. */
const KILLED_WITHIN_MS = 500;

const watched = new Set<number>();
let service: { child: ChildProcess; ended: Promise<void>; description: ServiceDescription } | undefined;
let leaving = false;

function tell(message: FromGuardian): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}

function run(description: ServiceDescription): void {
  const log = createWriteStream(description.logFile, { flags: 'a', mode: 0o600 });
  const child = spawn(description.command, description.arguments, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...description.user,
  });
  const lines: string[] = [];
  let ready = false;
  const onLine = (line: string) => {
    lines.push(line);
    if (lines.length > LAST_LINES) lines.shift();
    if (ready || !line.includes(description.readyText) || child.pid === undefined) return;
    ready = true;
    tell({ type: 'ready', pid: child.pid });
  };
  for (const stream of [child.stdout, child.stderr]) copyLines(stream, log, onLine);
  const ended = new Promise<void>((resolve) => {
    const finish = (code: number | null, signal: NodeJS.Signals | null) => {
      if (service?.child === child) service = undefined;
      log.end();
      tell({ type: 'exited', code, signal, lines });
      resolve();
    };
    child.once('error', (error) => {
      lines.push(error.message);
      if (child.pid === undefined) finish(null, null);
    });
    child.once('close', finish);
  });
  service = { child, ended, description };
}

function copyLines(
  stream: NodeJS.ReadableStream | null,
  log: WriteStream,
  onLine: (line: string) => void,
): void {
  let rest = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (text: string) => {
    log.write(text);
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) onLine(part);
  });
}

async function stopService(deadline: number): Promise<void> {
  if (!service) return;
  const { child, ended, description } = service;
  const { stopSignals } = description;
  for (const [index, signal] of stopSignals.entries()) {
    child.kill(signal);
    const shareMs = (deadline - performance.now()) / (stopSignals.length - index);
    if (await settlesWithin(ended, Math.max(0, shareMs))) return;
  }
  child.kill('SIGKILL');
  await settlesWithin(ended, KILLED_WITHIN_MS);
}

async function settlesWithin(promise: Promise<void>, timeoutMs: number): Promise<boolean> {
  const timer = new AbortController();
  try {
    return await Promise.race([
      promise.then(() => true),
      sleep(timeoutMs, false, { signal: timer.signal }).catch(() => false),
    ]);
  } finally {
    timer.abort();
  }
}

/** Whoever the owner left behind goes too. They are not our children, so their end is no event here. */
async function endWatched(): Promise<void> {
  const deadline = performance.now() + WATCHED_GRACE_MS;
  for (const pid of watched) signalGroup(pid, 'SIGTERM');
  while (performance.now() < deadline && [...watched].some(groupIsAlive)) await sleep(50);
  for (const pid of watched) signalGroup(pid, 'SIGKILL');
}

async function leave(withinMs = STOP_WITHIN_MS): Promise<void> {
  if (leaving) return;
  leaving = true;
  const deadline = performance.now() + withinMs;
  await endWatched();
  await stopService(deadline);
  process.exit(0);
}

process.on('message', (message: ToGuardian) => {
  switch (message.type) {
    case 'run':
      run(message.service);
      return;
    case 'watch':
      watched.add(message.pid);
      return;
    case 'unwatch':
      watched.delete(message.pid);
      return;
    case 'kill':
      service?.child.kill(message.signal);
      return;
    case 'stop':
      void leave(message.withinMs);
      return;
    default:
      message satisfies never;
  }
});
process.on('disconnect', () => void leave());
process.on('SIGTERM', () => void leave());
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
