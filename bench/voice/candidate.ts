import { EventEmitter, once } from 'node:events';
import {
  type ClientMessage,
  DOWN_SAMPLE_RATE,
  decodeFrame,
  encodeFrame,
  HEARTBEAT_MS,
  type JoinResponse,
  newId,
  type Phase,
  REALTIME_PROTOCOL,
  type ServerMessage,
  UP_SAMPLE_RATE,
} from '@vivavoce/contract/plain';
import { WebSocket } from 'ws';
import { isVoiced } from './energy.ts';
import { Loudspeaker } from './loudspeaker.ts';
import { Microphone } from './microphone.ts';

const PLAYED_EVERY_MS = 100;
const REPLY_WITHIN_MS = 10_000;

/** What the candidate's client saw of one turn. Times are of `performance.now()`. */
export interface ObservedTurn {
  lastVoicedSentAt: number;
  /** The agent took the turn for over; missing where that was not told. */
  confirmedAt: number | undefined;
  /** The first voiced sample of the reply; missing where none came within 10 s. */
  firstVoiceAt: number | undefined;
  /** The agent was heard before the answer was over. */
  cutIn: boolean;
}

/** A scripted client of `vivavoce.v1` that measures: when its own voice left, and when the agent's arrived. */
export class Candidate {
  ended = false;
  readonly #socket: WebSocket;
  readonly #microphone: Microphone;
  readonly #loudspeaker = new Loudspeaker();
  readonly #changes = new EventEmitter();
  readonly #timers: NodeJS.Timeout[];
  #phase: Phase = 'connecting';
  #phaseAt = 0;
  /** When voiced sound of the agent arrived, since the last answer began. */
  #voicedAt: number[] = [];
  #seq = 0;
  #ack = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.#changes.setMaxListeners(0);
    socket.on('message', (data, isBinary) => {
      if (isBinary) this.#hear(data as Buffer);
      else this.#receive(JSON.parse(String(data)) as ServerMessage & { seq: number });
      this.#changes.emit('change');
    });
    socket.on('close', () => {
      this.ended = true;
      this.#changes.emit('change');
    });
    socket.on('error', () => {});
    this.#microphone = new Microphone((samples, firstSample) => {
      if (socket.readyState === WebSocket.OPEN)
        socket.send(encodeFrame({ generation: 0, firstSample, samples }));
    });
    this.#timers = [
      setInterval(() => this.#reportPlayed(), PLAYED_EVERY_MS),
      setInterval(() => this.#send({ type: 'ping', sentAtMs: performance.now() }), HEARTBEAT_MS),
    ];
  }

  static async join(joined: JoinResponse): Promise<Candidate> {
    const { url = '' } = joined.connections[0] ?? {};
    const socket = new WebSocket(url, REALTIME_PROTOCOL, { perMessageDeflate: false });
    await once(socket, 'open', { signal: AbortSignal.timeout(5_000) });
    socket.send(
      JSON.stringify({
        type: 'hello',
        ticket: joined.ticket,
        clientId: newId('client'),
        audio: { upSampleRate: UP_SAMPLE_RATE, downSampleRate: DOWN_SAMPLE_RATE, codec: 'pcm16' },
        soundAllowed: true,
        seq: 1,
        ack: 0,
      } satisfies ClientMessage & { seq: number; ack: number }),
    );
    const candidate = new Candidate(socket);
    candidate.#seq = 1;
    return candidate;
  }

  /** Waits until the agent listens and nothing of it is still to be heard. `false` where the interview ended meanwhile. */
  async untilListening(timeoutMs: number): Promise<boolean> {
    await this.#until(
      timeoutMs,
      () => this.ended || (this.#phase === 'listening' && !this.#loudspeaker.isPlaying(performance.now())),
    );
    return !this.ended;
  }

  /** Answers, and observes what comes of it. */
  async answer(samples: Int16Array): Promise<ObservedTurn> {
    this.#voicedAt = [];
    const lastVoicedSentAt = await this.#microphone.speak(samples);
    const cutIn = this.#voicedAt.length > 0;
    let confirmedAt: number | undefined;
    const firstVoiceAt = () => this.#voicedAt.find((at) => at > lastVoicedSentAt);
    await this.#until(REPLY_WITHIN_MS, () => {
      const taken = this.#phase === 'thinking' || this.#phase === 'speaking';
      if (taken && this.#phaseAt > lastVoicedSentAt) confirmedAt ??= this.#phaseAt;
      return this.ended || firstVoiceAt() !== undefined;
    });
    return { lastVoicedSentAt, confirmedAt, firstVoiceAt: firstVoiceAt(), cutIn };
  }

  async end(): Promise<void> {
    this.#send({ type: 'end', id: newId('message') });
    await this.#until(5_000, () => this.ended);
    this.#microphone.close();
    for (const timer of this.#timers) clearInterval(timer);
    this.#socket.terminate();
  }

  /** Looked at again after everything that arrives, and every 100 ms. `false` where it does not come true in time. */
  async #until(timeoutMs: number, holds: () => boolean): Promise<boolean> {
    const deadline = AbortSignal.timeout(timeoutMs);
    while (!holds()) {
      if (deadline.aborted) return false;
      await once(this.#changes, 'change', { signal: deadline }).catch(() => {});
    }
    return true;
  }

  #send(message: ClientMessage): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    this.#seq += 1;
    this.#socket.send(JSON.stringify({ ...message, seq: this.#seq, ack: this.#ack }));
  }

  #hear(bytes: Buffer): void {
    const frame = decodeFrame(bytes);
    if (!frame) return;
    const nowMs = performance.now();
    const isFirst = frame.firstSample === 0 && frame.generation !== this.#loudspeaker.generation;
    if (!this.#loudspeaker.receive(frame, nowMs)) return;
    if (isVoiced(frame.samples, DOWN_SAMPLE_RATE)) this.#voicedAt.push(nowMs);
    if (isFirst) this.#send({ type: 'played', generation: frame.generation, playedSamples: 1 });
  }

  #receive(message: ServerMessage & { seq: number }): void {
    this.#ack = message.seq;
    const nowMs = performance.now();
    switch (message.type) {
      case 'welcome':
      case 'phase':
        this.#phase = message.phase;
        this.#phaseAt = nowMs;
        return;
      case 'pause':
        this.#loudspeaker.pause(nowMs);
        return;
      case 'resume':
        this.#loudspeaker.resume(nowMs);
        return;
      case 'flush': {
        const playedSamples = this.#loudspeaker.flush(message.generation, nowMs);
        this.#send({ type: 'flushed', generation: message.generation, playedSamples });
        return;
      }
      case 'ended':
        this.ended = true;
        return;
      case 'caption':
      case 'accepted':
      case 'progress':
      case 'notify':
      case 'speech_end':
      case 'pong':
        return;
      default:
        message satisfies never;
    }
  }

  #reportPlayed(): void {
    const playedSamples = this.#loudspeaker.playedSamples(performance.now());
    const { generation } = this.#loudspeaker;
    if (playedSamples > 0) this.#send({ type: 'played', generation, playedSamples });
    this.#changes.emit('change');
  }
}
