import { createHash } from 'node:crypto';

/** A number from 0 to 1 that these words always give. */
export function share(...words: readonly string[]): number {
  return createHash('sha256').update(words.join('\u0000')).digest().readUInt32BE() / 2 ** 32;
}
