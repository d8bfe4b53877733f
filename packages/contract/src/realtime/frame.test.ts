import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, FRAME_HEADER_BYTES, MAX_FRAME_BYTES } from './frame.ts';

describe('a binary frame', () => {
  it('comes back as it was sent, also past 2^32 samples', () => {
    const frame = {
      generation: 7,
      firstSample: 2 ** 33 + 5,
      samples: Int16Array.from([-32768, -1, 0, 1, 32767]),
    };
    expect(decodeFrame(encodeFrame(frame))).toEqual(frame);
  });

  it('is read at an odd offset of a larger buffer', () => {
    const bytes = encodeFrame({ generation: 1, firstSample: 0, samples: Int16Array.from([3, -4]) });
    const larger = new Uint8Array(bytes.length + 1);
    larger.set(bytes, 1);
    expect(decodeFrame(larger.subarray(1))?.samples).toEqual(Int16Array.from([3, -4]));
  });

  it('is refused when short, odd, too long, of another version or codec', () => {
    const good = encodeFrame({ generation: 1, firstSample: 0, samples: new Int16Array(4) });
    expect(decodeFrame(good.subarray(0, FRAME_HEADER_BYTES - 1))).toBeUndefined();
    expect(decodeFrame(good.subarray(0, good.length - 1))).toBeUndefined();
    expect(decodeFrame(new Uint8Array(MAX_FRAME_BYTES + 2))).toBeUndefined();
    for (const index of [0, 1]) {
      const bad = good.slice();
      bad[index] = 9;
      expect(decodeFrame(bad)).toBeUndefined();
    }
  });
});
