import type { Context } from 'hono';
import type { Asset } from '../core/assets.ts';
import { ApiError } from '../core/error.ts';
import type { ApiEnv } from './context.ts';

/** The address changes with the contents, so an answer holds for good. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Kept, but asked for again each time: 304 where nothing changed. */
export const REVALIDATE = 'no-cache';

export interface ServeOptions {
  cacheControl: string;
  /** Whether pages of other origins may load it. */
  crossOrigin: boolean;
}

/** Answers a file: compressed where the caller takes it, 304 where the caller has it. @throws ApiError `not_found` */
export function serveAsset(c: Context<ApiEnv>, asset: Asset | undefined, options: ServeOptions): Response {
  if (!asset) throw new ApiError('not_found');
  const compressed =
    asset.gzipped && acceptsGzip(c.req.header('Accept-Encoding')) ? asset.gzipped : undefined;
  // One validator for each encoding: a cache must not join the two.
  const etag = compressed ? asset.etag.replace(/"$/, '-gzip"') : asset.etag;
  c.header('ETag', etag);
  c.header('Cache-Control', options.cacheControl);
  c.header('Vary', 'Accept-Encoding');
  if (options.crossOrigin) {
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    c.header('Access-Control-Allow-Origin', '*');
  }
  if (matches(c.req.header('If-None-Match'), etag)) return c.body(null, 304);
  c.header('Content-Type', asset.type);
  if (compressed) c.header('Content-Encoding', 'gzip');
  return c.body((compressed ?? asset.bytes).buffer);
}

function acceptsGzip(header: string | undefined): boolean {
  return (header ?? '').split(',').some((entry) => {
    const [coding, ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return (coding === 'gzip' || coding === '*') && !refused;
  });
}

function matches(header: string | undefined, etag: string): boolean {
  return (header ?? '')
    .split(',')
    .some((entry) => entry.trim().replace(/^W\//, '') === etag || entry.trim() === '*');
}
