/** The recogniser's vocabulary: a length of one byte, or of two from 128 on, and then the token's own bytes, one after another. */
export function readTokens(bytes: Uint8Array): Uint8Array[] {
  const tokens: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    let length = bytes[at++] ?? 0;
    if (length >= 128) length = length - 128 + (bytes[at++] ?? 0) * 128;
    tokens.push(bytes.subarray(at, at + length));
    at += length;
  }
  return tokens;
}

/** The text of tokens. A character may be spread over several, so their bytes are joined first. */
export function textOfTokens(tokens: readonly Uint8Array[], ids: readonly number[]): string {
  const bytes = ids.flatMap((id) => Array.from(tokens[id] ?? []));
  return new TextDecoder().decode(Uint8Array.from(bytes)).replaceAll('▁', ' ').trim();
}

const LONGEST_LOOP = 8;
/** Nobody says the same thing so often in a row. */
const LOOPS = 4;

/** Tokens whose end repeats itself, with that end said once: the model loops where sound breaks off in mid-word. */
export function withoutLoop(ids: readonly number[]): number[] {
  for (let length = 1; length <= LONGEST_LOOP && length * LOOPS <= ids.length; length++) {
    const loop = ids.slice(-length * LOOPS);
    if (loop.every((id, index) => id === loop[index % length])) return ids.slice(0, -length * (LOOPS - 1));
  }
  return [...ids];
}
