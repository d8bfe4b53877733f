import { createHash } from 'node:crypto';

/** How a key or ticket is stored: 128 and more random bits need no slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
