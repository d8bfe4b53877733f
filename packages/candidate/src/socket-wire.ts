import { once } from 'node:events';
import {
  type ClientMessage,
  decodeFrame,
  type Enveloped,
  encodeFrame,
  REALTIME_PROTOCOL,
  type ServerMessage,
} from '@vivavoce/contract/plain';
import { WebSocket } from 'ws';
import type { Wire, WireHandlers } from './wire.ts';

const OPEN_WITHIN_MS = 5_000;

/** A WebSocket to the agent. */
export class SocketWire implements Wire {
  readonly #socket: WebSocket;
  #opened = false;
  #seq = 0;
  #ack = 0;
  #sampleIndex = 0;

  constructor(url: string, { onMessage, onFrame, onClose }: WireHandlers) {
    this.#socket = new WebSocket(url, REALTIME_PROTOCOL, { perMessageDeflate: false });
    this.#socket.on('open', () => {
      this.#opened = true;
    });
    this.#socket.on('message', (data, isBinary) => {
      if (isBinary) {
        const frame = decodeFrame(data as Buffer);
        if (frame) onFrame(frame);
        return;
      }
      const { seq, ack: _ack, ...message } = JSON.parse(String(data)) as Enveloped<ServerMessage>;
      this.#ack = seq;
      onMessage(message as ServerMessage);
    });
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', (code) => onClose(code, this.#opened));
  }

  get open(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** @throws where it does not open */
  async opening(): Promise<void> {
    if (!this.#opened) await once(this.#socket, 'open', { signal: AbortSignal.timeout(OPEN_WITHIN_MS) });
  }

  send(message: ClientMessage): void {
    if (!this.open) return;
    this.#seq += 1;
    this.#socket.send(JSON.stringify({ ...message, seq: this.#seq, ack: this.#ack }));
  }

  sendAudio(samples: Int16Array): number {
    if (!this.open) return 0;
    this.#socket.send(encodeFrame({ generation: 0, firstSample: this.#sampleIndex, samples }));
    this.#sampleIndex += samples.length;
    return 0;
  }

  cut(): void {
    this.#socket.terminate();
  }
}
