import { newId } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../context.ts';
import type { SubjectRef } from '../../events/subject.ts';
import type { BillingAccount as AccountRow } from '../../generated/prisma/client.ts';
import { usageBetween } from '../usage/index.ts';
import { chargesOf, type UsageOf } from './charges.ts';
import type { Standing } from './entitlement.ts';
import { currencyOf, planOf } from './plans.ts';

export type { AccountRow };

/** Only live mode costs anything. */
export const LIVE = 'live';

export function scopeOf(tenantId: string) {
  return { tenantId, mode: LIVE } as const;
}

export function subjectOf({ tenantId, mode, id }: Pick<AccountRow, 'tenantId' | 'mode' | 'id'>): SubjectRef {
  return { tenantId, mode, type: 'billing_account', id };
}

/** The tenant's account, made when it is first asked for. */
export async function openAccount({ database }: CoreContext, tenantId: string): Promise<AccountRow> {
  const scope = scopeOf(tenantId);
  return database.withTenant(scope, async (records) => {
    const known = await records.billingAccount.findUnique({ where: { tenantId_mode: scope } });
    if (known) return known;
    // Two at once make one.
    await records.billingAccount.createMany({
      data: [{ ...scope, id: newId('billingAccount'), currency: 'usd' }],
      skipDuplicates: true,
    });
    return records.billingAccount.findUniqueOrThrow({ where: { tenantId_mode: scope } });
  });
}

/** The month that is being paid for: the subscription's, or the calendar's (UTC). */
export function periodOf(
  { status, periodStart, periodEnd }: Pick<AccountRow, 'status' | 'periodStart' | 'periodEnd'>,
  now: Date,
): { start: Date; end: Date } {
  const pays = status === 'active' || status === 'past_due';
  if (pays && periodStart && periodEnd) {
    // Renewed, and not fetched yet.
    if (periodEnd <= now)
      return { start: periodEnd, end: new Date(Math.max(now.getTime() + 1, nextMonth(periodEnd))) };
    return { start: periodStart, end: periodEnd };
  }
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
  // What was paid for by a plan that ended does not use up what is free.
  return { start: periodEnd && periodEnd > month && periodEnd < now ? periodEnd : month, end: next };
}

function nextMonth(time: Date): number {
  return Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate());
}

/** What the ledger says of the tenant in `[from, to)`. */
export async function usedBetween(
  context: CoreContext,
  tenantId: string,
  { from, to }: { from: Date; to: Date },
): Promise<UsageOf> {
  const sums = await usageBetween(context, scopeOf(tenantId), { from, to });
  const of = (kind: string) => sums.find((sum) => sum.kind === kind)?.quantity ?? 0;
  return { interview_seconds: of('interview_seconds'), tailored_resumes: of('tailored_resumes') };
}

/** How a tenant stands in its present period. */
export async function standingOf(
  context: CoreContext,
  account: AccountRow,
  now = new Date(),
): Promise<Standing & { period: { start: Date; end: Date } }> {
  const period = periodOf(account, now);
  const used = await usedBetween(context, account.tenantId, { from: period.start, to: period.end });
  const plan = planOf(account.plan);
  const currency = currencyOf(account.currency);
  // Without a provider nothing is charged, and nothing limited either.
  const beyond = chargesBeyond(context, account);
  return {
    plan,
    period,
    used,
    charges: chargesOf(plan, currency, used, { beyond }),
    beyond,
    graceUntil: account.graceUntil,
    capAmount: account.capAmount === null ? null : Number(account.capAmount),
    now,
  };
}

function chargesBeyond({ payments }: CoreContext, { provider }: AccountRow): boolean {
  const taker = payments?.named(provider);
  return !taker || taker.meters !== null;
}
