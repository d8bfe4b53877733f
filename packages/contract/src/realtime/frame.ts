/**
 * Binary frames of `vivavoce.v1`: a 16-byte header, then PCM16 little-endian mono samples. All numbers little-endian.
 *
 * | bytes | meaning |
 * | --- | --- |
 * | 0 | version, 1 |
 * | 1 | codec, 0 = PCM16 |
 * | 2–3 | reserved, 0 |
 * | 4–7 | stream generation (uint32): one for each spoken reply, rising; after a flush, frames of it and older ones are dropped |
 * | 8–15 | index of the first sample in the generation's stream (uint64) |
 */
export const FRAME_VERSION = 1;
export const FRAME_HEADER_BYTES = 16;
export const CODEC_PCM16 = 0;
/** Microphone to agent, samples per second. */
export const UP_SAMPLE_RATE = 16_000;
/** Agent to loudspeaker, samples per second. */
export const DOWN_SAMPLE_RATE = 24_000;
export const FRAME_DURATION_MS = 20;
/** No frame may carry more than this; a longer one is a protocol error. */
export const MAX_FRAME_BYTES = FRAME_HEADER_BYTES + DOWN_SAMPLE_RATE * 2;

export interface AudioFrame {
  generation: number;
  firstSample: number;
  samples: Int16Array;
}

/** One frame as bytes, ready to send. */
export function encodeFrame({ generation, firstSample, samples }: AudioFrame): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(FRAME_HEADER_BYTES + samples.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, FRAME_VERSION);
  view.setUint8(1, CODEC_PCM16);
  view.setUint32(4, generation, true);
  view.setUint32(8, firstSample % 2 ** 32, true);
  view.setUint32(12, Math.floor(firstSample / 2 ** 32), true);
  new Int16Array(bytes.buffer, FRAME_HEADER_BYTES).set(samples);
  return bytes;
}

/** A frame read from bytes, or nothing where they are not a frame of this version. The samples are a copy. */
export function decodeFrame(bytes: Uint8Array): AudioFrame | undefined {
  const payloadBytes = bytes.byteLength - FRAME_HEADER_BYTES;
  if (payloadBytes < 0 || payloadBytes % 2 !== 0 || bytes.byteLength > MAX_FRAME_BYTES) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint8(0) !== FRAME_VERSION || view.getUint8(1) !== CODEC_PCM16) return undefined;
  const firstSample = view.getUint32(8, true) + view.getUint32(12, true) * 2 ** 32;
  if (!Number.isSafeInteger(firstSample)) return undefined;
  const start = bytes.byteOffset + FRAME_HEADER_BYTES;
  return {
    generation: view.getUint32(4, true),
    firstSample,
    samples: new Int16Array(bytes.buffer.slice(start, start + payloadBytes) as ArrayBuffer),
  };
}
