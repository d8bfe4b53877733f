import { readDocx } from './docx.ts';
import { readJson } from './json.ts';
import { decodeText, kindOf } from './kind.ts';
import { UnreadableFile } from './line.ts';
import { type ReadPdfOptions, readPdf } from './pdf/read.ts';
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
      return readDocument(await readPdf(bytes, options));
    case 'docx':
      return readDocument(await readDocx(bytes));
    case 'markdown':
      return readDocument(readMarkdown(decodeText(bytes)));
    case 'text':
      return readDocument(readText(decodeText(bytes)));
    case 'json':
      return readJson(decodeText(bytes));
    case 'image':
      throw new UnreadableFile('resume_unsupported', 'Pictures are not read yet.');
  }
}
