import type { AppContext } from '../../context.ts';
import type { Caller } from '../../core/caller.ts';
import type { ReportPrinter } from '../reports/index.ts';
import { type ExportedFile, type ExportRequest, exportDocument } from '../resumes/index.ts';
import { readTailoredResume } from './read.ts';

/** The resume with everything that was accepted, as a file. @throws ApiError `not_allowed`, `not_found`, `unavailable` */
export async function exportTailoring(
  context: AppContext,
  caller: Caller,
  {
    tailoringId,
    request,
    printer,
  }: {
    tailoringId: string;
    request: Omit<ExportRequest, 'version'>;
    printer: Pick<ReportPrinter, 'typeset'>;
  },
): Promise<ExportedFile> {
  const { format, template, locale } = request;
  const { document } = await readTailoredResume(context, caller, tailoringId);
  return exportDocument(printer, { document, format, template, locale: locale ?? 'en' });
}
