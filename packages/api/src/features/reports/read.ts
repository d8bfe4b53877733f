import type { CoreContext } from '../../context.ts';
import { type Caller, refOf } from '../../core/caller.ts';
import { auditReading } from '../audit/index.ts';
import { loadReport, type Report, type ReportOptions } from './document.ts';

/** A session as a report for a file; who took it is written down. @throws ApiError `not_allowed`, `not_found` */
export async function readReport(
  context: CoreContext,
  caller: Caller,
  { sessionId, withNotes }: ReportOptions & { sessionId: string },
): Promise<Report> {
  const ref = refOf(caller, sessionId, 'reports:read');
  return context.database.withTenant(ref, async (records) => {
    const report = await loadReport(records, ref, { withNotes });
    await auditReading({ records }, caller, {
      action: 'session.report_downloaded',
      subject: { type: 'session', id: sessionId },
    });
    return report;
  });
}
