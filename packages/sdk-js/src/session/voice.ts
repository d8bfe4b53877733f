import type { AudioFrame, ClientMessage, Hello, ServerMessage } from '@vivavoce/contract/plain';
import { AudioEngine } from '../audio/engine.ts';
import type { Speaker } from '../audio/speaker.ts';
import type { VivavoceError } from '../core/error.ts';
import type { MicrophoneState, SessionState } from '../types.ts';

export interface VoiceOptions {
  workletUrl: string;
  send(message: Exclude<ClientMessage, Hello>): boolean;
  sendAudio(frame: AudioFrame): void;
  /** The audio clock beats: a page that is out of sight has no other. */
  onTick(): void;
  /** More of a generation was heard. */
  onHeard(generation: number, playedSamples: number): void;
  onSound(sound: SessionState['sound']): void;
  onMicrophone(state: MicrophoneState, error: VivavoceError | null): void;
}

/** The browser's stream of microphone frames never flushes, so it has one generation. */
const UP_GENERATION = 0;

/** Sound both ways, between the realtime messages and the audio engine. */
export class Voice {
  readonly #options: VoiceOptions;
  readonly #engine: AudioEngine;
  #connected = false;
  #muted = false;
  /** Sound comes in and, unless it is switched off, goes out. */
  #running = false;
  #silent = false;
  #told = { sound: false, microphone: false };
  /** Samples captured since the connection began; what was not sent leaves a gap. */
  #capturedSamples = 0;
  #epoch = -1;
  #generation = -1;

  constructor(options: VoiceOptions) {
    this.#options = options;
    this.#engine = new AudioEngine(options.workletUrl, {
      onFrame: (samples) => this.#captured(samples),
      onPlayed: ({ generation, playedSamples }) => {
        this.#options.send({ type: 'played', generation, playedSamples });
        this.#options.onHeard(generation, playedSamples);
      },
      onTick: this.#options.onTick,
      onRunning: (running) => this.#runs(running),
      onMicrophone: (state, error) => {
        this.#options.onMicrophone(state, error);
        this.#sendMicrophone();
      },
    });
  }

  get engine(): AudioEngine {
    return this.#engine;
  }

  /** Whether sound really comes in. */
  get hearing(): boolean {
    return this.#running && this.#engine.microphone?.silenced === false;
  }

  /** Whether the interviewer's voice plays. */
  get #playing(): boolean {
    return this.#running && !this.#silent;
  }

  /** What the first message of a connection says of sound; what changes until the welcome is told then. */
  hello(): Pick<Hello, 'audio' | 'soundAllowed'> {
    this.#told = { sound: this.#playing, microphone: this.hearing };
    return {
      audio: { upSampleRate: this.hearing ? 16_000 : 0, downSampleRate: 24_000, codec: 'pcm16' },
      soundAllowed: this.#playing,
    };
  }

  /** The loudspeaker, while it plays. The agent sends sound only then; what is still under way is thrown away. */
  get #speaker(): Speaker | undefined {
    return this.#playing ? this.#engine.speaker : undefined;
  }

  /** The connection is there: the agent learns the state of microphone and sound. */
  connected({ epoch, generation }: { epoch: number; generation: number }): void {
    this.#connected = true;
    this.#capturedSamples = 0;
    // The same worker in the same generation goes on where it was; any other begins its own count.
    if (epoch !== this.#epoch || generation !== this.#generation) this.#engine.speaker?.reset();
    this.#epoch = epoch;
    this.#generation = generation;
    if (this.#muted) this.#options.send({ type: 'mute', muted: true });
    if (this.#playing !== this.#told.sound) this.#tellSound();
    if (this.hearing !== this.#told.microphone) this.#sendMicrophone();
  }

  disconnected(): void {
    this.#connected = false;
  }

  mute(muted: boolean): void {
    this.#muted = muted;
    this.#engine.muted = muted;
    this.#options.send({ type: 'mute', muted });
  }

  frame(frame: AudioFrame): void {
    this.#generation = Math.max(this.#generation, frame.generation);
    this.#speaker?.frame(frame);
  }

  message(message: ServerMessage): void {
    switch (message.type) {
      case 'pause':
      case 'resume':
      case 'speech_end':
        this.#speaker?.post(message);
        break;
      case 'flush':
        void this.#flush(message.generation);
    }
  }

  /** Tries to let sound play; tells by `onSound` what came of it. @throws VivavoceError where there is no way to */
  async openSound(): Promise<boolean> {
    const running = await this.#engine.resume();
    this.#showSound();
    return running;
  }

  /** Switches the interviewer's voice off or on; what is said goes on in captions. */
  silence(silent: boolean): void {
    if (silent === this.#silent) return;
    this.#silent = silent;
    this.#soundChanged();
  }

  /** Silence now, and nothing captured; opens again with the next `openSound` or microphone. */
  close(): void {
    this.#connected = false;
    this.#engine.closeMicrophone();
    this.#engine.speaker?.reset();
    this.#generation = -1;
  }

  dispose(): void {
    this.#engine.dispose();
  }

  async #flush(generation: number): Promise<void> {
    const playedSamples = (await this.#speaker?.flush(generation)) ?? 0;
    this.#options.onHeard(generation, playedSamples);
    this.#options.send({ type: 'flushed', generation, playedSamples });
  }

  #captured(samples: Int16Array<ArrayBuffer>): void {
    const firstSample = this.#capturedSamples;
    this.#capturedSamples += samples.length;
    if (!this.#connected || this.#muted) return;
    this.#options.sendAudio({ generation: UP_GENERATION, firstSample, samples });
  }

  #runs(running: boolean): void {
    if (running === this.#running) return;
    this.#running = running;
    this.#soundChanged();
    this.#sendMicrophone();
  }

  #soundChanged(): void {
    this.#showSound();
    if (!this.#playing) this.#engine.speaker?.reset();
    this.#tellSound();
  }

  #showSound(): void {
    const stopped = this.#engine.stalled ? 'stalled' : 'blocked';
    this.#options.onSound(this.#silent ? 'off' : this.#running ? 'running' : stopped);
  }

  #tellSound(): void {
    this.#options.send({ type: 'sound', allowed: this.#playing });
  }

  #sendMicrophone(): void {
    if (!this.#connected) return;
    this.#options.send({ type: 'microphone', state: this.hearing ? 'open' : 'none' });
  }
}
