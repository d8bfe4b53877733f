import { readDocx } from './docx.ts';
import { readJson } from './json.ts';
import { decodeText, kindOf } from './kind.ts';
import type { ReadFile } from './line.ts';
import { type ReadPdfOptions, readPdf } from './pdf/read.ts';
import { readScan } from './pdf/scan.ts';
import { readPicture } from './picture/read.ts';
import { type ParsedResume, readDocument } from './read-document.ts';
import { readMarkdown, readText } from './text.ts';

/**
 * A resume from the bytes of a file, whatever it is called. Nothing is guessed: every leaf stands in the lines that it names.
 * @throws UnreadableFile with one of the codes of the platform
 */
export async function parseResume(bytes: Uint8Array, options: ReadPdfOptions = {}): Promise<ParsedResume> {
  const kind = kindOf(bytes);
  switch (kind) {
    case 'pdf':
      return readDocument(await readPages(bytes, options));
    case 'docx':
      return readDocument(await readDocx(bytes));
    case 'markdown':
      return readDocument(readMarkdown(decodeText(bytes)));
    case 'text':
      return readDocument(readText(decodeText(bytes)));
    case 'json':
      return readJson(decodeText(bytes));
    case 'image':
      return readDocument(await readPicture(bytes));
  }
}

/** By its letters; where there are none, its pages are pictures. */
async function readPages(bytes: Uint8Array, options: ReadPdfOptions): Promise<ReadFile> {
  const read = await readPdf(bytes, options);
  return read.lines.length > 0 ? read : readScan(bytes, read.pages ?? 1);
}
