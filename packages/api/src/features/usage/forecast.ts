import type { UsageKind } from '@vivavoce/contract/records';
import type { Span, Usage } from './schema.ts';

const DAY_MS = 24 * 3_600_000;
/** A whole week, so that weekends count as weekends. */
const LOOK_BACK_DAYS = 7;

/**
 * What will have been used at the end of a month that is still running: what was used, and for the time that is left the average
 * of the last seven days, or of as many as there are.
 */
export function forecastOf(
  { totals, days }: Pick<Usage, 'totals' | 'days'>,
  { month, now }: { month: Span; now: Date },
): NonNullable<Usage['forecast']> {
  const since = new Date(Math.max(month.from.getTime(), now.getTime() - LOOK_BACK_DAYS * DAY_MS));
  const firstDay = new Date(since.getTime() - (since.getTime() % DAY_MS));
  const elapsedMs = Math.max(DAY_MS / 24, now.getTime() - firstDay.getTime());
  const leftMs = Math.max(0, month.to.getTime() - now.getTime());
  const recent = days.filter(({ day }) => new Date(`${day}T00:00:00Z`) >= firstDay);
  const more = (kind: UsageKind, of: 'quantity' | 'costMicroUsd') => {
    const used = recent.filter((day) => day.kind === kind).reduce((sum, day) => sum + day[of], 0);
    return Math.round((used * leftMs) / elapsedMs);
  };
  return totals.map(({ kind, quantity, costMicroUsd }) => ({
    kind,
    quantity: quantity + more(kind, 'quantity'),
    costMicroUsd: costMicroUsd + more(kind, 'costMicroUsd'),
  }));
}
