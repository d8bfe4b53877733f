import {
  type AudioFrame,
  CLOSE_CODES,
  type ClientMessage,
  type CloseReason,
  clientMessageSchema,
  DOWN_SAMPLE_RATE,
  decodeFrame,
  encodeFrame,
  HEARTBEAT_TIMEOUT_MS,
  MAX_BACKLOG_MS,
  type ServerMessage,
} from '@vivavoce/contract/realtime';
import type { RawData, WebSocket } from 'ws';
import { msToSamples } from '../../audio/pcm.ts';
import type { ClientHandlers, DoorClient } from '../door.ts';
import { Envelopes } from '../envelope.ts';
import { ClientSoundOut, type SoundWire } from '../sound-out.ts';
import { TokenBucket } from '../token-bucket.ts';

/** Sound that waits in a slow client's socket before no more is sent. */
const MAX_BUFFERED_BYTES = msToSamples(MAX_BACKLOG_MS, DOWN_SAMPLE_RATE) * 2;
/** Messages and frames together: frames of 20 ms and reports make about 60 a second, and a stalled network gives them all at once. */
const MESSAGES = { burst: 2_000, perSecond: 250 } as const;
/** Every WebSocket answers a ping by itself, so that a client that has nothing to say is known to be there. */
const PING_MS = 1_000;
/** A peer that does not answer the closing handshake is cut off. */
const CLOSE_DEADLINE_MS = 2_000;

const NOBODY: ClientHandlers = { message: () => undefined, audio: () => undefined, closed: () => undefined };

/** One WebSocket that speaks `vivavoce.v1`: envelopes, frames, heartbeat, and a close that always ends. */
export class ClientSocket implements DoorClient, SoundWire {
  readonly soundOut = new ClientSoundOut(this);
  readonly #socket: WebSocket;
  readonly #envelopes = new Envelopes<ClientMessage>(clientMessageSchema);
  readonly #bucket = new TokenBucket(MESSAGES);
  #heartbeat: NodeJS.Timeout;
  /** By a clock that never jumps: a corrected wall clock must not cut every client off. */
  #lastHeardAtMs = performance.now();
  #deliveredAtMs = performance.now();
  #handlers = NOBODY;
  #open = true;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('pong', () => this.#delivered());
    socket.on('ping', () => this.#heard());
    socket.on('close', () => this.#ended());
    // Errors (a message too long, a broken frame) are followed by `close`.
    socket.on('error', () => undefined);
    this.#heartbeat = setTimeout(() => this.#beat(), PING_MS);
  }

  /** From now on another one listens: the session, once the client is admitted. */
  handOver(handlers: ClientHandlers): void {
    this.#handlers = handlers;
    if (!this.#open) handlers.closed();
  }

  /** Whether the connection stands. */
  get open(): boolean {
    return this.#open;
  }

  /** When the client last answered that what is sent arrives, on the clock of `performance.now()`. */
  get deliveredAtMs(): number {
    return this.#deliveredAtMs;
  }

  send(message: ServerMessage): void {
    if (this.#open) this.#socket.send(this.#envelopes.wrap(message));
  }

  /** @returns `false`, and sends nothing, while the client's network is too far behind. */
  sendAudio(frame: AudioFrame): boolean {
    if (!this.#open || this.#socket.bufferedAmount > MAX_BUFFERED_BYTES) return false;
    this.#socket.send(encodeFrame(frame));
    return true;
  }

  pause(generation: number): void {
    this.send({ type: 'pause', generation });
  }

  resume(generation: number): void {
    this.send({ type: 'resume', generation });
  }

  flush(generation: number): void {
    this.send({ type: 'flush', generation });
  }

  close(reason: CloseReason): void {
    if (!this.#open) return;
    this.#socket.close(CLOSE_CODES[reason], reason);
    setTimeout(() => this.#socket.terminate(), CLOSE_DEADLINE_MS).unref();
    this.#ended();
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (!this.#open) return;
    this.#heard();
    if (!this.#bucket.spend()) {
      this.close('protocol_error');
      return;
    }
    const bytes = toBytes(data);
    if (isBinary) {
      const frame = decodeFrame(bytes);
      if (frame) this.#handlers.audio(frame);
      else this.close('protocol_error');
      return;
    }
    const message = this.#envelopes.open(Buffer.from(bytes).toString('utf8'));
    if (!message) this.close('protocol_error');
    else if (message.type === 'ping') this.send({ type: 'pong', sentAtMs: message.sentAtMs });
    else this.#handlers.message(message);
  }

  #heard(): void {
    this.#lastHeardAtMs = performance.now();
  }

  /** What was sent before the ping came before it. What the client sends by itself says nothing about the way to it. */
  #delivered(): void {
    this.#heard();
    this.#deliveredAtMs = this.#lastHeardAtMs;
  }

  #beat(): void {
    const leftMs = this.#lastHeardAtMs + HEARTBEAT_TIMEOUT_MS - performance.now();
    if (leftMs <= 0) {
      this.close('heartbeat_timeout');
      return;
    }
    this.#socket.ping();
    this.#heartbeat = setTimeout(() => this.#beat(), Math.min(PING_MS, leftMs));
  }

  #ended(): void {
    if (!this.#open) return;
    this.#open = false;
    clearTimeout(this.#heartbeat);
    this.#handlers.closed();
  }
}

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
