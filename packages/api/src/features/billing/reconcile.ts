import type { CoreContext } from '../../context.ts';
import type { UsageReport as ReportRow } from '../../generated/prisma/client.ts';
import type { Meters } from '../../payments/payments.ts';
import { type AccountRow, scopeOf } from './account.ts';
import { hourOf } from './intervals.ts';
import { METERS } from './plans.ts';

/** The provider counts what it is told a little later. */
const COUNTED_AFTER_MS = 3_600_000;
const LOOK_BACK_MS = 30 * 24 * 3_600_000;

/** An hour of which the provider counted otherwise than the ledger says. */
export interface Difference {
  meter: string;
  hour: Date;
  ledger: number;
  provider: number;
}

/**
 * Compares, hour by hour, what was reported in the present period with what the provider counted, and writes a further report of each
 * difference, which is sent like any other. Hours that are still on their way are left alone.
 */
export async function reconcile(
  { database, meters }: CoreContext & { meters: Meters },
  account: AccountRow,
  { now = new Date() }: { now?: Date } = {},
): Promise<Difference[]> {
  const { tenantId, customerId, periodStart } = account;
  if (customerId === null || periodStart === null) return [];
  const scope = scopeOf(tenantId);
  const from = new Date(hourOf(new Date(Math.max(periodStart.getTime(), now.getTime() - LOOK_BACK_MS))));
  const to = new Date(hourOf(now));
  if (from >= to) return [];
  const differences: Difference[] = [];
  for (const meter of METERS) {
    const counted = await meters.byHour({ customerId, meter, from, to });
    const reports = await database.withTenant(scope, (records) =>
      records.usageReport.findMany({ where: { ...scope, meter, from: { gte: from, lt: to } } }),
    );
    for (const [hour, ofHour] of byHour(reports)) {
      if (!ofHour.every(({ sentAt }) => sentAt && sentAt.getTime() <= now.getTime() - COUNTED_AFTER_MS))
        continue;
      const ledger = ledgerOf(ofHour);
      const provider = counted.find((each) => each.from.getTime() === hour)?.quantity ?? 0;
      if (provider === ledger) continue;
      differences.push({ meter, hour: new Date(hour), ledger, provider });
      await repair({ database }, ofHour, ledger - provider);
    }
  }
  return differences;
}

/** What was metered; the parts behind it are repairs. */
function ledgerOf(ofHour: readonly ReportRow[]): number {
  return ofHour.filter(({ part }) => part === 0).reduce((sum, { quantity }) => sum + Number(quantity), 0);
}

async function repair(
  { database }: Pick<CoreContext, 'database'>,
  ofHour: readonly ReportRow[],
  quantity: number,
) {
  const last = ofHour.reduce((latest, row) =>
    row.part > latest.part || row.from > latest.from ? row : latest,
  );
  const part =
    Math.max(...ofHour.filter(({ from }) => from.getTime() === last.from.getTime()).map((row) => row.part)) +
    1;
  const { tenantId, mode, meter, from, to } = last;
  await database.withTenant({ tenantId, mode }, (records) =>
    records.usageReport.createMany({
      data: [{ tenantId, mode, meter, from, to, part, quantity: BigInt(quantity) }],
      skipDuplicates: true,
    }),
  );
}

function byHour(reports: readonly ReportRow[]): Map<number, ReportRow[]> {
  const hours = new Map<number, ReportRow[]>();
  for (const report of reports) {
    const hour = hourOf(report.from);
    hours.set(hour, [...(hours.get(hour) ?? []), report]);
  }
  return hours;
}
