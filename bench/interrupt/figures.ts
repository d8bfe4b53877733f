import type { ConnectionKind } from '@vivavoce/contract/plain';
import { percentiles } from '../voice/figures.ts';
import type { ObservedOverlap } from './candidate.ts';

/** One time that the candidate spoke over the interviewer. */
export interface Overlap extends ObservedOverlap {
  /** Words for the interviewer, or a sign of listening and a cough, which leave it the floor. */
  kind: 'interruption' | 'listening';
}

/** The line of `-- --json`. */
export interface Figures {
  /** From the onset of an interruption to the interviewer's last sample at the client: medians over the runs. */
  p50Ms: number;
  p95Ms: number;
  /** Share of backchannels and coughs after which the interviewer went on. */
  resumed: number;
}

const LIMITS = {
  websocket: { p50Ms: 80, p95Ms: 120, resumed: 1 },
  // WebRTC holds sound back at either end, so that none is missing.
  livekit: { p50Ms: 150, p95Ms: 220, resumed: 1 },
} satisfies Record<ConnectionKind, Figures>;

export function limitsOf(transport: ConnectionKind): Figures {
  return LIMITS[transport];
}

export function figuresOf(runs: readonly (readonly Overlap[])[]): Figures {
  const times = runs.map((run) =>
    percentiles(
      run.flatMap(({ kind, stoppedAfterMs }) => (kind === 'interruption' ? (stoppedAfterMs ?? []) : [])),
    ),
  );
  const listening = runs.flat().filter(({ kind }) => kind === 'listening');
  const resumed = listening.filter((overlap) => overlap.resumed).length;
  return {
    p50Ms: median(times.map(({ p50 }) => p50)),
    p95Ms: median(times.map(({ p95 }) => p95)),
    resumed: listening.length === 0 ? 0 : Math.round((resumed / listening.length) * 1_000) / 1_000,
  };
}

/** What the runs miss, one sentence each. */
export function missesOf(
  figures: Figures,
  runs: readonly (readonly Overlap[])[],
  limits: Figures = LIMITS.websocket,
): string[] {
  const unheard = runs
    .flat()
    .filter(({ kind, stoppedAfterMs }) => kind === 'interruption' && stoppedAfterMs === undefined);
  return [
    ...(['p50Ms', 'p95Ms'] as const).flatMap((name) =>
      figures[name] > limits[name] ? [`${name} is ${figures[name]}; the limit is ${limits[name]}.`] : [],
    ),
    ...(figures.resumed < limits.resumed
      ? [`resumed is ${figures.resumed}; it should be ${limits.resumed}.`]
      : []),
    ...(unheard.length > 0 ? [`${unheard.length} interruptions did not stop the interviewer.`] : []),
  ];
}

function median(values: readonly number[]): number {
  return percentiles(values).p50;
}
