import type { Logger } from 'pino';
import { type BlobStore, bytesOf } from '../../blobs/blobs.ts';
import { type Asset, toAsset } from '../../core/assets.ts';

/** Pages live as long as an interview and its pause; a week is ample, and what is older is gone. */
export const KEPT_MS = 7 * 24 * 3_600_000;
/** How often a process says that its version is still in use. */
const RENEW_EVERY_MS = 6 * 3_600_000;
/** Files of other versions that are kept in memory. */
const MAX_CACHED = 100;

export interface PublishedAssetsOptions {
  blobs: BlobStore;
  log: Logger;
  /** Aborts when the process stops. */
  stopping: AbortSignal;
  /** @defaultValue the time now */
  now?: () => number;
}

/**
 * Files of every build that was in use in the last seven days, by kind and version, in the blob store. A page that is open
 * while a release goes out finds its files at whichever process it asks.
 */
export interface PublishedAssets {
  /** Puts a build's files under their version, and keeps them while this process runs. */
  publish(kind: string, version: string, assets: readonly Asset[]): Promise<void>;
  /** A file of a version that another process published, or nothing. */
  find(kind: string, version: string, name: string): Promise<Asset | undefined>;
}

export function createPublishedAssets(options: PublishedAssetsOptions): PublishedAssets {
  const { blobs, log, stopping, now = Date.now } = options;
  const cached = new Map<string, { asset: Asset; until: number }>();
  const filesOf = (kind: string, version: string) => `builds/${kind}/${version}`;
  // Put after the files: a version that is seen is whole.
  const markOf = (kind: string, version: string) => `builds/${kind}-in-use/${version}`;

  const mark = (kind: string, version: string) =>
    blobs.put(markOf(kind, version), new TextEncoder().encode(String(now())), { type: 'text/plain' });

  const lastUse = async (kind: string, version: string): Promise<number> => {
    const found = await blobs.get(markOf(kind, version));
    return found ? Number(new TextDecoder().decode(await bytesOf(found))) : 0;
  };

  const forgetOld = async (kind: string) => {
    for (const { key } of await blobs.list(`builds/${kind}-in-use`)) {
      const version = key.slice(key.lastIndexOf('/') + 1);
      if (now() - (await lastUse(kind, version)) < KEPT_MS) continue;
      await blobs.delete(markOf(kind, version));
      await blobs.delete(filesOf(kind, version));
    }
  };

  const put = async (kind: string, version: string, assets: readonly Asset[]) => {
    for (const { name, type, bytes } of assets) {
      await blobs.put(`${filesOf(kind, version)}/${name}`, bytes, { type });
    }
    await mark(kind, version);
    await forgetOld(kind);
  };

  // Files and all: somebody may have forgotten them just as this version came back.
  const renew = (kind: string, version: string, assets: readonly Asset[]) => {
    const timer = setInterval(() => {
      put(kind, version, assets).catch((error: unknown) =>
        log.warn({ err: error, kind, version }, 'a build was not kept'),
      );
    }, RENEW_EVERY_MS).unref();
    stopping.addEventListener('abort', () => clearInterval(timer), { once: true });
  };

  return {
    async publish(kind, version, assets) {
      await put(kind, version, assets);
      renew(kind, version, assets);
    },

    async find(kind, version, name) {
      if (
        !/^[0-9A-Za-z][0-9A-Za-z.-]{0,60}$/.test(version) ||
        !/^[0-9A-Za-z][0-9A-Za-z._-]{0,90}$/.test(name)
      ) {
        return undefined;
      }
      const key = `${filesOf(kind, version)}/${name}`;
      const known = cached.get(key);
      if (known && now() < known.until) return known.asset;
      cached.delete(key);
      const until = (await lastUse(kind, version)) + KEPT_MS;
      if (now() >= until) return undefined;
      const blob = await blobs.get(key);
      if (!blob) return undefined;
      const asset = toAsset(name, await bytesOf(blob));
      const [oldest] = cached.keys();
      if (cached.size >= MAX_CACHED && oldest !== undefined) cached.delete(oldest);
      cached.set(key, { asset, until });
      return asset;
    },
  };
}
