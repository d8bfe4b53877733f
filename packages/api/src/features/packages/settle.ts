import type { CoreContext } from '../../context.ts';
import type { PackageRow } from './resource.ts';

/**
 * Asks the provider what became of a payment, and keeps it. What is paid stays paid, and what was given up may still be; again is the
 * same as once.
 */
export async function settlePackage(
  { database, payments }: CoreContext,
  { tenantId, mode, id, provider, checkoutId, status }: PackageRow,
): Promise<void> {
  const taker = payments?.named(provider);
  if (!taker || checkoutId === null || status === 'paid') return;
  const purchase = await taker.readPurchase(checkoutId);
  if (purchase.status === 'open') return;
  await database.withTenant({ tenantId, mode }, (records) =>
    records.package.updateMany({
      where: { tenantId, id, status: { not: 'paid' } },
      data: purchase.status === 'paid' ? { status: 'paid', paidAt: new Date() } : { status: 'over' },
    }),
  );
}
