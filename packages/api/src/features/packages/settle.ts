import type { CoreContext } from '../../context.ts';
import type { PurchaseState } from '../../payments/payments.ts';
import type { PackageRow } from './resource.ts';

/**
 * Asks the provider what became of a payment, and keeps it. What is paid stays paid, what was given up may still be, and a refund
 * takes its share of the places back; again is the same as once.
 */
export async function settlePackage(
  { database, payments }: CoreContext,
  row: Pick<
    PackageRow,
    'tenantId' | 'mode' | 'id' | 'provider' | 'checkoutId' | 'status' | 'places' | 'amount'
  >,
): Promise<void> {
  const { tenantId, mode, id, provider, checkoutId } = row;
  const taker = payments?.named(provider);
  if (!taker || checkoutId === null) return;
  const purchase = await taker.readPurchase(checkoutId);
  if (purchase.status === 'open') return;
  await database.withTenant({ tenantId, mode }, async (records) => {
    await records.package.updateMany({
      where: { tenantId, id, status: { not: 'paid' } },
      data: purchase.status === 'paid' ? { status: 'paid', paidAt: new Date() } : { status: 'over' },
    });
    if (!purchase.refunded) return;
    const given = refundOf(row, purchase.refunded);
    // A look that began earlier knows of less.
    await records.package.updateMany({
      where: { tenantId, id, refundedAmount: { lt: given.refundedAmount } },
      data: given,
    });
  });
}

/** The share of a package that was given back; less than a place takes none. Pure. */
export function refundOf(
  { places, amount }: Pick<PackageRow, 'places' | 'amount'>,
  { amount: given, of }: NonNullable<PurchaseState['refunded']>,
): { refundedAmount: bigint; refundedPlaces: number } {
  const share = BigInt(Math.min(given, of));
  const paid = BigInt(Math.max(1, of));
  return {
    // Without the tax that was given back with it, to the nearest unit.
    refundedAmount: ((amount ?? 0n) * share * 2n + paid) / (paid * 2n),
    refundedPlaces: Number((BigInt(places) * share) / paid),
  };
}
