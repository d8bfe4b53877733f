/** Months that can be looked at, the running one first. */
const MONTHS = 12;

export interface Month {
  /** `2026-11` */
  id: string;
  /** First and last day. */
  from: string;
  to: string;
}

/** The last twelve months of UTC. Pure. */
export function monthsUntil(now: Date): Month[] {
  return Array.from({ length: MONTHS }, (_, back) => {
    const year = now.getUTCFullYear();
    const month = now.getUTCMonth() - back;
    const from = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
    const last = new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
    const today = now.toISOString().slice(0, 10);
    return { id: from.slice(0, 7), from, to: [last, today].sort()[0] ?? today };
  });
}

/** Every day of it, so that days without use are days of the chart. Pure. */
export function daysOf({ from, to }: Pick<Month, 'from' | 'to'>): string[] {
  const days: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}
