import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { Prisma } from '../../generated/prisma/client.ts';

/** Days that a trend covers, today among them. */
export const TREND_DAYS = 30;

const ZONES = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

export const trendSchema = z.strictObject({
  /** Where a day begins: a zone of the IANA database. Any other is read as UTC. */
  timeZone: z
    .string()
    .max(60)
    .transform((zone) => (ZONES.has(zone) ? zone : 'UTC'))
    .default('UTC'),
});

/** One day, by its calendar date. */
export interface TrendDay {
  day: string;
  sent: number;
  finished: number;
  decided: number;
}

/** What happened on each of the last 30 days. @throws ApiError `not_allowed` */
export async function readTrend(
  context: AppContext,
  caller: Caller,
  { timeZone }: z.output<typeof trendSchema>,
): Promise<TrendDay[]> {
  requireMay(caller, 'sessions:list');
  const { tenantId, mode } = caller;
  const own = Prisma.sql`s.tenant_id = ${tenantId} AND ${mode === 'live' ? Prisma.sql`s.is_live` : Prisma.sql`NOT s.is_live`}`;
  const perDay = (time: Prisma.Sql) => Prisma.sql`
    SELECT (${time} AT TIME ZONE ${timeZone})::date AS day, count(*)::integer AS count
      FROM sessions s, span WHERE ${own} AND ${time} >= span.since GROUP BY 1`;
  return context.database.withTenant(
    caller,
    (records) => records.$queryRaw<TrendDay[]>`
      WITH today AS (SELECT (now() AT TIME ZONE ${timeZone})::date AS day),
           span AS (SELECT (today.day - ${TREND_DAYS - 1}::integer)::timestamp AT TIME ZONE ${timeZone} AS since FROM today)
      SELECT to_char(d.day, 'YYYY-MM-DD') AS day, coalesce(sent.count, 0) AS sent,
             coalesce(finished.count, 0) AS finished, coalesce(decided.count, 0) AS decided
        FROM (SELECT today.day - back AS day FROM today, generate_series(0, ${TREND_DAYS - 1}::integer) back) d
        LEFT JOIN (${perDay(Prisma.sql`s.created_at`)}) sent USING (day)
        LEFT JOIN (${perDay(Prisma.sql`s.ended_at`)}) finished USING (day)
        LEFT JOIN (${perDay(Prisma.sql`s.decided_at`)}) decided USING (day)
       ORDER BY d.day`,
  );
}
