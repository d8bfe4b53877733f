import { EventEmitter, once } from 'node:events';
import {
  type AudioFrame,
  type ClientMessage,
  type ConnectionKind,
  DOWN_SAMPLE_RATE,
  type FinalCaption,
  HEARTBEAT_MS,
  type Hello,
  type JoinResponse,
  newId,
  type Phase,
  type ServerMessage,
  UP_SAMPLE_RATE,
} from '@vivavoce/contract/plain';
import { Echo, type EchoOptions } from './echo.ts';
import { Loudspeaker } from './loudspeaker.ts';
import { Microphone, type Spoken, TRACK_FRAME_MS } from './microphone.ts';
import { SocketWire } from './socket-wire.ts';
import type { Wire, WireHandlers } from './wire.ts';

const PLAYED_EVERY_MS = 100;
/** How often the loudspeaker is looked at: its first and its last sample are told at once. */
const LOOK_EVERY_MS = 10;
const LOOK_ELSEWHERE_EVERY_MS = 100;

/** The ways to a session, of which the first of the wanted kind is taken, and what opens the door there. */
export type ConnectionOffer = Pick<JoinResponse, 'connections' | 'ticket'>;

export interface CandidateOptions {
  /** @defaultValue a microphone that is open once the agent has welcomed the candidate */
  microphone?: boolean;
  /** Whether the page may play sound. @defaultValue true */
  soundAllowed?: boolean;
  /** The way that is taken. @defaultValue the WebSocket */
  transport?: ConnectionKind;
  /** The microphone hears the loudspeaker. @defaultValue it does not */
  echo?: EchoOptions;
}

export interface HeardFrame extends AudioFrame {
  /** When it arrived, of `performance.now()`. */
  atMs: number;
}

/**
 * A candidate without a browser: speaks `vivavoce.v1` from its reference, with a microphone in real time and a loudspeaker
 * that counts. It may connect again and again; what it knows of the session stays.
 */
export class Candidate {
  /** Everything that the agent sent, oldest first, over all connections. */
  readonly messages: ServerMessage[] = [];
  /** All sound that arrived, wanted or not. */
  readonly frames: HeardFrame[] = [];
  readonly loudspeaker = new Loudspeaker();
  phase: Phase = 'connecting';
  /** When the phase last changed, of `performance.now()`. */
  phaseAt = 0;
  epoch = 0;
  /** The agent has said that the interview is over. */
  ended = false;
  /** Of the newest connection, once it is closed. */
  closeCode: number | undefined;
  readonly #options: Required<Omit<CandidateOptions, 'echo'>>;
  readonly #echo: Echo | undefined;
  readonly #clientId = newId('client');
  readonly #changes = new EventEmitter();
  readonly #finals = new Map<number, FinalCaption>();
  readonly #timers: NodeJS.Timeout[];
  #microphone: Microphone | undefined;
  #hushed = false;
  #wire: Wire | undefined;
  #reported = { generation: -1, samples: 0, atMs: 0 };

  constructor({
    microphone = true,
    soundAllowed = true,
    transport = 'websocket',
    echo,
  }: CandidateOptions = {}) {
    this.#options = { microphone, soundAllowed, transport };
    this.#echo = echo && new Echo(echo);
    this.#changes.setMaxListeners(0);
    this.#timers = [
      setInterval(() => this.#reportPlayed(), LOOK_EVERY_MS),
      setInterval(() => this.send({ type: 'ping', sentAtMs: performance.now() }), HEARTBEAT_MS),
      // What is waited for may be elsewhere than on the wire.
      setInterval(() => this.#changes.emit('change'), LOOK_ELSEWHERE_EVERY_MS),
    ];
  }

  /** Connects, in the place of the connection before. Resolves once the hello is sent, in a room once it is answered. */
  async connect(
    { connections, ticket }: ConnectionOffer,
    transport: ConnectionKind = this.#options.transport,
  ): Promise<void> {
    const way = connections.find(({ kind }) => kind === transport);
    if (!way) throw new Error(`no way of this kind is offered: ${transport}`);
    const mine = (wire: Wire) => wire === this.#wire;
    const handlers = (of: () => Wire): WireHandlers => ({
      onMessage: (message) => {
        if (mine(of())) this.#receive(message);
      },
      onFrame: (frame) => {
        if (mine(of())) this.#hear(frame);
      },
      onClose: (code, opened) => {
        if (!mine(of())) return;
        this.closeCode = code;
        this.#changes.emit('change');
        if (opened) this.onClosed(code);
      },
    });
    this.closeCode = undefined;
    if (way.kind === 'livekit') {
      // Native, and not needed where everything goes over the WebSocket.
      const { RoomWire } = await import('./room-wire.ts');
      const wire: InstanceType<typeof RoomWire> = new RoomWire(handlers(() => wire));
      this.#wire = wire;
      if (this.#options.microphone) this.#openMicrophone();
      await wire.join(way, this.#hello(ticket));
      return;
    }
    const wire: SocketWire = new SocketWire(
      way.url,
      handlers(() => wire),
    );
    this.#wire = wire;
    await wire.opening();
    wire.send(this.#hello(ticket));
  }

  #hello(ticket: string): Hello {
    const upSampleRate = this.#options.microphone ? UP_SAMPLE_RATE : 0;
    return {
      type: 'hello',
      ticket,
      clientId: this.#clientId,
      audio: { upSampleRate, downSampleRate: DOWN_SAMPLE_RATE, codec: 'pcm16' },
      soundAllowed: this.#options.soundAllowed,
    };
  }

  /** Ends the connection, or the attempt at one, and stays. */
  protected giveUp(): void {
    this.#wire?.cut();
  }

  /** A connection that was open is closed: for a candidate that joins again. */
  protected onClosed(_code: number): void {}

  /** For a candidate that keeps more of what it is told. */
  protected onMessage(_message: ServerMessage): void {}

  /** Waits for something to be true, looked at again after everything that happens. @throws after the time is over */
  async until(what: string, holds: () => boolean, timeoutMs = 45_000): Promise<void> {
    const deadline = AbortSignal.timeout(timeoutMs);
    while (!holds()) {
      try {
        await once(this.#changes, 'change', { signal: deadline });
      } catch {
        throw new Error(`waited ${timeoutMs} ms for: ${what}; ${this.#description()}`);
      }
    }
  }

  untilPhase(phase: Phase, timeoutMs?: number): Promise<void> {
    return this.until(`phase ${phase}`, () => this.phase === phase, timeoutMs);
  }

  /** Messages of one kind, oldest first. */
  of<T extends ServerMessage['type']>(type: T): Extract<ServerMessage, { type: T }>[] {
    return this.messages.filter(
      (message): message is Extract<ServerMessage, { type: T }> => message.type === type,
    );
  }

  /** Final captions, in order of their sequence, also those that were there before this candidate came. */
  get finals(): FinalCaption[] {
    return [...this.#finals.values()].sort((a, b) => a.sequence - b.sequence);
  }

  /** What was said by a role while this candidate was there, oldest first. */
  said(role: FinalCaption['role']): string[] {
    return this.of('caption').flatMap((caption) =>
      caption.final && caption.role === role ? [caption.text] : [],
    );
  }

  send(message: ClientMessage): void {
    this.#wire?.send(message);
  }

  /** Says something into the microphone, in real time (16 kHz); resolves once the last sample was sent. */
  speak(samples: Int16Array): Promise<Spoken> {
    return this.#openMicrophone().speak(samples);
  }

  /** Whether something is left to be said. */
  get speaking(): boolean {
    return this.#microphone?.speaking ?? false;
  }

  /** Sends no sound any more, and does not say so. */
  hush(): void {
    this.#hushed = true;
  }

  /** A typed answer. */
  type(text: string, id: string = newId('message')): string {
    this.send({ type: 'say', id, text });
    return id;
  }

  end(): void {
    this.send({ type: 'end', id: newId('message') });
  }

  /** Vanishes without a word. */
  cut(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#microphone?.close();
    this.#wire?.cut();
  }

  #openMicrophone(): Microphone {
    // A track takes sound as a browser's microphone has it; an echo comes by frames of the protocol.
    const frameMs = this.#options.transport === 'livekit' && !this.#echo ? TRACK_FRAME_MS : undefined;
    this.#microphone ??= new Microphone((samples) => {
      const echo = this.#echo?.next(this.loudspeaker.playedSamples(performance.now()));
      for (const [index, sample] of echo?.entries() ?? []) samples[index] = (samples[index] ?? 0) + sample;
      return this.#hushed ? 0 : (this.#wire?.sendAudio(samples) ?? 0);
    }, frameMs);
    return this.#microphone;
  }

  #hear(frame: AudioFrame): void {
    const atMs = performance.now();
    this.frames.push({ ...frame, atMs });
    if (this.loudspeaker.receive(frame, atMs)) this.#echo?.receive(frame.generation, frame.samples);
    this.#changes.emit('change');
  }

  #receive(message: ServerMessage): void {
    this.messages.push(message);
    const now = performance.now();
    switch (message.type) {
      case 'welcome':
        this.#enter(message.phase);
        this.epoch = message.epoch;
        for (const final of message.transcript) this.#finals.set(final.sequence, final);
        if (this.#options.microphone) this.#openMicrophone();
        break;
      case 'phase':
        this.#enter(message.phase);
        break;
      case 'caption':
        if (message.final) this.#finals.set(message.sequence, message);
        break;
      case 'pause':
        this.loudspeaker.pause(now);
        break;
      case 'resume':
        this.loudspeaker.resume(now);
        break;
      case 'flush': {
        const { generation } = message;
        const playedSamples = this.loudspeaker.flush(generation, now);
        this.send({ type: 'flushed', generation, playedSamples });
        break;
      }
      case 'ended':
        this.ended = true;
        break;
      case 'accepted':
      case 'progress':
      case 'mode':
      case 'notify':
      case 'speech_end':
      case 'pong':
        break;
      default:
        message satisfies never;
    }
    this.onMessage(message);
    this.#changes.emit('change');
  }

  #enter(phase: Phase): void {
    this.phase = phase;
    this.phaseAt = performance.now();
  }

  /** Tells how far playback is: at its first sample, every 100 ms, and at its end. */
  #reportPlayed(): void {
    const now = performance.now();
    const samples = this.loudspeaker.playedSamples(now);
    const { generation } = this.loudspeaker;
    const last = this.#reported;
    const isNew = generation !== last.generation;
    if (samples === 0 || (!isNew && samples === last.samples)) return;
    if (!isNew && this.loudspeaker.isPlaying(now) && now - last.atMs < PLAYED_EVERY_MS) return;
    this.#reported = { generation, samples, atMs: now };
    this.send({ type: 'played', generation, playedSamples: samples });
  }

  #description(): string {
    const last = this.messages.slice(-12).map((message) => JSON.stringify(message).slice(0, 200));
    return `the phase is ${this.phase}, closed: ${this.closeCode}; last messages:\n${last.join('\n')}`;
  }
}
