import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type BlobInfo, type BlobStore, BlobTooLarge, isBlobKey, requireBlobKey } from './blobs.ts';

/** Ends the name of a blob's file; no key has it, so a blob and a folder of the same name get on. */
const FILE = '~';
/** Files that are being written, beside the keys. */
const INCOMING = '~incoming';
/** The first line of a file is its header, so that bytes and type are replaced at once. */
const MAX_HEADER_BYTES = 1_024;

/** Blobs in a folder. All processes that work with them must see the same one. */
export function createFolderStore(folder: string): BlobStore {
  const fileOf = (key: string) => join(folder, `${requireBlobKey(key)}${FILE}`);

  return {
    async put(key, body, { type, maxBytes }) {
      const target = fileOf(key);
      const incoming = join(folder, INCOMING, randomUUID());
      await mkdir(dirname(incoming), { recursive: true, mode: 0o700 });
      const header = `${JSON.stringify({ type })}\n`;
      if (header.length > MAX_HEADER_BYTES) throw new TypeError('The media type is too long.');
      try {
        const source = body instanceof Uint8Array ? Readable.from([body]) : Readable.fromWeb(body as never);
        await pipeline(
          source,
          limit(maxBytes, header),
          createWriteStream(incoming, { mode: 0o600, flush: true }),
        );
        await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        await rename(incoming, target);
      } catch (error) {
        await rm(incoming, { force: true });
        throw error;
      }
    },

    async get(key) {
      const file = await openIfThere(fileOf(key));
      if (!file) return undefined;
      try {
        const { type, bytes } = await readHeader(file);
        const { size, mtime } = await file.stat();
        const stream = file.createReadStream({ start: bytes });
        const body = Readable.toWeb(stream) as ReadableStream<Uint8Array>;
        return { key, type, sizeBytes: size - bytes, updatedAt: mtime, body };
      } catch (error) {
        await file.close();
        throw error;
      }
    },

    async list(prefix) {
      const own = fileOf(prefix);
      const below = await namesBelow(join(folder, prefix));
      const keys = [...((await isThere(own)) ? [prefix] : []), ...below.map((name) => `${prefix}/${name}`)];
      const infos = await Promise.all(
        keys
          .filter(isBlobKey)
          .sort()
          .map((key) => infoOf(key, fileOf(key))),
      );
      return infos.filter((info) => info !== undefined);
    },

    async delete(prefix) {
      await rm(fileOf(prefix), { force: true });
      await rm(join(folder, prefix), { recursive: true, force: true });
    },
  };
}

/** Writes the header, then the body as far as it may go. */
function limit(maxBytes: number | undefined, header: string): Transform {
  let written = 0;
  let begun = false;
  const begin = (transform: Transform) => {
    if (begun) return;
    begun = true;
    transform.push(header);
  };
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      written += chunk.length;
      if (maxBytes !== undefined && written > maxBytes) return done(new BlobTooLarge());
      begin(this);
      done(null, chunk);
    },
    flush(done) {
      begin(this);
      done();
    },
  });
}

async function readHeader(file: FileHandle): Promise<{ type: string; bytes: number }> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEADER_BYTES), 0, MAX_HEADER_BYTES, 0);
  const end = buffer.subarray(0, bytesRead).indexOf('\n');
  const { type } = JSON.parse(buffer.subarray(0, end).toString('utf8')) as { type: string };
  return { type, bytes: end + 1 };
}

async function infoOf(key: string, path: string): Promise<BlobInfo | undefined> {
  const file = await openIfThere(path);
  if (!file) return undefined;
  try {
    const { bytes } = await readHeader(file);
    const { size, mtime } = await file.stat();
    return { key, sizeBytes: size - bytes, updatedAt: mtime };
  } finally {
    await file.close();
  }
}

/** Keys of the blobs inside a folder, from there. */
async function namesBelow(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(FILE))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(path.length + 1, -FILE.length)
          .replaceAll('\\', '/'),
      );
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
