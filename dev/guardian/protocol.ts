/**
 * What the guardian and the process that opened it say to each other. The guardian lives in a process group of its own and
 * outlives a `kill -9` of its owner just long enough to leave nothing behind.
 */
export interface ServiceDescription {
  command: string;
  arguments: string[];
  /** Everything the service writes is appended here. */
  logFile: string;
  /** Text of the line that says the service takes connections. */
  readyText: string;
  /** Sent one after the other until the service is gone, each with its share of the time; the first asks politely. */
  stopSignals: NodeJS.Signals[];
  /** Runs the service as another user. */
  user?: { uid: number; gid: number };
}

export type ToGuardian =
  | { type: 'run'; service: ServiceDescription }
  /** The process group of this id goes down with the owner. */
  | { type: 'watch'; pid: number }
  | { type: 'unwatch'; pid: number }
  | { type: 'kill'; signal: NodeJS.Signals }
  /** Ends the watched groups, the service and then the guardian itself; what is left after `withinMs` is killed. */
  | { type: 'stop'; withinMs: number };

export type FromGuardian =
  | { type: 'ready'; pid: number }
  /** `lines` are the last ones that the service wrote. */
  | { type: 'exited'; code: number | null; signal: NodeJS.Signals | null; lines: string[] };

/** A whole stop, whoever takes part in it: `npm start` promises 5 s, and what was killed has to be seen to be gone. */
export const STOP_WITHIN_MS = 4_000;
/** Watched processes end by themselves when their owner is gone; after this they are killed. */
export const WATCHED_GRACE_MS = 2_500;
