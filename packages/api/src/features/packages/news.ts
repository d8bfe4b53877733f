import type { CoreContext } from '../../context.ts';
import type { PaymentNews } from '../../payments/payments.ts';
import { changeRecords } from '../../tasks/change.ts';
import { subjectOf } from './resource.ts';

export const SETTLE_PACKAGE = 'settle-package';

/** Something happened to a payment: what, is asked of the provider. The same news causes one task. */
export async function hearOfPackage(context: CoreContext, { id, reference }: PaymentNews): Promise<void> {
  if (reference?.mode !== 'live') return;
  const { tenantId, packageId } = reference;
  const scope = { tenantId, mode: 'live' } as const;
  await changeRecords(context, scope, async (change) => {
    const row = await change.records.package.findUnique({
      where: { tenantId_id: { tenantId, id: packageId } },
    });
    // Its candidate was erased meanwhile.
    if (!row) return;
    await change.put({
      name: SETTLE_PACKAGE,
      id: `${SETTLE_PACKAGE}-${id}`,
      subject: subjectOf(row),
      payload: { packageId },
    });
  });
}
