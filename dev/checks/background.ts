import { existsSync } from 'node:fs';

/** A program and its parameters. */
export interface Command {
  command: string;
  parameters: string[];
}

/**
 * The command as one that computes only while nothing else wants to: beside it, what waits for speech in real time loses nothing.
 * On Linux by the scheduling class `SCHED_IDLE` (sched(7)), which a program that raises its own niceness, as Chromium does, stays in; elsewhere by
 * niceness alone.
 */
export function inBackground(
  { command, parameters }: Command,
  { platform = process.platform, chrt = findChrt() } = {},
): Command {
  if (platform === 'win32') return { command, parameters };
  if (chrt !== undefined) return { command: chrt, parameters: ['--idle', '0', command, ...parameters] };
  return { command: 'nice', parameters: ['-n', '19', command, ...parameters] };
}

function findChrt(): string | undefined {
  return ['/usr/bin/chrt', '/bin/chrt'].find((file) => existsSync(file));
}
