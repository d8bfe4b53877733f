const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Pauses before each further attempt: ten attempts within about a day, as Standard Webhooks recommends. */
const PAUSES_MS = [
  5_000,
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
  2 * HOUR_MS,
  4 * HOUR_MS,
  6 * HOUR_MS,
  10 * HOUR_MS,
];
const JITTER = 0.2;
const MAX_ASKED_MS = 12 * HOUR_MS;

/** A single failure says nothing of an endpoint; one that keeps failing is left alone. */
const KEEPS_FAILING_MS = 2_000;
const FIRST_PROBE_MS = 5_000;
const LAST_PROBE_MS = MINUTE_MS;

/**
 * Milliseconds until the next attempt, after `failed` that failed (at least 1); nothing where it was the last.
 * @param askedMs What the endpoint asked for by `Retry-After`, if it did; longer than ours it counts, up to twelve hours.
 * @param random From 0 to 1: spreads what failed together.
 */
export function pauseAfter(
  failed: number,
  { askedMs = 0, random }: { askedMs?: number; random: number },
): number | undefined {
  const pause = PAUSES_MS[failed - 1];
  if (pause === undefined) return undefined;
  return Math.max(jittered(pause, random), Math.min(askedMs, MAX_ASKED_MS));
}

/**
 * Milliseconds for which an endpoint is left alone after a failure, until one delivery tries it again: as long as it has been failing,
 * up to a minute. Nothing where it failed just once and asks for nothing.
 * @param failingForMs How long no attempt has succeeded.
 */
export function probeAfter(
  failingForMs: number,
  { askedMs = 0, random }: { askedMs?: number; random: number },
): number | undefined {
  if (failingForMs < KEEPS_FAILING_MS && askedMs === 0) return undefined;
  const pause = Math.min(Math.max(failingForMs, FIRST_PROBE_MS), LAST_PROBE_MS);
  return Math.max(jittered(pause, random), Math.min(askedMs, MAX_ASKED_MS));
}

function jittered(pauseMs: number, random: number): number {
  return Math.round(pauseMs * (1 + JITTER * (2 * random - 1)));
}

/** Seconds or a date (RFC 9110), in milliseconds from now; 0 where it says nothing usable. */
export function retryAfterMs(header: string | null, nowMs: number): number {
  if (header === null) return 0;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.max(0, at - nowMs);
}
