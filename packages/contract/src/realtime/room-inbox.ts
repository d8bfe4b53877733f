import type { AudioFrame } from './frame.ts';
import { Packets, type RoomServerMessage } from './livekit.ts';
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

  #take(message: Enveloped<RoomServerMessage>): void {
    switch (message.type) {
      case 'probe':
        this.#handlers.onProbe(message.id);
        return;
      case 'close':
        this.#handlers.onClose(message.reason);
        return;
      case 'onset':
        if (this.#halted) this.#pass({ type: 'resume', generation: message.generation });
        this.#halted = false;
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
