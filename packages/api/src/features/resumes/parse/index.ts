import { readDocx } from './docx.ts';
import { readJson } from './json.ts';
import { decodeText, type FileKind, kindOf } from './kind.ts';
import { type ReadFile, UnreadableFile } from './line.ts';
import { type ReadPdfOptions, readPdf } from './pdf/read.ts';
import { readScan } from './pdf/scan.ts';
import { readPicture } from './picture/read.ts';
import { type PlainText, plainTextOf } from './plain-text.ts';
import { type ParsedResume, readDocument } from './read-document.ts';
import { readMarkdown, readText } from './text.ts';

export type ParseOptions = ReadPdfOptions;

/**
 * A resume from the bytes of a file, whatever it is called. Nothing is guessed: every leaf stands in the lines that it names.
 * @throws UnreadableFile with one of the codes of the platform
 */
export async function parseResume(bytes: Uint8Array, options: ReadPdfOptions = {}): Promise<ParsedResume> {
  const kind = kindOf(bytes);
  if (kind === 'json') return readJson(decodeText(bytes));
  return readDocument(await readLines(bytes, kind, options));
}

/** The text of a file, whatever it is about. @throws UnreadableFile */
export async function parseText(bytes: Uint8Array, options: ReadPdfOptions = {}): Promise<PlainText> {
  const kind = kindOf(bytes);
  if (kind === 'json')
    throw new UnreadableFile('resume_unsupported', 'The file is data (JSON), no document.');
  return plainTextOf(await readLines(bytes, kind, options));
}

function readLines(
  bytes: Uint8Array,
  kind: Exclude<FileKind, 'json'>,
  options: ReadPdfOptions,
): Promise<ReadFile> | ReadFile {
  switch (kind) {
    case 'pdf':
      return readPages(bytes, options);
    case 'docx':
      return readDocx(bytes);
    case 'markdown':
      return readMarkdown(decodeText(bytes));
    case 'text':
      return readText(decodeText(bytes));
    case 'image':
      return readPicture(bytes);
  }
}

/** By its letters; where there are none, its pages are pictures. */
async function readPages(bytes: Uint8Array, options: ReadPdfOptions): Promise<ReadFile> {
  const read = await readPdf(bytes, options);
  return read.lines.length > 0 ? read : readScan(bytes, read.pages ?? 1);
}
