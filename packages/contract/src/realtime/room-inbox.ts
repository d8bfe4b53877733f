import { type AudioFrame, decodeFrame } from './frame.ts';
import { FRAME_PACKET, Packets, type RoomServerMessage } from './livekit.ts';
import type { CloseReason, Enveloped, ServerMessage } from './messages.ts';
import { VoiceCutter } from './voice-cutter.ts';

export interface RoomInboxHandlers {
  /** As over a WebSocket: `pause` and `resume` where the room has marks of its own. */
  onMessage(message: ServerMessage): void;
  /** The interviewer's voice, as over a WebSocket. */
  onFrame(frame: AudioFrame): void;
  /** Answer it at once by `probed`. */
  onProbe(id: number): void;
  onClose(reason: CloseReason): void;
}

/** A client's side of what the agent sends into a room: packets and a track in, what a WebSocket would have brought out. */
export class RoomInbox {
  readonly #handlers: RoomInboxHandlers;
  readonly #packets = new Packets();
  readonly #cutter: VoiceCutter;
  #ack = 0;
  #welcomed = false;
  #halted = false;

  constructor(handlers: RoomInboxHandlers) {
    this.#handlers = handlers;
    this.#cutter = new VoiceCutter((frame) => {
      if (this.#welcomed) handlers.onFrame(frame);
    });
  }

  /** The highest `seq` so far. */
  get ack(): number {
    return this.#ack;
  }

  /** Takes a packet of the agent's. @returns `false` where it is none, or one before it is missing: hang up */
  packet(packet: Uint8Array): boolean {
    if (packet[0] === FRAME_PACKET) return this.#ahead(packet.subarray(1));
    let message: Enveloped<RoomServerMessage>;
    try {
      const text = this.#packets.push(packet);
      if (text === undefined) return true;
      message = JSON.parse(text) as Enveloped<RoomServerMessage>;
    } catch {
      return false;
    }
    if (typeof message?.type !== 'string' || message.seq !== this.#ack + 1) return false;
    this.#ack = message.seq;
    this.#take(message);
    return true;
  }

  /** Takes sound of the agent's track, PCM16 at 24 kHz, in order and without a gap. */
  sound(samples: Int16Array<ArrayBuffer>): void {
    this.#cutter.push(samples);
  }

  #ahead(bytes: Uint8Array): boolean {
    const frame = decodeFrame(bytes);
    if (!frame) return false;
    this.#goOn(frame.generation);
    this.#cutter.ahead(frame);
    return true;
  }

  #goOn(generation: number): void {
    if (this.#halted) this.#pass({ type: 'resume', generation });
    this.#halted = false;
  }

  #take(message: Enveloped<RoomServerMessage>): void {
    switch (message.type) {
      case 'probe':
        this.#handlers.onProbe(message.id);
        return;
      case 'close':
        this.#handlers.onClose(message.reason);
        return;
      case 'onset':
        this.#goOn(message.generation);
        this.#cutter.onset(message);
        return;
      case 'halt':
        this.#halted = true;
        this.#cutter.end(message);
        this.#pass({ type: 'pause', generation: message.generation });
        return;
      case 'welcome':
        this.#welcomed = true;
        break;
      case 'speech_end':
        this.#cutter.end(message);
        break;
      case 'flush':
        this.#halted = false;
        this.#cutter.forget();
    }
    this.#pass(message);
  }

  #pass(message: ServerMessage): void {
    if (this.#welcomed) this.#handlers.onMessage(message);
  }
}
