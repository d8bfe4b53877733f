import type { Mode } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../context.ts';
import { sendMail } from '../../mail/send.ts';
import { type Change, changeRecords } from '../../tasks/change.ts';
import { isFor, type NoticeKind, preferencesOf } from './kinds.ts';

/** What there is to tell. */
export interface NewNotice {
  tenantId: string;
  mode: Mode;
  kind: NoticeKind;
  /** Of the session, the note or the link: nobody is told of one thing twice. */
  subjectId: string;
  /** The page of the console that shows it, below tenant and mode. */
  page: string;
  /** These alone; members who may not see it are never told. @defaultValue everybody who may */
  memberIds?: readonly string[];
}

/**
 * Tells members of something, each as they want it: now, with the daily mail, or not. Nobody is told of one thing twice,
 * however often this is called.
 */
export async function notify(
  context: CoreContext,
  { tenantId, mode, kind, subjectId, page, memberIds }: NewNotice,
): Promise<void> {
  const members = await context.accounts.transaction((accounts) => accounts.membersOf(tenantId));
  const told = members.filter(
    ({ id, role }) => isFor(kind, role) && (memberIds === undefined || memberIds.includes(id)),
  );
  if (told.length === 0) return;
  await changeRecords(context, { tenantId, mode }, async (change) => {
    const rows = await change.records.mailPreference.findMany({ where: { tenantId, mode } });
    for (const { id: memberId, email } of told) {
      const frequency = preferencesOf(rows.filter((row) => row.memberId === memberId))[kind];
      if (frequency === 'never') continue;
      const now = frequency === 'at_once';
      const { count } = await change.records.notice.createMany({
        data: [{ tenantId, mode, memberId, kind, subjectId, mailedAt: now ? new Date() : null }],
        skipDuplicates: true,
      });
      if (now && count > 0) await mailNow(context, change, { tenantId, mode, kind, page, email });
    }
  });
}

async function mailNow(
  { environment }: CoreContext,
  change: Change<CoreContext>,
  { tenantId, mode, kind, page, email }: Omit<NewNotice, 'subjectId' | 'memberIds'> & { email: string },
): Promise<void> {
  const tenant = await change.records.tenant.findUniqueOrThrow({ where: { id: tenantId } });
  const base = `${environment.PUBLIC_URL}/console/${tenant.slug}/${mode}`;
  await sendMail(change, {
    tenantId,
    mode,
    to: email,
    template: 'notice',
    locale: tenant.locale,
    data: {
      tenant: tenant.name,
      test: mode === 'test',
      kind,
      url: `${base}/${page}`,
      settingsUrl: `${base}/settings`,
    },
  });
}
