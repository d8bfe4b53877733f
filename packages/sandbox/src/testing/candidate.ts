/** A candidate for tests: speech as 16 kHz PCM from the stand-ins themselves, and the silence of a quiet room. */
export const CANDIDATE_RATE_HZ = 16_000;

const WAV_HEADER_BYTES = 44;

/** Raw little-endian PCM of somebody who says it, silence at both ends cut off. */
export async function candidateSays(sandboxUrl: string, text: string): Promise<Buffer> {
  const answer = await fetch(`${sandboxUrl}/candidate/speech`, {
    method: 'POST',
    body: JSON.stringify({ text }),
  });
  return trimmed(Buffer.from(await answer.arrayBuffer()).subarray(WAV_HEADER_BYTES));
}

export function silence(ms: number): Buffer {
  return Buffer.alloc((ms * CANDIDATE_RATE_HZ * 2) / 1000);
}

/** Audio without the silence before and behind it. */
export function trimmed(pcm: Buffer): Buffer {
  const isLoud = (at: number) => Math.abs(pcm.readInt16LE(at)) > 200;
  let start = 0;
  let end = pcm.length - 2;
  while (start < end && !isLoud(start)) start += 2;
  while (end > start && !isLoud(end)) end -= 2;
  return pcm.subarray(start, end + 2);
}

/** Frames of 20 ms. */
export function framesOf(pcm: Buffer): Buffer[] {
  const frames: Buffer[] = [];
  for (let at = 0; at < pcm.length; at += 640) frames.push(pcm.subarray(at, at + 640));
  return frames;
}
