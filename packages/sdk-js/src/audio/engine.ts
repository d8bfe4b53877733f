import { withDeadline } from '../core/deadline.ts';
import { toVivavoceError, VivavoceError } from '../core/error.ts';
import type { TrackAudio } from '../realtime/connection/connection.ts';
import type { MicrophoneState } from '../types.ts';
import { Meter } from './meter.ts';
import { closeStream, isInsecure, listMicrophones, Microphone, openStream } from './microphone.ts';
import { type PlayedReport, Speaker } from './speaker.ts';

export interface AudioEngineEvents {
  onFrame(samples: Int16Array<ArrayBuffer>): void;
  onPlayed(report: PlayedReport): void;
  onTick(): void;
  /** The context began or ceased to run. */
  onRunning(running: boolean): void;
  onMicrophone(state: MicrophoneState, error: VivavoceError | null): void;
}

const LOAD_DEADLINE_MS = 10_000;
const RESUME_DEADLINE_MS = 1_000;
const TONE_SECONDS = 0.6;
/** A context that says `running` is looked at so often; standing still twice in a row, it is stalled. */
const CLOCK_CHECK_MS = 1_500;

/** One AudioContext with everything on it: loudspeaker, microphone, meters. Opened when it is first needed. */
export class AudioEngine implements TrackAudio {
  readonly #workletUrl: string;
  readonly #events: AudioEngineEvents;
  #context: AudioContext | undefined;
  #opening: Promise<AudioContext> | undefined;
  #speaker: Speaker | undefined;
  #outputMeter: Meter | undefined;
  #microphone: Microphone | undefined;
  #deviceId: string | null = null;
  #muted = false;
  #lost = false;
  /** Looks in a row at which the clock of a running context stood still. */
  #still = 0;
  #clock: ReturnType<typeof setInterval> | undefined;
  /** Rises with every opening and closing of the microphone; an answer that comes late is thrown away. */
  #opened = 0;
  #disposed = false;

  constructor(workletUrl: string, events: AudioEngineEvents) {
    this.#workletUrl = workletUrl;
    this.#events = events;
  }

  get running(): boolean {
    return this.#context?.state === 'running' && this.#speaker !== undefined && !this.stalled;
  }

  /** The context says that it runs, and its clock stands still. */
  get stalled(): boolean {
    return this.#still > 1;
  }

  get speaker(): Speaker | undefined {
    return this.#speaker;
  }

  /** The one that is open. */
  get microphone(): Microphone | undefined {
    return this.#microphone;
  }

  /** Makes the context and loads the worklets. @throws VivavoceError `unsupported`, `unavailable` */
  open(): Promise<AudioContext> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  /** Lets sound play, from a click where the browser wants one; answers whether it does. A context that stands still is made anew. */
  async resume(): Promise<boolean> {
    if (this.stalled) {
      const hadMicrophone = this.#microphone !== undefined;
      this.#close();
      // Told by `onMicrophone` where it fails; the sound goes on without it.
      if (hadMicrophone) await this.openMicrophone().catch(() => undefined);
    }
    const context = await this.open();
    if (context.state !== 'running') {
      await withDeadline(context.resume(), RESUME_DEADLINE_MS).catch(() => undefined);
    }
    return this.running;
  }

  /** Opens the one named, else the last one named. Where it is closed or opened anew meanwhile, nothing comes of it. @throws VivavoceError `microphone_denied` and its like */
  async openMicrophone(deviceId = this.#deviceId): Promise<void> {
    this.#opened += 1;
    const mine = this.#opened;
    this.#deviceId = deviceId;
    this.#events.onMicrophone('opening', null);
    // The browser asks the candidate while the worklets load.
    const asked = openStream(deviceId);
    try {
      const [context, stream] = await Promise.all([this.open(), asked]);
      if (mine !== this.#opened || this.#disposed) return closeStream(stream);
      this.#microphone?.close();
      this.#microphone = new Microphone(context, stream, {
        onFrame: this.#events.onFrame,
        onLost: () => this.#microphoneLost(),
        onSilenced: () => this.#tellMicrophone(),
      });
      this.#microphone.muted = this.#muted;
      this.#lost = false;
      navigator.mediaDevices.addEventListener('devicechange', this.#onDeviceChange);
      this.#tellMicrophone();
      void this.resume().catch(() => undefined);
    } catch (thrown) {
      // What the candidate allows after all is not kept open for nobody.
      void asked.then(closeStream, () => undefined);
      if (mine !== this.#opened) return;
      const error = isInsecure()
        ? new VivavoceError('microphone_insecure')
        : toVivavoceError(thrown, 'unsupported');
      this.#microphone?.close();
      this.#microphone = undefined;
      this.#events.onMicrophone(stateOf(error), error);
      throw error;
    }
  }

  closeMicrophone(): void {
    this.#opened += 1;
    this.#lost = false;
    this.#microphone?.close();
    this.#microphone = undefined;
    navigator.mediaDevices?.removeEventListener('devicechange', this.#onDeviceChange);
    this.#events.onMicrophone('off', null);
  }

  set muted(muted: boolean) {
    this.#muted = muted;
    if (this.#microphone) this.#microphone.muted = muted;
  }

  inputLevel(): number {
    return this.#muted ? 0 : (this.#microphone?.level() ?? 0);
  }

  outputLevel(): number {
    return this.#outputMeter?.read() ?? 0;
  }

  /** A short tone that comes and goes softly. */
  async playTone(): Promise<void> {
    if (!(await this.resume())) throw new VivavoceError('sound_blocked');
    const context = await this.open();
    const start = context.currentTime;
    const tone = new OscillatorNode(context, { frequency: 523.25 });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.linearRampToValueAtTime(0.2, start + 0.05);
    gain.gain.setValueAtTime(0.2, start + TONE_SECONDS - 0.2);
    gain.gain.linearRampToValueAtTime(0, start + TONE_SECONDS);
    tone.connect(gain).connect(context.destination);
    tone.start(start);
    tone.stop(start + TONE_SECONDS);
    await new Promise((resolve) => setTimeout(resolve, TONE_SECONDS * 1000));
    gain.disconnect();
  }

  dispose(): void {
    this.#disposed = true;
    this.closeMicrophone();
    this.#close();
  }

  #close(): void {
    clearInterval(this.#clock);
    this.#still = 0;
    this.#speaker?.close();
    this.#speaker = undefined;
    this.#outputMeter = undefined;
    if (this.#context) {
      this.#context.onstatechange = null;
      void this.#context.close().catch(() => undefined);
    }
    this.#context = undefined;
    this.#opening = undefined;
  }

  async #open(): Promise<AudioContext> {
    // No browser has the one without `AudioContext`.
    if (!('AudioWorkletNode' in globalThis)) throw new VivavoceError('unsupported');
    // At the device's own rate: some browsers refuse to join a microphone to any other.
    const context = new AudioContext();
    try {
      const loaded = context.audioWorklet.addModule(`${this.#workletUrl}/voice.js`);
      await withDeadline(loaded, LOAD_DEADLINE_MS);
      if (this.#disposed) throw new VivavoceError('unavailable');
    } catch (error) {
      void context.close().catch(() => undefined);
      throw new VivavoceError('unavailable', { cause: error });
    }
    this.#context = context;
    this.#speaker = new Speaker(context, this.#events);
    this.#outputMeter = new Meter(this.#speaker.node);
    context.onstatechange = () => this.#events.onRunning(this.running);
    this.#events.onRunning(this.running);
    this.#watchClock(context);
    return context;
  }

  /** A device that hangs leaves a context that says `running` and plays nothing. */
  #watchClock(context: AudioContext): void {
    let lastSeconds = -1;
    this.#clock = setInterval(() => {
      const { currentTime, state } = context;
      this.#still = state === 'running' && currentTime === lastSeconds ? this.#still + 1 : 0;
      lastSeconds = currentTime;
      this.#events.onRunning(this.running);
    }, CLOCK_CHECK_MS);
  }

  #tellMicrophone(): void {
    const silenced = this.#microphone?.silenced;
    this.#events.onMicrophone(
      silenced ? 'silenced' : 'open',
      silenced ? new VivavoceError('microphone_silenced') : null,
    );
  }

  #microphoneLost(): void {
    this.#lost = true;
    this.#microphone?.close();
    this.#microphone = undefined;
    this.#events.onMicrophone('lost', new VivavoceError('microphone_lost'));
    void this.#recover();
  }

  readonly #onDeviceChange = () => void this.#recover();

  /** Takes the same microphone again, or another one that is there. */
  async #recover(): Promise<void> {
    if (!this.#lost) return;
    const devices = await listMicrophones().catch(() => []);
    if (!this.#lost || devices.length === 0) return;
    this.#lost = false;
    await this.openMicrophone().catch(() => {
      // Told by `onMicrophone` already; the next change of devices tries again.
      this.#lost = true;
    });
  }
}

/** The state is the code's own ending; what has none leaves no microphone to open. */
function stateOf({ code }: VivavoceError): MicrophoneState {
  return (/^microphone_(.*)/.exec(code)?.[1] ?? 'missing') as MicrophoneState;
}
