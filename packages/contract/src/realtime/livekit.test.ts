import { describe, expect, it } from 'vitest';
import { MAX_PACKET_BYTES, Packets, toPackets } from './livekit.ts';

describe('messages in data packets', () => {
  it.each([
    ['nothing', ''],
    ['a short one', '{"type":"mute"}'],
    ['one that is cut within a character', 'é'.repeat(MAX_PACKET_BYTES)],
    ['a transcript', 'word '.repeat(12_000)],
  ])('come back whole: %s', (_case, text) => {
    const packets = new Packets();
    const sent = toPackets(text);
    for (const packet of sent) expect(packet.length).toBeLessThanOrEqual(MAX_PACKET_BYTES);
    expect(sent.map((packet) => packets.push(packet)).at(-1)).toBe(text);
    expect(packets.push(toPackets('next')[0] ?? new Uint8Array())).toBe('next');
  });

  it('are refused where they never end, or are none', () => {
    const packets = new Packets();
    const endless = new Uint8Array(MAX_PACKET_BYTES).fill(1);
    expect(() => {
      for (let count = 0; count < 10; count += 1) packets.push(endless);
    }).toThrow(RangeError);
    expect(() => new Packets().push(new Uint8Array())).toThrow(RangeError);
    expect(() => new Packets().push(new Uint8Array([7, 65]))).toThrow(RangeError);
  });
});
