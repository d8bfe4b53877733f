import type { AppContext } from '../../../context.ts';
import type { Caller } from '../../../core/caller.ts';
import type { ReportPrinter } from '../../reports/index.ts';
import { readResume } from '../read.ts';
import type { ExportRequest } from '../schema.ts';
import { type ExportedFile, exportDocument } from './export.ts';

/** A resume, or an older version of it, as a file. @throws ApiError `not_allowed`, `not_found`, `unavailable` */
export async function exportResume(
  context: AppContext,
  caller: Caller,
  {
    resumeId,
    request,
    printer,
  }: { resumeId: string; request: ExportRequest; printer: Pick<ReportPrinter, 'typeset'> },
): Promise<ExportedFile> {
  const { format, template, locale, version } = request;
  const { document } = await readResume(context, caller, {
    resumeId,
    ...(version === undefined ? {} : { version }),
  });
  return exportDocument(printer, { document, format, template, locale: locale ?? 'en' });
}
