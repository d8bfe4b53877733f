import { type AudioFrame, DOWN_SAMPLE_RATE, encodeFrame } from './frame.ts';
import type { ClientMessage, CloseReason, Hello, ServerMessage } from './messages.ts';
import { MAX_MESSAGE_BYTES } from './messages.ts';

/**
 * `vivavoce.v1` in a room of LiveKit: sound as tracks, and the text messages as reliable data packets of this topic between the
 * two participants. What a WebSocket says by itself, or by the header of a frame, is a message of its own here.
 */
export const ROOM_TOPIC = 'vivavoce.v1';
/** Identity of the agent in every room. */
export const AGENT_IDENTITY = 'agent';
/** A packet carries at most this much of a message. */
export const MAX_PACKET_BYTES = 15_000;
/** A packet that begins with this byte is a frame of sound, as over a WebSocket: what comes ahead of the track. */
export const FRAME_PACKET = 2;
/** The track begins so much before the end of what came ahead, to be faded into: a codec does not begin at the very sample. */
export const FADE_SAMPLES = DOWN_SAMPLE_RATE / 100;
/** Until the agent answers, the hello is sent again this often: the agent may still be on its way into the room. */
export const HELLO_EVERY_MS = 150;

/**
 * The next sound after silence is this sample of the generation (24 kHz). From here the client counts what it played: a track
 * has no indexes.
 */
export interface Onset {
  type: 'onset';
  generation: number;
  sample: number;
}

/** The generation's sound stops before this sample, until the next onset: the candidate may be interrupting. */
export interface Halt {
  type: 'halt';
  generation: number;
  sample: number;
}

/** The agent hangs up; a room has no close codes. */
export interface Closing {
  type: 'close';
  reason: CloseReason;
}

/** Answered at once by `probed`: what was sent before it arrived. */
export interface Probe {
  type: 'probe';
  id: number;
}

export interface Probed {
  type: 'probed';
  id: number;
}

export type RoomServerMessage =
  | Exclude<ServerMessage, { type: 'pause' | 'resume' }>
  | Onset
  | Halt
  | Closing
  | Probe;
export type RoomClientMessage = Exclude<ClientMessage, Hello> | RoomHello | Probed;

/** A client that takes the beginning of what is said as packets. Others get all of it by the track. */
export interface RoomHello extends Hello {
  framePackets?: boolean;
}

/** A message in packets: a byte that says whether more of it follows, then its part of the text in UTF-8. */
export function toPackets(text: string): Uint8Array<ArrayBuffer>[] {
  const bytes = new TextEncoder().encode(text);
  const packets: Uint8Array<ArrayBuffer>[] = [];
  for (let start = 0; start === 0 || start < bytes.length; start += MAX_PACKET_BYTES - 1) {
    const part = bytes.subarray(start, start + MAX_PACKET_BYTES - 1);
    const packet = new Uint8Array(part.length + 1);
    packet[0] = start + part.length < bytes.length ? 1 : 0;
    packet.set(part, 1);
    packets.push(packet);
  }
  return packets;
}

/** Sound ahead of the track, as a packet. */
export function toFramePacket(frame: AudioFrame): Uint8Array<ArrayBuffer> {
  const bytes = encodeFrame(frame);
  const packet = new Uint8Array(bytes.length + 1);
  packet[0] = FRAME_PACKET;
  packet.set(bytes, 1);
  return packet;
}

/** Puts the packets of one sender together again. */
export class Packets {
  #parts: Uint8Array[] = [];
  #bytes = 0;

  /** @returns A message that is whole now. @throws RangeError where a message is longer than any may be, or a packet is none */
  push(packet: Uint8Array): string | undefined {
    const more = packet[0];
    this.#bytes += packet.length - 1;
    if (more === undefined || more > 1 || this.#bytes > MAX_MESSAGE_BYTES)
      throw new RangeError('not a packet');
    this.#parts.push(packet.subarray(1));
    if (more === 1) return undefined;
    const whole = new Uint8Array(this.#bytes);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    this.#parts = [];
    this.#bytes = 0;
    return new TextDecoder().decode(whole);
  }
}
