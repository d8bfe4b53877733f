import {
  type AudioFrame,
  type ClientMessage,
  DOWN_SAMPLE_RATE,
  decodeFrame,
  type Enveloped,
  encodeFrame,
  FRAME_DURATION_MS,
  type Hello,
  newId,
  REALTIME_PROTOCOL,
  type ServerMessage,
  UP_SAMPLE_RATE,
} from '@vivavoce/contract';
import { WebSocket } from 'ws';
import { msToSamples } from '../audio/pcm.ts';
import { room } from './speech.ts';

export interface TestClientOptions {
  url: string;
  ticket: string;
  /** @defaultValue a microphone that is open */
  microphone?: boolean;
  soundAllowed?: boolean;
}

const FRAME = msToSamples(FRAME_DURATION_MS, UP_SAMPLE_RATE);

/** A client of `vivavoce.v1` that plays what it gets in real time and sends a microphone, speech or the sound of a room. */
export class TestClient {
  readonly messages: ServerMessage[] = [];
  readonly frames: (AudioFrame & { atMs: number })[] = [];
  closeCode: number | undefined;
  readonly #socket: WebSocket;
  readonly #options: TestClientOptions;
  readonly #waiting = new Set<() => void>();
  #seq = 0;
  #ack = 0;
  #sample = 0;
  #speech: Int16Array = new Int16Array(0);
  #microphone: NodeJS.Timeout | undefined;
  #loudspeaker: NodeJS.Timeout | undefined;
  #playing = { generation: 0, received: 0, played: 0, paused: false, at: 0 };

  constructor(options: TestClientOptions) {
    this.#options = options;
    this.#socket = new WebSocket(options.url, REALTIME_PROTOCOL);
    this.#socket.on('open', () => this.send(this.#hello()));
    this.#socket.on('message', (data: Buffer, binary) => {
      if (binary) this.#sound(data);
      else this.#message(JSON.parse(data.toString('utf8')) as Enveloped<ServerMessage>);
      this.#notice();
    });
    this.#socket.on('close', (code) => {
      this.closeCode = code;
      clearInterval(this.#microphone);
      clearInterval(this.#loudspeaker);
      this.#notice();
    });
    this.#socket.on('error', () => undefined);
  }

  send(message: ClientMessage): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#seq += 1;
    this.#socket.send(JSON.stringify({ ...message, seq: this.#seq, ack: this.#ack }));
  }

  /** Says something into the microphone from now on. */
  speak(speech: Int16Array): void {
    this.#speech = speech;
  }

  /** Sends no sound any more, and does not say so. */
  hush(): void {
    clearInterval(this.#microphone);
  }

  get speaking(): boolean {
    return this.#speech.length > 0;
  }

  type(text: string, id: string = newId('message')): string {
    this.send({ type: 'say', id, text });
    return id;
  }

  /** Vanishes without a word. */
  cut(): void {
    this.#socket.terminate();
  }

  of<T extends ServerMessage['type']>(type: T): Extract<ServerMessage, { type: T }>[] {
    return this.messages.filter(
      (message): message is Extract<ServerMessage, { type: T }> => message.type === type,
    );
  }

  /** Final captions of a role, oldest first. */
  said(role: 'interviewer' | 'candidate'): string[] {
    return this.of('caption').flatMap((caption) =>
      caption.final && caption.role === role ? [caption.text] : [],
    );
  }

  /** Waits until something is so. @throws after the deadline */
  async until(what: string, holds: () => boolean, deadlineMs = 15_000): Promise<void> {
    const end = Date.now() + deadlineMs;
    while (!holds()) {
      const leftMs = end - Date.now();
      if (leftMs <= 0) {
        const seen = this.messages.slice(-12).map((message) => JSON.stringify(message).slice(0, 200));
        throw new Error(`waited for: ${what}; closed: ${this.closeCode}; last messages:\n${seen.join('\n')}`);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, Math.min(leftMs, 100));
        const waiting = this.#waiting;
        function done() {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        }
        waiting.add(done);
      });
    }
  }

  #hello(): Hello {
    return {
      type: 'hello',
      ticket: this.#options.ticket,
      clientId: newId('client'),
      audio: {
        upSampleRate: this.#options.microphone === false ? 0 : UP_SAMPLE_RATE,
        downSampleRate: DOWN_SAMPLE_RATE,
        codec: 'pcm16',
      },
      soundAllowed: this.#options.soundAllowed ?? true,
    };
  }

  #message({ seq, ack: _ack, ...message }: Enveloped<ServerMessage>): void {
    this.#ack = seq;
    this.messages.push(message as ServerMessage);
    switch (message.type) {
      case 'welcome':
        if (this.#options.microphone !== false) this.#openMicrophone();
        this.#openLoudspeaker();
        break;
      case 'pause':
        this.#playing.paused = true;
        break;
      case 'resume':
        this.#playing.paused = false;
        break;
      case 'flush': {
        const { generation } = message;
        const played = generation === this.#playing.generation ? this.#playing.played : 0;
        this.send({ type: 'flushed', generation, playedSamples: played });
        this.#playing.received = this.#playing.played;
        break;
      }
      default:
        break;
    }
  }

  #sound(data: Buffer): void {
    const frame = decodeFrame(data);
    if (!frame) return;
    this.frames.push({ ...frame, atMs: performance.now() });
    if (frame.generation !== this.#playing.generation) {
      this.#playing = { generation: frame.generation, received: 0, played: 0, paused: false, at: 0 };
    }
    this.#playing.received = frame.firstSample + frame.samples.length;
  }

  #openMicrophone(): void {
    const startedAt = performance.now();
    let sent = 0;
    const silence = room(FRAME_DURATION_MS);
    this.#microphone = setInterval(() => {
      const due = Math.floor((performance.now() - startedAt) / FRAME_DURATION_MS);
      for (; sent < due; sent += 1) {
        const samples = this.#speech.length >= FRAME ? this.#speech.subarray(0, FRAME) : silence;
        this.#speech = this.#speech.length >= FRAME ? this.#speech.subarray(FRAME) : new Int16Array(0);
        if (this.#socket.readyState !== WebSocket.OPEN) return;
        this.#socket.send(encodeFrame({ generation: 0, firstSample: this.#sample, samples }));
        this.#sample += FRAME;
      }
    }, 10);
  }

  #openLoudspeaker(): void {
    let reportedAt = 0;
    this.#loudspeaker = setInterval(() => {
      const playing = this.#playing;
      const now = performance.now();
      const elapsed = msToSamples(now - (playing.at || now), DOWN_SAMPLE_RATE);
      const before = playing.played;
      playing.at = now;
      if (!playing.paused) playing.played = Math.min(playing.received, playing.played + elapsed);
      const ended = playing.played === playing.received && before !== playing.played;
      if (
        playing.received > 0 &&
        (before === 0 || ended || (now - reportedAt >= 100 && before !== playing.played))
      ) {
        reportedAt = now;
        this.send({ type: 'played', generation: playing.generation, playedSamples: playing.played });
      }
    }, 10);
  }

  #notice(): void {
    for (const done of [...this.#waiting]) done();
  }
}
