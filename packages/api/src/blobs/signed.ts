import { type BlobStore, type Blobs, requireBlobKey, type SignedRequest } from './blobs.ts';
import { createGrantSigner, type Grant } from './signature.ts';

/** Path of the API below which blobs are served to whoever holds a signed address. */
export const BLOBS_PATH = '/blobs/';

const EXPIRES_IN_MS = 600_000;
const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+(?:; ?[a-z0-9-]+=[A-Za-z0-9_."-]+)*$/;

export interface SignedUrlOptions {
  /** Address of the API as browsers see it. */
  publicUrl: string;
  /** Addresses end with it. */
  secret: string;
}

/** Gives a store that has none signed addresses, which `blobRoutes` serves. */
export function withSignedUrls(store: BlobStore, { publicUrl, secret }: SignedUrlOptions): Blobs {
  const signer = createGrantSigner(secret);
  const requestOf = (grant: Grant): SignedRequest => ({
    url: `${publicUrl}${BLOBS_PATH}${grant.key}?${signer.sign(grant)}`,
    method: grant.method,
    headers: grant.type === undefined ? {} : { 'Content-Type': grant.type },
    expiresAt: new Date(grant.expiresAt),
  });
  return {
    ...store,
    async signUpload(key, { type, maxBytes, expiresInMs = EXPIRES_IN_MS }) {
      if (!MEDIA_TYPE.test(type)) throw new TypeError(`Not a media type: ${JSON.stringify(type)}`);
      const expiresAt = Date.now() + expiresInMs;
      return requestOf({ method: 'PUT', key: requireBlobKey(key), expiresAt, type, maxBytes });
    },
    async signDownload(key, { expiresInMs = EXPIRES_IN_MS } = {}) {
      return requestOf({ method: 'GET', key: requireBlobKey(key), expiresAt: Date.now() + expiresInMs });
    },
  };
}
