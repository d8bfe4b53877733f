const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
const SHORT_DATE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** "12 min. ago", "in 3 days", a date where it is more than a month away; nothing within half a minute. Pure. */
export function relativeTime(atMs: number, nowMs: number): string | undefined {
  const distance = atMs - nowMs;
  const size = Math.abs(distance);
  if (size < MINUTE_MS / 2) return undefined;
  if (size < HOUR_MS) return RELATIVE.format(awayFromZero(distance / MINUTE_MS), 'minute');
  if (size < DAY_MS) return RELATIVE.format(Math.round(distance / HOUR_MS), 'hour');
  if (size < 31 * DAY_MS) return RELATIVE.format(Math.round(distance / DAY_MS), 'day');
  return SHORT_DATE.format(atMs);
}

function awayFromZero(minutes: number): number {
  return Math.round(minutes) || Math.sign(minutes);
}
