import { UnreadableFile } from './line.ts';
import { entriesOfZip } from './zip.ts';

export type FileKind = 'pdf' | 'docx' | 'image' | 'markdown' | 'text' | 'json';

export const MEDIA_TYPES: Record<FileKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  image: 'image/*',
  markdown: 'text/markdown',
  text: 'text/plain',
  json: 'application/json',
};

/** A text says what it is at its start: what lies beyond is not searched. */
const TELLING_LENGTH = 64 * 1024;
/** A heading, two bullets or bold words. Only blanks indent a line: `\s*` at each line's start would walk over all lines below it again. */
const MARKDOWN = /^(?:#{1,6} \S|[ \t]*[-*+] \S.*\n\s*[-*+] |\*\*\S)/mu;

/** What a file is, from its first bytes and never from its name. @throws UnreadableFile `resume_unsupported`, `resume_encrypted`, `resume_damaged` */
export function kindOf(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  if (isImage(start)) return 'image';
  if (start.length >= 4 && start.readUInt32BE(0) === 0x504b0304) {
    const names = entriesOfZip(bytes).map(({ name }) => name);
    if (names.includes('word/document.xml')) return 'docx';
    throw new UnreadableFile(
      'resume_unsupported',
      'The file is an archive, or a document of another program.',
    );
  }
  if (start.length >= 8 && start.readUInt32BE(0) === 0xd0cf11e0) {
    // A protected DOCX lies inside the container of the old formats.
    const locked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw locked
      ? new UnreadableFile('resume_encrypted', 'The document opens with a password only.')
      : new UnreadableFile('resume_unsupported', 'The file is a document of an old format (.doc).');
  }
  return textKind(bytes);
}

function isImage(start: Buffer): boolean {
  const hex = start.subarray(0, 12).toString('hex');
  return (
    hex.startsWith('ffd8ff') ||
    hex.startsWith('89504e470d0a1a0a') ||
    (hex.startsWith('52494646') && hex.endsWith('57454250'))
  );
}

function textKind(bytes: Uint8Array): FileKind {
  const text = decodeText(bytes);
  if (text.startsWith('{\\rtf'))
    throw new UnreadableFile('resume_unsupported', 'The file is an RTF document.');
  const start = text.trimStart().slice(0, TELLING_LENGTH);
  if (/^<(?:!doctype|html|\?xml|svg)/i.test(start)) {
    throw new UnreadableFile('resume_unsupported', 'The file is a web page or XML.');
  }
  if (start.startsWith('{')) return 'json';
  return MARKDOWN.test(start) ? 'markdown' : 'text';
}

/** UTF-8 or UTF-16. @throws UnreadableFile `resume_unsupported` where it is neither */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // What programs of Windows save without being asked for more.
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what gives a binary file away
  const strange = text.slice(0, 4_000).match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (strange > 3 || text.trim() === '') {
    throw new UnreadableFile('resume_unsupported', 'The file is no PDF, DOCX, picture or text.');
  }
  return text;
}
