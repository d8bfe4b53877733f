/** The daily mail goes out in the hour that begins then, where the tenant is. */
export const DIGEST_HOUR = 7;
const HOUR_MS = 3_600_000;
/** A night in which no worker ran does not keep anybody waiting for another day. */
const LATEST_MS = 25 * HOUR_MS;

/** Whether the daily mail of a place goes out now, where something has waited since `oldest`. */
export function isDigestDue({
  now,
  timeZone,
  oldest,
}: {
  now: Date;
  timeZone: string;
  oldest: Date;
}): boolean {
  return hourIn(timeZone, now) === DIGEST_HOUR || now.getTime() - oldest.getTime() >= LATEST_MS;
}

function hourIn(timeZone: string, now: Date): number {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now);
  return Number(hour);
}
