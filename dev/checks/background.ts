import { existsSync, writeFileSync } from 'node:fs';

/** A program and its parameters. */
export interface Command {
  command: string;
  parameters: string[];
}

interface Machine {
  platform: NodeJS.Platform;
  /** Path of the program that sets a scheduling class, where there is one. */
  chrt: string | undefined;
}

/**
 * The command as one that computes only while nothing else wants to: beside it, what waits for speech in real time loses nothing.
 * On Linux by the scheduling class `SCHED_IDLE` (sched(7)), elsewhere by niceness.
 */
export function inBackground(
  { command, parameters }: Command,
  { platform, chrt }: Machine = thisMachine(),
): Command {
  if (platform === 'win32') return { command, parameters };
  if (chrt !== undefined) return { command: chrt, parameters: ['--idle', '0', command, ...parameters] };
  return { command: 'nice', parameters: ['-n', '19', command, ...parameters] };
}

/**
 * Lets a session of processes give way to other sessions: where the kernel groups processes by session, as most do for desktops,
 * classes and niceness count inside of a session only (sched(7), autogroup). Does nothing where it does not.
 *
 * @param leader process id of the one that began the session
 */
export function yieldToOtherSessions(leader: number): void {
  try {
    writeFileSync(`/proc/${leader}/autogroup`, '19');
  } catch {
    // Another system, or a process that is over.
  }
}

function thisMachine(): Machine {
  const chrt = ['/usr/bin/chrt', '/bin/chrt'].find((file) => existsSync(file));
  return { platform: process.platform, chrt };
}
