import {
  type AudioFrame,
  CLOSE_CODES,
  type ClientMessage,
  decodeFrame,
  type Enveloped,
  encodeFrame,
  HEARTBEAT_MS,
  HEARTBEAT_TIMEOUT_MS,
  type Hello,
  REALTIME_PROTOCOL,
  type ServerMessage,
} from '@vivavoce/contract/plain';
import { attempt } from '../../core/attempt.ts';
import type { ConnectionHandlers, ConnectOptions, RealtimeConnection } from '../connection/connection.ts';
import { Backlog } from './backlog.ts';

/**
 * One WebSocket of `vivavoce.v1`: envelope, heartbeat, frames. Knows nothing of sessions and never reconnects; whatever
 * ends it is told once, with a close code.
 */
export class SocketConnection implements RealtimeConnection {
  readonly #socket: WebSocket;
  readonly #handlers: ConnectionHandlers;
  readonly #backlog = new Backlog();
  readonly #heartbeat: ReturnType<typeof setInterval>;
  readonly #deadline: ReturnType<typeof setTimeout>;
  #seq = 0;
  #ack = 0;
  #welcomed = false;
  #opened = false;
  #closed = false;
  #heardAtMs = performance.now();
  #pingedAtMs = -HEARTBEAT_MS;

  constructor(url: string, { hello, welcomeMs, handlers }: ConnectOptions) {
    this.#handlers = handlers;
    this.#socket = new WebSocket(url, REALTIME_PROTOCOL);
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.onopen = () => {
      this.#opened = true;
      this.#heardAtMs = performance.now();
      this.#write(hello);
    };
    this.#socket.onmessage = (event) => this.#receive(event.data);
    this.#socket.onclose = (event) => this.#finish(event.code);
    this.#deadline = setTimeout(() => {
      if (!this.#welcomed) this.close(CLOSE_CODES.heartbeat_timeout);
    }, welcomeMs);
    this.#heartbeat = setInterval(() => this.tick(), HEARTBEAT_MS / 2);
  }

  get live(): boolean {
    return this.#welcomed && !this.#closed;
  }

  get droppedAudioMs(): number {
    return this.#backlog.droppedMs;
  }

  /** Sends a message, once the agent has said welcome; answers whether it went out. */
  send(message: Exclude<ClientMessage, Hello>): boolean {
    if (!this.live) return false;
    this.#write(message);
    return true;
  }

  sendAudio(frame: AudioFrame): void {
    if (!this.live) return;
    this.#drain(encodeFrame(frame));
  }

  /**
   * Pings when it is time and gives a silent peer up. Called by a timer; and by the audio clock too, because browsers slow
   * the timers of a page that is out of sight.
   */
  tick(): void {
    if (this.#closed || !this.#opened) return;
    const nowMs = performance.now();
    if (nowMs - this.#heardAtMs > HEARTBEAT_TIMEOUT_MS) {
      this.close(CLOSE_CODES.heartbeat_timeout);
      return;
    }
    this.#drain();
    if (this.#welcomed && nowMs - this.#pingedAtMs >= HEARTBEAT_MS - 100) {
      this.#pingedAtMs = nowMs;
      this.#write({ type: 'ping', sentAtMs: nowMs });
    }
  }

  /** Ends the connection from this side; `onClose` follows at once, also where the network no longer answers. */
  close(code: number): void {
    if (this.#closed) return;
    // A socket that is still connecting may refuse a code: it is abandoned all the same.
    attempt(() => this.#socket.close(code));
    this.#finish(code);
  }

  #finish(code: number): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#heartbeat);
    clearTimeout(this.#deadline);
    this.#backlog.clear();
    this.#socket.onopen = null;
    this.#socket.onmessage = null;
    this.#socket.onclose = null;
    this.#handlers.onClose({ code, reached: this.#opened });
  }

  #receive(data: unknown): void {
    this.#heardAtMs = performance.now();
    if (data instanceof ArrayBuffer) {
      const frame = this.#welcomed ? decodeFrame(new Uint8Array(data)) : undefined;
      if (frame) this.#handlers.onFrame(frame);
      return;
    }
    const message = typeof data === 'string' ? parseMessage(data) : undefined;
    if (!message) {
      this.close(CLOSE_CODES.protocol_error);
      return;
    }
    this.#ack = Math.max(this.#ack, message.seq);
    if (message.type === 'welcome') {
      this.#welcomed = true;
      clearTimeout(this.#deadline);
    } else if (!this.#welcomed) {
      return;
    }
    this.#handlers.onMessage(message);
  }

  #drain(frame?: Uint8Array<ArrayBuffer>): void {
    for (const ready of this.#backlog.push(frame, this.#socket.bufferedAmount)) this.#socket.send(ready);
  }

  #write(message: ClientMessage): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#seq += 1;
    this.#socket.send(JSON.stringify({ ...message, seq: this.#seq, ack: this.#ack }));
  }
}

/**
 * The envelope is checked, the rest is the agent's word: it speaks by the same contract, and a message of a type that this
 * version does not know is passed over by whoever switches on it.
 */
function parseMessage(text: string): Enveloped<ServerMessage> | undefined {
  const value = attempt(() => JSON.parse(text) as Partial<Enveloped<ServerMessage>> | null);
  const known = typeof value?.type === 'string' && typeof value.seq === 'number';
  return known ? (value as Enveloped<ServerMessage>) : undefined;
}
