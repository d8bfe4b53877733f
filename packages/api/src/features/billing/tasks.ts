import { z } from 'zod';
import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';
import { type AccountRow, openAccount, standingOf } from './account.ts';
import { END_PLAN_TASK, endPlanOfClosed } from './close.ts';
import { entitlementOf } from './entitlement.ts';
import { sendReports, writeReports } from './meter.ts';
import { SYNC_TASK } from './news.ts';
import { type ProviderContext, providerOf } from './paying.ts';
import { reconcile } from './reconcile.ts';
import { syncAccount } from './sync.ts';
import { warn } from './warn.ts';

const accountPayload = z.object({ tenantId: z.string(), mode: z.literal('live'), accountId: z.string() });

export const billingTasks = defineTasks({
  [SYNC_TASK]: {
    payload: accountPayload,
    run: async (context: CoreContext, { payload: { tenantId, accountId } }) => {
      const account = await openAccount(context, tenantId);
      const provider = providerOf(context, account);
      if (provider) await follow({ ...context, provider }, { tenantId, id: accountId });
    },
  },
  [END_PLAN_TASK]: {
    payload: accountPayload,
    run: async (context: CoreContext, { payload: { tenantId, accountId } }) => {
      const account = await openAccount(context, tenantId);
      const provider = providerOf(context, account);
      if (provider) await endPlanOfClosed({ ...context, provider }, { tenantId, id: accountId });
    },
  },
  'meter-usage': {
    // A little after the hours are added up.
    schedule: '2-59/5 * * * *',
    run: (context: CoreContext, { signal }) => forEachAccount(context, signal, watchAccount),
  },
  'reconcile-billing': {
    // Every night: what no webhook told, and what was counted otherwise.
    schedule: '20 4 * * *',
    run: (context: CoreContext, { signal }) => forEachAccount(context, signal, reconcileAccount),
  },
});

async function follow(context: ProviderContext, account: Pick<AccountRow, 'tenantId' | 'id'>): Promise<void> {
  await syncAccount(context, account);
  await endPlanOfClosed(context, account);
}

/** Tells of limits, and hands usage on. */
async function watchAccount(
  context: ProviderContext,
  account: AccountRow,
  signal: AbortSignal,
): Promise<void> {
  const standing = await standingOf(context, account);
  await warn(context, account, { period: standing.period, percent: entitlementOf(standing).percent });
  const { meters } = context.provider;
  if (meters === null) return;
  await writeReports({ ...context, meters }, account);
  await sendReports({ ...context, meters }, account, { signal });
}

async function reconcileAccount(
  context: ProviderContext,
  account: AccountRow,
  signal: AbortSignal,
): Promise<void> {
  await follow(context, account);
  const { meters } = context.provider;
  if (meters === null) return;
  const differences = await reconcile({ ...context, meters }, account);
  for (const { meter, hour, ledger, provider } of differences) {
    context.log.warn({ account: account.id, meter, hour, ledger, provider }, 'usage was counted otherwise');
  }
  if (differences.length > 0) await sendReports({ ...context, meters }, account, { signal });
}

/** One account that fails holds up no other; the task is tried again for its sake. */
async function forEachAccount(
  context: CoreContext,
  signal: AbortSignal,
  work: (context: ProviderContext, account: AccountRow, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  if (!context.payments) return;
  const failures: unknown[] = [];
  for (const { tenantId } of await context.database.listBillingAccounts()) {
    if (signal.aborted) return;
    try {
      const account = await openAccount(context, tenantId);
      const provider = providerOf(context, account);
      if (provider) await work({ ...context, provider }, account, signal);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} billing accounts failed`);
}
