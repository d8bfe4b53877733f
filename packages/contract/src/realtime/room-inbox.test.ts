import { describe, expect, it } from 'vitest';
import { type RoomServerMessage, toFramePacket, toPackets } from './livekit.ts';
import { RoomInbox } from './room-inbox.ts';

const MS = 24;
const sound = (ms: number, level: number) => new Int16Array(ms * MS).fill(level);

function stage() {
  const told: string[] = [];
  const heard: [generation: number, firstSample: number][] = [];
  let probe = 0;
  let seq = 0;
  const inbox = new RoomInbox({
    onMessage: ({ type }) => told.push(type),
    onFrame: ({ generation, firstSample }) => heard.push([generation, firstSample]),
    onProbe: (id) => {
      probe = id;
    },
    onClose: (reason) => told.push(`closed: ${reason}`),
  });
  const take = (message: object) => {
    seq += 1;
    return toPackets(JSON.stringify({ ...message, seq, ack: 0 })).every((packet) => inbox.packet(packet));
  };
  return { inbox, told, heard, take, probe: () => probe };
}

const welcome = { type: 'welcome', transcript: [{ text: 'long '.repeat(8_000) }] };
const onset = { type: 'onset', generation: 3, sample: 0 } satisfies RoomServerMessage;
const halt = { type: 'halt', generation: 3, sample: 40 * MS } satisfies RoomServerMessage;

describe('what the agent sends into a room', () => {
  it('comes out as over a WebSocket', () => {
    const { inbox, told, heard, take, probe } = stage();
    expect(take({ type: 'phase', phase: 'thinking' })).toBe(true);
    expect(take(welcome)).toBe(true);
    inbox.sound(sound(100, 0));
    take(onset);
    inbox.sound(sound(60, 5_000));
    take(halt);
    take({ type: 'probe', id: 7 });
    inbox.sound(sound(100, 0));
    take({ ...onset, sample: 40 * MS });
    inbox.sound(sound(20, 5_000));
    take({ type: 'flush', generation: 3 });
    inbox.sound(sound(20, 5_000));
    take({ type: 'close', reason: 'moved' });
    expect(told).toEqual(['welcome', 'pause', 'resume', 'flush', 'closed: moved']);
    expect(heard).toEqual([
      [3, 0],
      [3, 40 * MS],
    ]);
    expect(probe()).toBe(7);
    expect(inbox.ack).toBe(8);
  });

  it('goes on after a halt with the first sound, by the track or ahead of it', () => {
    const { inbox, told, heard, take } = stage();
    take(welcome);
    take(halt);
    const frame = { generation: 3, firstSample: 40 * MS, samples: sound(20, 5_000) };
    expect(inbox.packet(toFramePacket(frame))).toBe(true);
    take({ ...onset, sample: 50 * MS });
    expect(told).toEqual(['welcome', 'pause', 'resume']);
    expect(heard).toEqual([[3, 40 * MS]]);
    expect(inbox.packet(toFramePacket(frame).subarray(0, 5))).toBe(false);
  });

  it('is refused where something is missing, or is no message', () => {
    const { inbox, take } = stage();
    expect(take(welcome)).toBe(true);
    expect(inbox.packet(toPackets('{"type":"phase","seq":3,"ack":0}')[0] ?? new Uint8Array())).toBe(false);
    expect(inbox.packet(new Uint8Array([9, 1]))).toBe(false);
    expect(inbox.packet(toPackets('no JSON')[0] ?? new Uint8Array())).toBe(false);
  });
});
