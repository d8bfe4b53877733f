import { type JsonResume, languageOf, WHOLE_LANGUAGES, type WholeLanguage } from '@vivavoce/contract/records';
import type { ReportPrinter } from '../../reports/index.ts';
import { toMarkdown } from '../parse/markdown.ts';
import { letterToDocx, toDocx } from './docx.ts';
import { pageOf } from './page.ts';
import { type ExportTemplate, LETTER_TYPST, TYPST } from './templates.ts';
import { languageOfResume } from './words.ts';

export const EXPORT_FORMATS = ['pdf', 'docx', 'json', 'markdown'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportInput {
  document: JsonResume;
  format: ExportFormat;
  template: ExportTemplate;
  /** Of the headings and months, where the letters of the resume do not say. */
  locale: string;
}

export const LETTER_FORMATS = ['pdf', 'docx', 'text'] as const;

export interface LetterInput extends Omit<ExportInput, 'format'> {
  paragraphs: readonly string[];
  format: (typeof LETTER_FORMATS)[number];
}

export interface ExportedFile {
  bytes: Uint8Array;
  type: string;
  extension: string;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A resume as a file. The same resume gives the same words, whichever the look. */
export async function exportDocument(
  printer: Pick<ReportPrinter, 'typeset'>,
  { document, format, template, locale }: ExportInput,
): Promise<ExportedFile> {
  const page = () => pageOf(document, languageOfResume(document, wholeLanguage(locale)));
  switch (format) {
    case 'pdf':
      return file(await printer.typeset(TYPST[template], page()), 'application/pdf', 'pdf');
    case 'docx':
      return file(await toDocx(page(), template), DOCX, 'docx');
    case 'json':
      return file(utf8(`${JSON.stringify(document, null, 2)}\n`), 'application/json', 'json');
    case 'markdown':
      return file(utf8(toMarkdown(document)), 'text/markdown; charset=utf-8', 'md');
  }
}

/** A letter of whoever the resume is of, as a file in the same look. */
export async function exportLetterOf(
  printer: Pick<ReportPrinter, 'typeset'>,
  { document, paragraphs, format, template, locale }: LetterInput,
): Promise<ExportedFile> {
  const resume = pageOf(document, languageOfResume(document, wholeLanguage(locale)));
  const page = { ...resume, label: '' };
  switch (format) {
    case 'pdf':
      return file(
        await printer.typeset(LETTER_TYPST[template], { ...page, paragraphs }),
        'application/pdf',
        'pdf',
      );
    case 'docx':
      return file(await letterToDocx(page, paragraphs, template), DOCX, 'docx');
    case 'text':
      return file(utf8(`${paragraphs.join('\n\n')}\n`), 'text/plain; charset=utf-8', 'txt');
  }
}

function wholeLanguage(locale: string): WholeLanguage {
  const language = languageOf(locale);
  return WHOLE_LANGUAGES.find((whole) => whole === language) ?? 'en';
}

function file(bytes: Uint8Array, type: string, extension: string): ExportedFile {
  return { bytes, type, extension };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
