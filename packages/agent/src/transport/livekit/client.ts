import {
  type AudioFrame,
  type CloseReason,
  HEARTBEAT_TIMEOUT_MS,
  Packets,
  type RoomClientMessage,
  type RoomServerMessage,
  roomClientMessageSchema,
  toFramePacket,
  toPackets,
} from '@vivavoce/contract/realtime';
import type { ClientHandlers, DoorClient } from '../door.ts';
import { Envelopes } from '../envelope.ts';
import { ClientSoundOut, type SoundWire } from '../sound-out.ts';
import { TokenBucket } from '../token-bucket.ts';
import type { TrackMarks, TrackVoice } from './track-voice.ts';

/** As over the WebSocket, but for the frames. */
const MESSAGES = { burst: 1_000, perSecond: 150 } as const;
const PROBE_MS = 1_000;
/** Sound for somebody who has answered nothing for this long would be lost on the way. */
const STALLED_MS = 3_000;
const NOBODY: ClientHandlers = { message: () => undefined, audio: () => undefined, closed: () => undefined };

export interface RoomClientOptions {
  voice: TrackVoice;
  /** Sends one data packet to this participant, after those before it. */
  publish: (packet: Uint8Array) => void;
}

/** One participant of a room, as a client. */
export class RoomClient implements DoorClient, SoundWire {
  readonly soundOut = new ClientSoundOut(this);
  readonly #options: RoomClientOptions;
  readonly #envelopes = new Envelopes<RoomClientMessage>(roomClientMessageSchema);
  readonly #packets = new Packets();
  readonly #bucket = new TokenBucket(MESSAGES);
  readonly #heartbeat: NodeJS.Timeout;
  #handlers = NOBODY;
  #open = true;
  /** The hello comes again until it is answered. */
  #first: string | undefined;
  #samples = 0;
  /** The voice on the track was for this one. */
  #speaks = false;
  readonly #marks: TrackMarks = { onset: (onset) => this.send({ type: 'onset', ...onset }) };
  #probe = 0;
  #heardAtMs = performance.now();
  #deliveredAtMs = performance.now();

  constructor(options: RoomClientOptions) {
    this.#options = options;
    this.#heartbeat = setInterval(() => this.#beat(), PROBE_MS);
  }

  get open(): boolean {
    return this.#open;
  }

  get deliveredAtMs(): number {
    return this.#deliveredAtMs;
  }

  handOver(handlers: ClientHandlers): void {
    this.#handlers = handlers;
    if (!this.#open) handlers.closed();
  }

  send(message: RoomServerMessage): void {
    if (!this.#open) return;
    for (const packet of toPackets(this.#envelopes.wrap(message))) this.#options.publish(packet);
  }

  sendAudio({ generation, samples }: AudioFrame): boolean {
    if (!this.#open || performance.now() - this.#deliveredAtMs > STALLED_MS) return false;
    this.#speaks = true;
    return this.#options.voice.write(generation, samples, this.#marks);
  }

  pause(generation: number): void {
    this.send({ type: 'halt', generation, sample: this.#options.voice.halt() });
  }

  /** The onset tells the client where it goes on. */
  resume(): void {
    this.#options.voice.resume();
  }

  flush(generation: number): void {
    this.#options.voice.clear();
    this.send({ type: 'flush', generation });
  }

  close(reason: CloseReason): void {
    if (!this.#open) return;
    this.send({ type: 'close', reason });
    this.ended();
  }

  /** It is gone. */
  ended(): void {
    if (!this.#open) return;
    this.#open = false;
    clearInterval(this.#heartbeat);
    if (this.#speaks) this.#options.voice.clear();
    this.#handlers.closed();
  }

  /** A data packet of its own. */
  packet(packet: Uint8Array): void {
    if (!this.#open) return;
    this.#heardAtMs = performance.now();
    if (!this.#bucket.spend()) {
      this.close('protocol_error');
      return;
    }
    let text: string | undefined;
    try {
      text = this.#packets.push(packet);
    } catch {
      this.close('protocol_error');
      return;
    }
    if (text === undefined || text === this.#first) return;
    this.#first ??= text;
    const message = this.#envelopes.open(text);
    if (!message) this.close('protocol_error');
    else if (message.type === 'ping') this.send({ type: 'pong', sentAtMs: message.sentAtMs });
    else if (message.type === 'probed') this.#deliveredAtMs = this.#heardAtMs;
    else {
      if (message.type === 'hello' && message.framePackets)
        this.#marks.ahead = (frame) => this.#options.publish(toFramePacket(frame));
      this.#handlers.message(message);
    }
  }

  /** Sound of its microphone, without a gap: the track fills them with silence. */
  sound(samples: Int16Array): void {
    if (!this.#open) return;
    const firstSample = this.#samples;
    this.#samples += samples.length;
    this.#handlers.audio({ generation: 0, firstSample, samples });
  }

  #beat(): void {
    if (performance.now() - this.#heardAtMs > HEARTBEAT_TIMEOUT_MS) {
      this.close('heartbeat_timeout');
      return;
    }
    this.#probe += 1;
    this.send({ type: 'probe', id: this.#probe });
  }
}
