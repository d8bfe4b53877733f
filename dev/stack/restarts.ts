const WINDOW_MS = 60_000;
const DELAYS_MS = [200, 500, 1_000, 2_000, 4_000];

/** How often something that dies is started again: five times a minute, each after a longer wait. Pure. */
export interface Restarts {
  /** Times of the restarts within the window. */
  readonly atMs: readonly number[];
}

export type RestartDecision = { restart: true; delayMs: number; restarts: Restarts } | { restart: false };

export const NO_RESTARTS: Restarts = { atMs: [] };

export function decideRestart(restarts: Restarts, nowMs: number): RestartDecision {
  const recent = restarts.atMs.filter((atMs) => nowMs - atMs < WINDOW_MS);
  const delayMs = DELAYS_MS[recent.length];
  if (delayMs === undefined) return { restart: false };
  return { restart: true, delayMs, restarts: { atMs: [...recent, nowMs] } };
}
