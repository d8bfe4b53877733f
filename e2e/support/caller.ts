import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CLOSE_CODES,
  type ClientMessage,
  type CreateSessionRequest,
  decodeFrame,
  encodeFrame,
  type FinalCaption,
  FRAME_DURATION_MS,
  HEARTBEAT_MS,
  type JoinResponse,
  newId,
  type Phase,
  REALTIME_PROTOCOL,
  type ServerMessage,
  UP_SAMPLE_RATE,
} from '@vivavoce/contract/plain';
import { WebSocket } from 'ws';
import type { Partner } from './partner.ts';
import { Playback } from './playback.ts';

const PLAYED_EVERY_MS = 100;
/** Well below the backlog that the agent allows. */
const CATCH_UP_MS = 200;
const REJOIN_WITHIN_MS = 40_000;
const WAV_HEADER_BYTES = 44;
const FRAME_SAMPLES = (UP_SAMPLE_RATE * FRAME_DURATION_MS) / 1000;

/** A candidate without a browser: speaks `vivavoce.v1` from its reference, with a real voice and a loudspeaker that counts. */
export class Caller {
  readonly sessionId: string;
  readonly messages: ServerMessage[] = [];
  readonly playback = new Playback();
  phase: Phase = 'connecting';
  epoch = 0;
  /** Port of the worker that holds the session. */
  workerPort = 0;
  ended = false;
  readonly #partner: Partner;
  readonly #token: string;
  readonly #changes = new EventEmitter();
  readonly #clientId = newId('client');
  readonly #unaccepted = new Map<string, string>();
  readonly #finals = new Map<number, FinalCaption>();
  readonly #speeches: { samples: Int16Array; sent: number; done: () => void }[] = [];
  readonly #timers: NodeJS.Timeout[] = [];
  #socket: WebSocket | undefined;
  #seq = 0;
  #ack = 0;
  #sampleIndex = 0;
  #hungUp = false;

  private constructor(partner: Partner, sessionId: string, token: string) {
    this.#partner = partner;
    this.sessionId = sessionId;
    this.#token = token;
    this.#changes.setMaxListeners(100);
  }

  /** Creates a session, agrees and joins. */
  static async call(partner: Partner, request: CreateSessionRequest): Promise<Caller> {
    const { session, token } = await partner.createSession(request);
    const caller = new Caller(partner, session.id, token.value);
    const { version, locale } = session.notice;
    await caller.#post('consent', { noticeVersion: version, locale, voice: true });
    await caller.#join();
    caller.#runMicrophone();
    caller.#timers.push(
      setInterval(() => caller.#reportPlayed(), PLAYED_EVERY_MS),
      setInterval(() => caller.#send({ type: 'ping', sentAtMs: performance.now() }), HEARTBEAT_MS),
    );
    return caller;
  }

  /** Final captions, in order of their sequence. */
  get finals(): FinalCaption[] {
    return [...this.#finals.values()].sort((a, b) => a.sequence - b.sequence);
  }

  /** Waits for something to be true, looked at again after every message and every frame. */
  async until(what: string, holds: () => boolean, timeoutMs = 30_000): Promise<void> {
    const deadline = AbortSignal.timeout(timeoutMs);
    while (!holds()) {
      try {
        await once(this.#changes, 'change', { signal: deadline });
      } catch {
        const last = this.finals.map((final) => `${final.role}: ${final.text}`).slice(-4);
        throw new Error(
          `Not ${what} within ${timeoutMs} ms; the phase is ${this.phase}; last: ${last.join(' | ')}`,
        );
      }
    }
  }

  untilPhase(phase: Phase, timeoutMs?: number): Promise<void> {
    return this.until(`in phase ${phase}`, () => this.phase === phase, timeoutMs);
  }

  /** Waits for the interviewer to have said something more, in full, and to listen again. */
  async untilAnswered(timeoutMs?: number): Promise<void> {
    const before = this.finals.filter((final) => final.role === 'interviewer').length;
    await this.until(
      'answered',
      () =>
        this.ended ||
        (this.finals.filter((final) => final.role === 'interviewer').length > before &&
          this.phase === 'listening'),
      timeoutMs,
    );
  }

  /** Speaks a WAV (16 kHz mono) in real time; resolves with its last sample. */
  speak(wav: Buffer): Promise<void> {
    const pcm = wav.subarray(WAV_HEADER_BYTES);
    const samples = new Int16Array(pcm.buffer.slice(pcm.byteOffset, pcm.byteOffset + (pcm.length & ~1)));
    return new Promise((done) => this.#speeches.push({ samples, sent: 0, done }));
  }

  /** A typed answer; sent again on every new connection until it is accepted. */
  say(text: string): string {
    const id = newId('message');
    this.#unaccepted.set(id, text);
    this.#send({ type: 'say', id, text });
    return id;
  }

  isAccepted(id: string): boolean {
    return !this.#unaccepted.has(id);
  }

  end(): void {
    this.#send({ type: 'end', id: newId('message') });
  }

  hangUp(): void {
    this.#hungUp = true;
    for (const timer of this.#timers) clearInterval(timer);
    this.#socket?.terminate();
  }

  /** The microphone is open all the time: speech where there is some, else a silent room. */
  #runMicrophone(): void {
    let dueAt = performance.now();
    this.#timers.push(
      setInterval(() => {
        const now = performance.now();
        // A process that was held up speaks later, not faster: of sound that comes in a heap the agent drops the oldest.
        dueAt = Math.max(dueAt, now - CATCH_UP_MS);
        for (; dueAt <= now; dueAt += FRAME_DURATION_MS) this.#sendFrame();
      }, FRAME_DURATION_MS),
    );
  }

  #sendFrame(): void {
    const samples = new Int16Array(FRAME_SAMPLES);
    const [speech] = this.#speeches;
    if (speech) {
      const part = speech.samples.subarray(speech.sent, speech.sent + FRAME_SAMPLES);
      samples.set(part);
      speech.sent += FRAME_SAMPLES;
      if (speech.sent >= speech.samples.length) {
        this.#speeches.shift();
        speech.done();
      }
    }
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#socket.send(encodeFrame({ generation: 0, firstSample: this.#sampleIndex, samples }));
    this.#sampleIndex += FRAME_SAMPLES;
  }

  async #post(action: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${this.#partner.apiUrl}/v1/sessions/${this.sessionId}/${action}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.#token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok) throw new Error(`${action} answered ${response.status}: ${JSON.stringify(answer)}`);
    return answer;
  }

  async #join(failedEpoch?: number): Promise<void> {
    const joined = (await this.#post(
      'join',
      failedEpoch === undefined ? {} : { failedEpoch },
    )) as JoinResponse;
    this.epoch = joined.epoch;
    const { url = '' } = joined.connections[0] ?? {};
    this.workerPort = Number(new URL(url).port);
    const socket = new WebSocket(url, REALTIME_PROTOCOL, { perMessageDeflate: false });
    this.#socket = socket;
    this.#seq = 0;
    this.#ack = 0;
    this.#sampleIndex = 0;
    socket.on('message', (data, isBinary) => {
      if (this.#socket !== socket) return;
      if (isBinary) this.#hear(data as Buffer);
      else this.#receive(JSON.parse(String(data)) as ServerMessage & { seq: number });
    });
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      if (this.#socket === socket) void this.#closed(code);
    });
    await once(socket, 'open', { signal: AbortSignal.timeout(5_000) });
    this.#send({
      type: 'hello',
      ticket: joined.ticket,
      clientId: this.#clientId,
      audio: { upSampleRate: UP_SAMPLE_RATE, downSampleRate: 24_000, codec: 'pcm16' },
      soundAllowed: true,
    });
  }

  async #closed(code: number): Promise<void> {
    this.#changes.emit('change');
    if (this.#hungUp || this.ended || code === CLOSE_CODES.session_over || code === CLOSE_CODES.replaced)
      return;
    this.phase = 'connecting';
    const deadline = performance.now() + REJOIN_WITHIN_MS;
    let failedEpoch: number | undefined;
    while (!this.#hungUp && performance.now() < deadline) {
      try {
        await this.#join(failedEpoch);
        return;
      } catch {
        failedEpoch = this.epoch;
        await sleep(300);
      }
    }
  }

  #send(message: ClientMessage): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    this.#seq += 1;
    this.#socket.send(JSON.stringify({ ...message, seq: this.#seq, ack: this.#ack }));
  }

  #hear(bytes: Buffer): void {
    const frame = decodeFrame(bytes);
    if (!frame) return;
    this.playback.receive(frame, performance.now());
    this.#changes.emit('change');
  }

  #receive(message: ServerMessage & { seq: number }): void {
    this.#ack = message.seq;
    this.messages.push(message);
    const now = performance.now();
    switch (message.type) {
      case 'welcome':
        this.phase = message.phase;
        this.epoch = message.epoch;
        for (const final of message.transcript) this.#finals.set(final.sequence, final);
        for (const id of message.acceptedIds) this.#unaccepted.delete(id);
        for (const [id, text] of this.#unaccepted) this.#send({ type: 'say', id, text });
        break;
      case 'phase':
        this.phase = message.phase;
        break;
      case 'caption':
        if (message.final) this.#finals.set(message.sequence, message);
        break;
      case 'accepted':
        this.#unaccepted.delete(message.id);
        break;
      case 'pause':
        this.playback.pause(now);
        break;
      case 'resume':
        this.playback.resume(now);
        break;
      case 'flush':
        this.#send({
          type: 'flushed',
          generation: message.generation,
          playedSamples: Math.floor(this.playback.flush(message.generation, now)),
        });
        break;
      case 'ended':
        this.ended = true;
        break;
      case 'progress':
      case 'notify':
      case 'speech_end':
      case 'pong':
        break;
      default:
        message satisfies never;
    }
    this.#changes.emit('change');
  }

  #reportPlayed(): void {
    const playedSamples = this.playback.playedSamples(performance.now());
    if (playedSamples === 0) return;
    this.#send({ type: 'played', generation: this.playback.generation, playedSamples });
  }
}
