import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One file that is served, kept in memory: what is not in the list cannot be asked for, whatever the path says. */
export interface Asset {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
  gzipped: Uint8Array<ArrayBuffer> | undefined;
  /** Strong validator of the contents, quoted as the header wants it. */
  etag: string;
}

export interface AssetFolder {
  /** The file of this name, or nothing. */
  find(name: string): Asset | undefined;
  /** Every file, in the order of their names. */
  all(): Asset[];
  /** Changes with every change of any file: the folder's versioned path. */
  version(): string;
}

export interface AssetFolderOptions {
  /** Look for changes on disk, at most once a second: while the packages are being worked on. */
  watch: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};
const MIN_GZIP_BYTES = 1_024;
const LOOK_AGAIN_AFTER_MS = 1_000;

/** The files directly inside a folder. A folder that is not there (not built yet) is an empty one. */
export function openAssetFolder(folder: string, { watch }: AssetFolderOptions): AssetFolder {
  let loaded: { signature: string; assets: Map<string, Asset>; version: string } | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const current = () => {
    const now = performance.now();
    if (loaded && (!watch || now - lookedAt < LOOK_AGAIN_AFTER_MS)) return loaded;
    lookedAt = now;
    const signature = signatureOf(folder);
    if (loaded?.signature !== signature) {
      const assets = new Map(
        filesIn(folder).map((name) => [
          name,
          toAsset(name, new Uint8Array(readFileSync(join(folder, name)))),
        ]),
      );
      const hash = createHash('sha256');
      for (const { name, etag } of assets.values()) hash.update(`${name} ${etag}\n`);
      loaded = { signature, assets, version: hash.digest('hex').slice(0, 12) };
    }
    return loaded;
  };
  return {
    find: (name) => current().assets.get(name),
    all: () => [...current().assets.values()],
    version: () => current().version,
  };
}

/** A folder inside an installed package, with the package's version. */
export function packageFolder(name: string, folder: string): { path: string; version: string } {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return { path: join(dirname(manifest), folder), version };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

function signatureOf(folder: string): string {
  return filesIn(folder)
    .map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

/** A file as it is served. */
export function toAsset(name: string, bytes: Uint8Array<ArrayBuffer>): Asset {
  const gzipped = bytes.length >= MIN_GZIP_BYTES ? new Uint8Array(gzipSync(bytes, { level: 9 })) : undefined;
  return {
    name,
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    bytes,
    gzipped: gzipped && gzipped.length < bytes.length ? gzipped : undefined,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`,
  };
}
