const HOUR_MS = 3_600_000;

export interface Interval {
  from: Date;
  to: Date;
}

/**
 * Cuts a stretch of time at every full hour, and at the moments at which a month that is paid for begins or ends: usage within an
 * interval is then of one hour and of one month.
 */
export function intervalsOf({ from, to }: Interval, boundaries: readonly Date[]): Interval[] {
  const cuts = boundaries.map((boundary) => boundary.getTime()).sort((a, b) => a - b);
  const intervals: Interval[] = [];
  let at = from.getTime();
  while (at < to.getTime()) {
    const hour = (Math.floor(at / HOUR_MS) + 1) * HOUR_MS;
    const cut = cuts.find((each) => each > at) ?? Number.POSITIVE_INFINITY;
    const next = Math.min(hour, cut, to.getTime());
    intervals.push({ from: new Date(at), to: new Date(next) });
    at = next;
  }
  return intervals;
}

export function isWholeHour({ from, to }: Interval): boolean {
  return from.getTime() % HOUR_MS === 0 && to.getTime() - from.getTime() === HOUR_MS;
}

export function hourOf(time: Date): number {
  return Math.floor(time.getTime() / HOUR_MS) * HOUR_MS;
}
