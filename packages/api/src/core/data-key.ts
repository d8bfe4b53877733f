import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM of bytes under a key. `about` says what they are: closed for one thing they do not open as another. */
export function closeBytes(key: Uint8Array, bytes: Uint8Array, about: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
}

/** The bytes again, or `undefined` where they were closed under another key, about something else, or changed. */
export function openBytes(key: Uint8Array, closed: Uint8Array, about: string): Uint8Array | undefined {
  if (closed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, closed.subarray(0, NONCE_BYTES)).setAAD(
      Buffer.from(about),
    );
    decipher.setAuthTag(closed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return new Uint8Array(
      Buffer.concat([decipher.update(closed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]),
    );
  } catch {
    return undefined;
  }
}
