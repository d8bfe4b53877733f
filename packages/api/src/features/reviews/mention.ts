import type { AppContext } from '../../context.ts';
import type { MemberCaller } from '../../core/caller.ts';
import type { SessionRef } from '../../core/session-ref.ts';
import { sendMail } from '../../mail/send.ts';
import type { Change } from '../../tasks/change.ts';

interface Colleague {
  id: string;
  email: string;
}

/** Those of the ids that are members of the tenant: nobody else is mentioned. */
export async function colleaguesOf(
  { accounts }: Pick<AppContext, 'accounts'>,
  { tenantId }: MemberCaller,
  mentions: readonly string[],
): Promise<Colleague[]> {
  if (mentions.length === 0) return [];
  const members = await accounts.transaction((records) => records.membersOf(tenantId));
  return members.filter(({ id }) => mentions.includes(id)).map(({ id, email }) => ({ id, email }));
}

/** Writes down a mail to each of them but the author, who knows: now, with the daily mail, or none, as each wants it. */
export async function tellMentioned<C>(
  { environment }: Pick<AppContext, 'environment'>,
  change: Change<C>,
  {
    author,
    ref: { tenantId, mode, sessionId },
    noteId,
    colleagues,
  }: { author: MemberCaller; ref: SessionRef; noteId: string; colleagues: readonly Colleague[] },
): Promise<void> {
  const others = colleagues.filter(({ id }) => id !== author.memberId);
  if (others.length === 0) return;
  const tenant = await change.records.tenant.findUniqueOrThrow({
    where: { id: tenantId },
    select: { slug: true, name: true },
  });
  const url = `${environment.PUBLIC_URL}/console/${tenant.slug}/${mode}/interviews/${sessionId}?tab=notes`;
  const preferences = await change.records.mailPreference.findMany({
    where: { tenantId, mode, kind: 'mention', memberId: { in: others.map(({ id }) => id) } },
  });
  for (const { id: memberId, email } of others) {
    const frequency = preferences.find((row) => row.memberId === memberId)?.frequency ?? 'at_once';
    if (frequency === 'daily') {
      const notice = { tenantId, mode, memberId, kind: 'mention', subjectId: noteId };
      await change.records.notice.createMany({ data: [notice], skipDuplicates: true });
    }
    if (frequency !== 'at_once') continue;
    await sendMail(change, {
      tenantId,
      mode,
      to: email,
      template: 'mention',
      data: { tenant: tenant.name, author: author.name, url },
    });
  }
}
