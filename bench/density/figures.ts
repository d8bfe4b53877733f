import type { ConnectionKind } from '@vivavoce/contract/plain';
import type { MeasuredTurn } from '../voice/figures.ts';
import { overheadMs, percentiles } from '../voice/figures.ts';

/** What a worker did with so many interviews at once. */
export interface Step {
  /** Interviews that ran at once through the whole measurement. */
  sessions: number;
  /** Interviews that broke off. */
  broken: number;
  turns: readonly MeasuredTurn[];
  /** Memory of the worker with all of them, and with the first alone. */
  residentMb: number;
  firstMb: number;
  /** Share of its core that the worker took. */
  load: number;
}

/** The line of `-- --json`. */
export interface Figures {
  /** At the last step that held. */
  sessions: number;
  sessionsPerCore: number;
  /** What another session adds to the worker's memory. */
  marginalMb: number;
  overheadP50Ms: number;
  overheadP95Ms: number;
  load: number;
}

export const OVERHEAD_P95_MS = 50;

const LIMITS = {
  websocket: { sessionsPerCore: 40, marginalMb: 10 },
  livekit: { sessionsPerCore: 15, marginalMb: 20 },
} satisfies Record<ConnectionKind, { sessionsPerCore: number; marginalMb: number }>;

export function limitsOf(transport: ConnectionKind) {
  return LIMITS[transport];
}

/** Whether the worker carried them all: nobody fell out, and nobody waited for it. */
export function holds(step: Step): boolean {
  return step.broken === 0 && step.turns.length > 0 && overheadOf(step).p95 < OVERHEAD_P95_MS;
}

/** Of the steps, each with more interviews than the one before. Nothing is extrapolated. */
export function figuresOf(steps: readonly Step[]): Figures {
  const step = steps.findLast(holds) ?? steps[0];
  if (!step) throw new Error('Nothing was measured.');
  const overhead = overheadOf(step);
  return {
    sessions: step.sessions,
    sessionsPerCore: holds(step) ? step.sessions : 0,
    marginalMb: tenth((step.residentMb - step.firstMb) / Math.max(1, step.sessions - 1)),
    overheadP50Ms: overhead.p50,
    overheadP95Ms: overhead.p95,
    load: Math.round(step.load * 100) / 100,
  };
}

export function overheadOf({ turns }: Step) {
  return percentiles(turns.flatMap((turn) => overheadMs(turn) ?? []));
}

/** What the run misses, one sentence each. */
export function missesOf(figures: Figures, transport: ConnectionKind): string[] {
  const limits = limitsOf(transport);
  return [
    ...(figures.sessionsPerCore < limits.sessionsPerCore
      ? [`sessionsPerCore is ${figures.sessionsPerCore}; it should be ${limits.sessionsPerCore} at least.`]
      : []),
    ...(figures.marginalMb > limits.marginalMb
      ? [`marginalMb is ${figures.marginalMb}; the limit is ${limits.marginalMb}.`]
      : []),
  ];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
