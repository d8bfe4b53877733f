import type { CoreContext } from '../../context.ts';
import { roleMay } from '../../core/policy.ts';
import { sendMail } from '../../mail/send.ts';
import type { MailData } from '../../mail/templates/index.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import { type AccountRow, scopeOf } from './account.ts';
import { warningDue } from './entitlement.ts';

interface Reached {
  period: { start: Date };
  /** Share of the limit that is used up, in hundredths. */
  percent: number;
}

/** Tells those who pay that a share of the limit is used up: each share once in a period, however often this is called. */
export async function warn(
  context: CoreContext,
  account: AccountRow,
  { period, percent }: Reached,
): Promise<void> {
  if (!warningDue(percent, toldIn(account, period.start))) return;
  const emails = await payersOf(context, account);
  await changeRecords(context, scopeOf(account.tenantId), async (change) => {
    const where = { tenantId_id: { tenantId: account.tenantId, id: account.id } };
    await change.records.$queryRaw`
      SELECT 1 FROM billing_accounts WHERE tenant_id = ${account.tenantId} AND id = ${account.id} FOR UPDATE`;
    const row = await change.records.billingAccount.findUniqueOrThrow({ where });
    const level = warningDue(percent, toldIn(row, period.start));
    if (!level) return;
    await change.records.billingAccount.update({
      where,
      data: { warnedPercent: level, warnedPeriod: period.start },
    });
    await tellPayers(context, change, { account: row, emails, news: { kind: 'limit', percent: level } });
  });
}

function toldIn({ warnedPercent, warnedPeriod }: AccountRow, start: Date): number {
  return warnedPeriod?.getTime() === start.getTime() ? warnedPercent : 0;
}

/** Members who may pay, and the address that bills go to. */
export async function payersOf(
  { accounts }: CoreContext,
  { tenantId, email }: AccountRow,
): Promise<string[]> {
  const members = await accounts.transaction((records) => records.membersOf(tenantId));
  const paying = members.filter(({ role }) => roleMay(role, 'billing:write')).map((member) => member.email);
  return [...new Set([...paying, ...(email === null ? [] : [email])])];
}

/** Writes one mail for each of them down, in the transaction that causes it. */
export async function tellPayers(
  { environment }: CoreContext,
  change: Change<CoreContext>,
  {
    account,
    emails,
    news,
  }: { account: AccountRow; emails: readonly string[]; news: MailData<'billing'>['news'] },
): Promise<void> {
  const { tenantId, mode } = account;
  const tenant = await change.records.tenant.findUniqueOrThrow({ where: { id: tenantId } });
  for (const to of emails) {
    await sendMail(change, {
      tenantId,
      mode,
      to,
      template: 'billing',
      locale: tenant.locale,
      data: {
        tenant: tenant.name,
        news,
        url: `${environment.PUBLIC_URL}/console/${tenant.slug}/live/billing`,
      },
    });
  }
}
