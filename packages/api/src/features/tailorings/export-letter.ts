import type { z } from '@hono/zod-openapi';
import type { AppContext } from '../../context.ts';
import type { Caller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { ReportPrinter } from '../reports/index.ts';
import { type ExportedFile, exportLetterOf } from '../resumes/index.ts';
import { readTailoredResume, readTailoring } from './read.ts';
import type { letterExportSchema } from './schema.ts';

export interface ExportLetterInput {
  tailoringId: string;
  request: z.output<typeof letterExportSchema>;
  printer: Pick<ReportPrinter, 'typeset'>;
}

/** The cover letter as a file. @throws ApiError `not_allowed`, `not_found` also where there is no letter yet, `unavailable` */
export async function exportLetter(
  context: AppContext,
  caller: Caller,
  { tailoringId, request, printer }: ExportLetterInput,
): Promise<ExportedFile> {
  const { format, template, locale } = request;
  const { letter } = await readTailoring(context, caller, tailoringId);
  if (letter?.state !== 'done') throw new ApiError('not_found', { detail: 'There is no letter yet.' });
  const { document } = await readTailoredResume(context, caller, tailoringId);
  const paragraphs = letter.paragraphs.map(({ text }) => text);
  return exportLetterOf(printer, { document, paragraphs, format, template, locale: locale ?? 'en' });
}
