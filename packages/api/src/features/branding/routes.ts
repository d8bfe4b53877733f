import { Hono } from 'hono';
import type { BlobStore } from '../../blobs/blobs.ts';
import { ApiError } from '../../core/error.ts';
import type { ApiEnv } from '../../http/context.ts';
import { CLOSED_POLICY, contentPolicy } from '../../http/headers.ts';
import { BRANDING_PATH, brandingFolder } from './public.ts';

/** `GET /branding/{tenant}/{file}`: the address changes with the picture, so the answer holds for good. */
export function brandingRoutes({ blobs }: { blobs: BlobStore }): Hono<ApiEnv> {
  const router = new Hono<ApiEnv>();
  router.get(`${BRANDING_PATH}/:tenant/:file`, async (c) => {
    const { tenant, file } = c.req.param();
    if (!/^ten_[0-9A-Za-z]{22}$/.test(tenant) || !/^[0-9a-f]{24}\.(png|jpg|webp)$/.test(file)) {
      throw new ApiError('not_found');
    }
    const blob = await blobs.get(`${brandingFolder(tenant)}/${file}`);
    if (!blob) throw new ApiError('not_found');
    return c.body(blob.body as ReadableStream<Uint8Array<ArrayBuffer>>, 200, {
      'Content-Type': blob.type,
      'Content-Length': String(blob.sizeBytes),
      'Content-Security-Policy': `${contentPolicy(CLOSED_POLICY)}; sandbox`,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });
  return router;
}
