import { readdirSync, readFileSync } from 'node:fs';

/** Sends a signal to every process of a group; one that is gone already is no error. */
export function signalGroup(leaderPid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-leaderPid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Whether a process of this id runs; one that has ended and was not collected yet does not. */
export function processIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return statOf(pid)?.state !== 'Z';
}

/** Whether anybody of the group still runs. */
export function groupIsAlive(leaderPid: number): boolean {
  try {
    process.kill(-leaderPid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const members = processes().filter((entry) => entry.group === leaderPid);
  return members.length === 0 ? process.platform !== 'linux' : members.some((entry) => entry.state !== 'Z');
}

/** Ids of the running children of a process. Linux only; elsewhere none. */
export function childrenOf(parentPid: number): number[] {
  return processes()
    .filter((entry) => entry.parent === parentPid && entry.state !== 'Z')
    .map((entry) => entry.pid);
}

/**
 * A text that only this very process has: ids are used again, the time a process began together with its id is not.
 * Empty where the platform does not tell.
 */
export function processIdentity(pid: number): string {
  const stat = statOf(pid);
  return stat ? `${pid}@${stat.startTicks}` : '';
}

interface ProcessStat {
  pid: number;
  state: string;
  parent: number;
  group: number;
  startTicks: string;
}

function processes(): ProcessStat[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? []);
}

function statOf(pid: number): ProcessStat | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in parentheses and may itself hold some.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return {
      pid,
      state: fields[0] ?? '',
      parent: Number(fields[1]),
      group: Number(fields[2]),
      startTicks: fields[19] ?? '',
    };
  } catch {
    return undefined;
  }
}
