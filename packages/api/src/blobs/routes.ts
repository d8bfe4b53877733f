import { type Context, Hono } from 'hono';
import { ApiError } from '../core/error.ts';
import type { ApiEnv } from '../http/context.ts';
import { CLOSED_POLICY, contentPolicy } from '../http/headers.ts';
import { type BlobStore, BlobTooLarge, isBlobKey } from './blobs.ts';
import { createGrantSigner, type Grant } from './signature.ts';
import { BLOBS_PATH } from './signed.ts';

export interface BlobRoutesOptions {
  blobs: BlobStore;
  /** The one that the addresses were signed with. */
  secret: string;
}

/** What a browser may show in its place; everything else is a file to keep, never a page of the API's origin. */
const SHOWN = /^(?:audio|video)\/|^image\/(?:png|jpeg|webp|gif|avif)$/;

/**
 * Blobs for whoever holds a signed address: `PUT /blobs/<key>` and `GET /blobs/<key>`. An object store does this by itself; this
 * is for the folder. The address is the whole authority: one key, one method, until it expires.
 */
export function blobRoutes({ blobs, secret }: BlobRoutesOptions): Hono<ApiEnv> {
  const signer = createGrantSigner(secret);
  const router = new Hono<ApiEnv>();

  const grantOf = (c: Context<ApiEnv>, method: 'GET' | 'PUT'): Grant => {
    const url = new URL(c.req.url);
    // As it came: what would have to be decoded is no key.
    const key = url.pathname.slice(BLOBS_PATH.length);
    if (!isBlobKey(key)) throw new ApiError('not_found');
    const read = signer.read({ method, key, query: url.searchParams, now: Date.now() });
    if (read.outcome === 'expired') {
      throw new ApiError('token_expired', { detail: 'This address has expired.', fix: 'Ask for a new one.' });
    }
    if (read.outcome === 'invalid') {
      throw new ApiError('invalid_token', {
        detail: 'This address was not signed for this request.',
        fix: 'Send the request exactly as it was given to you: its method, its address, its headers.',
      });
    }
    return read.grant;
  };

  router.put(`${BLOBS_PATH}*`, async (c) => {
    const { key, type = '', maxBytes = 0 } = grantOf(c, 'PUT');
    if (c.req.header('Content-Type') !== type) {
      throw new ApiError('invalid_request', {
        detail: 'The body is of another media type than this address takes.',
        fix: `Send it with \`Content-Type: ${type}\`.`,
      });
    }
    if (Number(c.req.header('Content-Length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
    try {
      await blobs.put(key, c.req.raw.body ?? new Uint8Array(), { type, maxBytes });
    } catch (error) {
      throw error instanceof BlobTooLarge ? tooLarge(maxBytes) : error;
    }
    return c.body(null, 200);
  });

  router.get(`${BLOBS_PATH}*`, async (c) => {
    const { key } = grantOf(c, 'GET');
    const blob = await blobs.get(key);
    if (!blob) throw new ApiError('not_found');
    const name = key.slice(key.lastIndexOf('/') + 1);
    const headers = {
      'Content-Type': blob.type,
      'Content-Length': String(blob.sizeBytes),
      'Content-Disposition': SHOWN.test(blob.type) ? 'inline' : `attachment; filename="${name}"`,
      'Content-Security-Policy': `${contentPolicy(CLOSED_POLICY)}; sandbox`,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'private, no-store',
    };
    if (c.req.method === 'HEAD') {
      await blob.body.cancel();
      return c.body(null, 200, headers);
    }
    return c.body(blob.body as ReadableStream<Uint8Array<ArrayBuffer>>, 200, headers);
  });
  return router;
}

function tooLarge(maxBytes: number): ApiError {
  return new ApiError('body_too_large', {
    detail: `The body is larger than the ${maxBytes} bytes that this address takes.`,
    fix: 'Send less, or ask for an address that takes more.',
    // What is left of the body is not read, so the connection cannot carry another request.
    headers: { Connection: 'close' },
  });
}
