import type { CoreContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import { hashSecret } from '../../core/hash.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { loadReport, type Report } from '../reports/index.ts';
import { subjectOf } from '../sessions/index.ts';

/**
 * What a link shows, and that it was opened. Whether a link never was, is over, or was revoked is told to nobody.
 * @throws ApiError `not_found`
 */
export async function openShare(
  context: CoreContext,
  { token, as }: { token: string; as: 'page' | 'pdf' },
): Promise<Report> {
  const found = await context.database.findShare(hashSecret(token));
  if (!found) throw new ApiError('not_found');
  return changeRecords(context, found, async (change) => {
    const { tenantId, mode, id, sessionId } = found;
    const row = await change.records.share.update({
      where: { tenantId_id: { tenantId, id } },
      data: { openCount: { increment: 1 }, openedAt: new Date() },
    });
    await audit(
      change,
      { kind: 'share', tenantId, mode, id },
      {
        action: as === 'page' ? 'share.opened' : 'share.report_downloaded',
        subject: { type: 'session', id: sessionId },
      },
    );
    const ref = { tenantId, mode, sessionId };
    change.touch(subjectOf(ref));
    return loadReport(change.records, ref, { withNotes: row.withNotes });
  });
}
