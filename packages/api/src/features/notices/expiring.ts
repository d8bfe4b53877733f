import type { CoreContext } from '../../context.ts';
import { notify } from './notify.ts';

/** Told this long before. */
const BEFORE_MS = 24 * 3_600_000;

/** Tells whoever made a link for one candidate that it expires within a day and was not used. */
export async function noticeExpiringLinks(
  context: CoreContext,
  { now = new Date(), signal }: { now?: Date; signal: AbortSignal },
): Promise<void> {
  const until = new Date(now.getTime() + BEFORE_MS);
  for (const { tenantId, mode, linkId, memberId } of await context.database.listExpiringLinks(now, until)) {
    if (signal.aborted) return;
    await notify(context, {
      tenantId,
      mode,
      kind: 'link_expiring',
      subjectId: linkId,
      page: 'links',
      memberIds: [memberId],
    });
  }
}
