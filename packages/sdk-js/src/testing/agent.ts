import { once } from 'node:events';
import {
  type AudioFrame,
  type ClientMessage,
  decodeFrame,
  type Enveloped,
  encodeFrame,
  type ServerMessage,
  type Welcome,
} from '@vivavoce/contract/plain';
import type { WebSocket } from 'ws';
import { welcome } from './records.ts';

type Received<T extends ClientMessage['type']> = Enveloped<Extract<ClientMessage, { type: T }>>;

/** The agent's end of one connection, moved by hand: a stand-in on the wire, not for any class of ours. */
export class TestAgent {
  readonly received: Enveloped<ClientMessage>[] = [];
  readonly frames: AudioFrame[] = [];
  closeCode: number | null = null;
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();
  #seq = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      if (isBinary) {
        const frame = decodeFrame(new Uint8Array(data));
        if (frame) this.frames.push(frame);
      } else {
        const message = JSON.parse(data.toString()) as Enveloped<ClientMessage>;
        this.received.push(message);
        if (message.type === 'ping') this.send({ type: 'pong', sentAtMs: message.sentAtMs });
      }
      this.#changed();
    });
    socket.on('close', (code) => {
      this.closeCode = code;
      this.#changed();
    });
  }

  of<T extends ClientMessage['type']>(type: T): Received<T>[] {
    return this.received.filter((message): message is Received<T> => message.type === type);
  }

  /** Waits (bounded) until something is true of what was received. */
  until(met: () => boolean, timeoutMs = 20_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (!met()) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        const types = this.received.map((message) => message.type).join(', ');
        reject(new Error(`The client did not do what was expected. It sent: ${types}`));
      }, timeoutMs);
      this.#waiting.add(check);
      check();
    });
  }

  /** Waits for the next message of a type, or takes the first that has come already. */
  async first<T extends ClientMessage['type']>(type: T, timeoutMs?: number): Promise<Received<T>> {
    await this.until(() => this.of(type).length > 0, timeoutMs);
    const [message] = this.of(type);
    if (!message) throw new Error('It was there a moment ago.');
    return message;
  }

  send(message: ServerMessage): void {
    this.#seq += 1;
    const [last] = this.received.slice(-1);
    this.#socket.send(JSON.stringify({ ...message, seq: this.#seq, ack: last?.seq ?? 0 }));
  }

  /** Waits for `hello` and answers it. `before`: as an agent that does not name the open question. */
  async greet(change: Partial<Welcome> = {}, before = false): Promise<void> {
    await this.first('hello');
    const { questionId, ...known } = welcome(change);
    this.send(before || questionId === undefined ? known : { ...known, questionId });
  }

  /** Asks the browser itself, below any code of ours. */
  async ping(): Promise<void> {
    const answered = once(this.#socket, 'pong');
    this.#socket.ping();
    await answered;
  }

  sendAudio(frame: AudioFrame): void {
    this.#socket.send(encodeFrame(frame));
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  /** As when the worker is killed: no close frame, no goodbye. */
  kill(): void {
    this.#socket.terminate();
  }

  #changed(): void {
    for (const check of [...this.#waiting]) check();
  }
}
