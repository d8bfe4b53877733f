/**
 * Everything a stand-in varies is drawn from texts by hashing, never from a running generator: the same seed and the same
 * request give the same answer, however many requests were thrown away in between.
 */
export function hash32(...parts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let index = 0; index < part.length; index++) {
      hash = Math.imul(hash ^ part.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  // FNV alone leaves the low bits of similar texts similar; this spreads them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number from 0 up to but not including 1. */
export function unit(...parts: readonly string[]): number {
  return hash32(...parts) / 0x1_0000_0000;
}

export function pick<T>(items: readonly [T, ...T[]], ...parts: readonly string[]): T {
  return items[hash32(...parts) % items.length] ?? items[0];
}

/** `length` hexadecimal digits that look random and are not. */
export function hexId(length: number, ...parts: readonly string[]): string {
  let text = '';
  for (let round = 0; text.length < length; round++) {
    text += hash32(...parts, String(round))
      .toString(16)
      .padStart(8, '0');
  }
  return text.slice(0, length);
}

export function uuidId(...parts: readonly string[]): string {
  const hex = hexId(32, ...parts);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
