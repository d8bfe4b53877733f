import type { CoreContext } from '../../context.ts';
import type { TenantTransaction } from '../../database/database.ts';
import type { UsageReport as ReportRow } from '../../generated/prisma/client.ts';
import type { Meters } from '../../payments/payments.ts';
import { closedHours } from '../usage/index.ts';
import { type AccountRow, scopeOf, usedBetween } from './account.ts';
import type { UsageOf } from './charges.ts';
import { hourOf, intervalsOf, isWholeHour } from './intervals.ts';
import { METERS, type Meter } from './plans.ts';

type MeterContext = CoreContext & { meters: Meters };

/** The provider knows an identifier for a day. Later than this it is looked first whether it has the report. */
const KNOWN_FOR_MS = 20 * 3_600_000;
/** The provider takes nothing that is older than 35 days. */
const OLDEST_MS = 34 * 24 * 3_600_000;
const AT_ONCE = 500;
/** So many rounds of `AT_ONCE`; what is left waits for the next run. */
const MAX_ROUNDS = 20;

/**
 * Writes down what is to be reported of the hours that are closed, each interval once: the reports and how far they go are one
 * transaction. Nothing is sent here.
 */
export async function writeReports(context: MeterContext, account: AccountRow): Promise<void> {
  const { tenantId, id, meteredUntil: from } = account;
  if (from === null || account.status === 'none') return;
  // What was used before a plan ended is the plan's to pay; what comes after it is not.
  const to = account.status === 'ended' ? account.periodEnd : undefined;
  if (to === null) return;
  const scope = scopeOf(tenantId);
  const { hours, until } = await closedHours(context, scope, {
    from: new Date(hourOf(from)),
    ...(to ? { to } : {}),
  });
  if (until <= from) return;
  const boundaries = [account.periodStart, account.periodEnd].filter((time) => time !== null);
  const data: Omit<ReportRow, 'createdAt' | 'sentAt'>[] = [];
  for (const interval of intervalsOf({ from, to: until }, boundaries)) {
    const used = isWholeHour(interval)
      ? ofHour(hours, interval.from)
      : await usedBetween(context, tenantId, interval);
    for (const meter of METERS) {
      if (used[meter] > 0)
        data.push({ ...scope, meter, ...interval, part: 0, quantity: BigInt(used[meter]) });
    }
  }
  await context.database.withTenant(scope, async (records) => {
    const { count } = await records.billingAccount.updateMany({
      where: { tenantId, id, meteredUntil: from },
      data: { meteredUntil: until },
    });
    // A twin was faster, and wrote them.
    if (count > 0) await records.usageReport.createMany({ data });
  });
}

function ofHour(hours: readonly { hour: Date; kind: string; quantity: number }[], hour: Date): UsageOf {
  const of = (kind: Meter) =>
    hours.find((each) => each.kind === kind && each.hour.getTime() === hour.getTime())?.quantity ?? 0;
  return { interview_seconds: of('interview_seconds'), tailored_resumes: of('tailored_resumes') };
}

/** Sends what is written down and not known to be sent. Killed behind a send, it is sent again under the same identifier. */
export async function sendReports(
  context: MeterContext,
  { tenantId, customerId }: AccountRow,
  { signal }: { signal: AbortSignal },
): Promise<void> {
  if (customerId === null) return;
  const scope = scopeOf(tenantId);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const rows = await context.database.withTenant(scope, (records) =>
      records.usageReport.findMany({
        where: { ...scope, sentAt: null },
        orderBy: [{ from: 'asc' }, { meter: 'asc' }, { part: 'asc' }],
        take: AT_ONCE,
      }),
    );
    for (const row of rows) {
      if (signal.aborted) return;
      if (!(await arrivedBefore(context, row, customerId))) {
        await context.meters.report({
          customerId,
          meter: row.meter,
          identifier: identifierOf(row),
          quantity: Number(row.quantity),
          at: new Date(Math.max(row.from.getTime(), Date.now() - OLDEST_MS)),
        });
      }
      await context.database.withTenant(scope, (records) =>
        records.usageReport.update({ where: keyOf(row), data: { sentAt: new Date() } }),
      );
    }
    if (rows.length < AT_ONCE) return;
  }
}

/** Whether a report that may have been sent so long ago that its identifier is forgotten is among what the provider counted. */
async function arrivedBefore(
  { meters, database }: MeterContext,
  row: ReportRow,
  customerId: string,
): Promise<boolean> {
  if (row.createdAt.getTime() > Date.now() - KNOWN_FOR_MS) return false;
  const hour = hourOf(row.from);
  const counted = await meters.byHour({
    customerId,
    meter: row.meter,
    from: new Date(hour),
    to: new Date(hour + 3_600_000),
  });
  const there = counted.reduce((sum, { quantity }) => sum + quantity, 0);
  const sent = await database.withTenant(scopeOf(row.tenantId), (records) =>
    sentInHour(records, row, new Date(hour)),
  );
  return there >= sent + Number(row.quantity);
}

async function sentInHour(
  records: TenantTransaction,
  { tenantId, mode, meter }: ReportRow,
  hour: Date,
): Promise<number> {
  const { _sum } = await records.usageReport.aggregate({
    where: {
      tenantId,
      mode,
      meter,
      sentAt: { not: null },
      from: { gte: hour, lt: new Date(hour.getTime() + 3_600_000) },
    },
    _sum: { quantity: true },
  });
  return Number(_sum.quantity ?? 0n);
}

/** The same wherever and however often it is made. */
function identifierOf({ tenantId, meter, from, part }: ReportRow): string {
  return `${tenantId}.${meter}.${from.toISOString()}.${part}`;
}

function keyOf({ tenantId, mode, meter, from, part }: ReportRow) {
  return { tenantId_mode_meter_from_part: { tenantId, mode, meter, from, part } };
}
