import type { Mode } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../context.ts';
import { sendMail } from '../../mail/send.ts';
import { changeRecords } from '../../tasks/change.ts';
import { isDigestDue } from './due.ts';
import { NOTICE_KINDS, type NoticeKind } from './kinds.ts';

/** That somebody was told is remembered this long, so that a task which comes again tells nobody twice. */
const REMEMBERED_MS = 30 * 24 * 3_600_000;

/** Sends the daily mails of every tenant where it is time, and forgets notices that were told long ago. */
export async function sendDigests(
  context: CoreContext,
  { now = new Date(), signal }: { now?: Date; signal: AbortSignal },
): Promise<void> {
  for (const { tenantId, mode, timeZone, oldest } of await context.database.listNoticedTenants()) {
    if (signal.aborted) return;
    if (oldest && isDigestDue({ now, timeZone, oldest })) await sendDigest(context, { tenantId, mode });
    await context.database.withTenant({ tenantId, mode }, (records) =>
      records.notice.deleteMany({
        where: { tenantId, mode, mailedAt: { lt: new Date(now.getTime() - REMEMBERED_MS) } },
      }),
    );
  }
}

/** One mail for each member for whom something waits; marked as told in the transaction that writes the mails down. */
async function sendDigest(
  context: CoreContext,
  { tenantId, mode }: { tenantId: string; mode: Mode },
): Promise<void> {
  const members = await context.accounts.transaction((accounts) => accounts.membersOf(tenantId));
  const emails = new Map(members.map(({ id, email }) => [id, email]));
  await changeRecords(context, { tenantId, mode }, async (change) => {
    // Taken first: what comes meanwhile waits for the next digest.
    const waiting = await change.records.notice.updateManyAndReturn({
      where: { tenantId, mode, mailedAt: null },
      data: { mailedAt: new Date() },
    });
    const tenant = await change.records.tenant.findUniqueOrThrow({ where: { id: tenantId } });
    const base = `${context.environment.PUBLIC_URL}/console/${tenant.slug}/${mode}`;
    for (const memberId of new Set(waiting.map((notice) => notice.memberId))) {
      const email = emails.get(memberId);
      // Whoever has left the tenant is told nothing.
      if (email === undefined) continue;
      const own = waiting.filter((notice) => notice.memberId === memberId);
      await sendMail(change, {
        tenantId,
        mode,
        to: email,
        template: 'digest',
        locale: tenant.locale,
        data: {
          tenant: tenant.name,
          test: mode === 'test',
          counts: countsOf(own),
          url: `${base}/overview`,
          settingsUrl: `${base}/settings`,
        },
      });
    }
  });
}

function countsOf(notices: readonly { kind: string }[]): Partial<Record<NoticeKind, number>> {
  const counts: Partial<Record<NoticeKind, number>> = {};
  for (const kind of NOTICE_KINDS) {
    const count = notices.filter((notice) => notice.kind === kind).length;
    if (count > 0) counts[kind] = count;
  }
  return counts;
}
