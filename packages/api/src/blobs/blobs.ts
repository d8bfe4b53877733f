/** What a blob holds, besides its bytes. */
export interface BlobInfo {
  key: string;
  sizeBytes: number;
  /** When it was put. */
  updatedAt: Date;
}

export interface StoredBlob extends BlobInfo {
  /** Media type. */
  type: string;
  body: ReadableStream<Uint8Array>;
}

export interface PutOptions {
  /** Media type: `image/png`, `text/css; charset=utf-8`. */
  type: string;
  /** Nothing is kept of a body that is longer. @defaultValue no limit */
  maxBytes?: number;
}

/**
 * Bytes under keys: `recordings/ses_1/0001.webm`. A key is one to twelve parts of letters, digits, `.`, `_` and `-`, none of them
 * only dots. One that is anything else throws `TypeError` everywhere.
 */
export interface BlobStore {
  /** Whole or not at all; what was there is replaced. @throws BlobTooLarge */
  put(key: string, body: Uint8Array | ReadableStream<Uint8Array>, options: PutOptions): Promise<void>;
  get(key: string): Promise<StoredBlob | undefined>;
  /** The blob of this key, and all below it, in the order of their keys. */
  list(prefix: string): Promise<BlobInfo[]>;
  /** The same, deleted: `recordings/ses_1` is not `recordings/ses_10`. */
  delete(prefix: string): Promise<void>;
}

export interface SignUploadOptions {
  /** The only media type that is taken. */
  type: string;
  maxBytes: number;
  /** @defaultValue 600000 */
  expiresInMs?: number;
}

export interface SignDownloadOptions {
  /** @defaultValue 600000 */
  expiresInMs?: number;
}

/** A request that whoever holds it may make, for this one key. */
export interface SignedRequest {
  url: string;
  method: 'GET' | 'PUT';
  /** Must be sent with it. */
  headers: Record<string, string>;
  expiresAt: Date;
}

/** A store with addresses for pages: they upload and download without passing through a feature. */
export interface Blobs extends BlobStore {
  signUpload(key: string, options: SignUploadOptions): Promise<SignedRequest>;
  signDownload(key: string, options?: SignDownloadOptions): Promise<SignedRequest>;
}

export class BlobTooLarge extends Error {
  override readonly name = 'BlobTooLarge';
}

const PART = /^(?!\.+$)[A-Za-z0-9._-]{1,100}$/;
const MAX_PARTS = 12;

export function isBlobKey(key: string): boolean {
  const parts = key.split('/');
  return parts.length <= MAX_PARTS && parts.every((part) => PART.test(part));
}

/** The same key. @throws TypeError where it is none: keys are made by code, so this is a mistake there. */
export function requireBlobKey(key: string): string {
  if (!isBlobKey(key)) throw new TypeError(`Not a blob key: ${JSON.stringify(key.slice(0, 100))}`);
  return key;
}

/** The whole of a blob. */
export async function bytesOf({ body }: StoredBlob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}
