import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './line.ts';

export interface ZipEntry {
  name: string;
  method: number;
  packedBytes: number;
  bytes: number;
  /** Of its local header. */
  offset: number;
}

/** A document of Word has some dozens; pictures make it big, not its text. */
const MAX_ENTRIES = 2_000;
const MAX_BYTES = 120 * 1024 * 1024;
const MAX_XML_BYTES = 24 * 1024 * 1024;
/** Text shrinks to a tenth; what shrinks to a three-hundredth was made to. */
const MAX_RATIO = 300;

/** What an archive holds, from its directory. Nothing is unpacked. @throws UnreadableFile `resume_damaged`, `resume_too_complex` */
export function entriesOfZip(bytes: Uint8Array): ZipEntry[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > data.length) throw damaged();
  const count = data.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw bomb();
  let at = data.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== 0x02014b50) throw damaged();
    const nameBytes = data.readUInt16LE(at + 28);
    entries.push({
      name: data.toString('utf8', at + 46, at + 46 + nameBytes),
      method: data.readUInt16LE(at + 10),
      packedBytes: data.readUInt32LE(at + 20),
      bytes: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const isPacked = ({ bytes: size, packedBytes }: ZipEntry) =>
    size > 1_000_000 && size > MAX_RATIO * packedBytes;
  if (total > MAX_BYTES || entries.some(isPacked)) throw bomb();
  return entries;
}

/** One text of an archive; what unpacks to more than it said is a bomb, too. */
export function textInZip(bytes: Uint8Array, { method, offset, packedBytes }: ZipEntry): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (offset + 30 > data.length) throw damaged();
  const from = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
  const packed = data.subarray(from, from + packedBytes);
  if (method === 0) return packed.toString('utf8');
  try {
    return inflateRawSync(packed, { maxOutputLength: MAX_XML_BYTES }).toString('utf8');
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : damaged();
  }
}

function damaged(): UnreadableFile {
  return new UnreadableFile('resume_damaged', 'The document is cut off or damaged.');
}

function bomb(): UnreadableFile {
  return new UnreadableFile('resume_too_complex', 'The document unpacks to far more than a resume holds.');
}
