/** When speech starts and ends, from one probability per 32 ms frame. */
export interface VadSettings {
  /** Probability from which a silent stream counts a frame as speech. @defaultValue 0.5 */
  startProbability: number;
  /** Probability below which a speaking stream counts a frame as silence. @defaultValue 0.35 */
  endProbability: number;
  /** Frames of speech before it has started. @defaultValue 2 */
  startFrames: number;
  /** Frames of silence before it has ended. @defaultValue 3 */
  endFrames: number;
}

const VAD_SETTINGS = {
  startProbability: 0.5,
  endProbability: 0.35,
  startFrames: 2,
  endFrames: 3,
} as const satisfies VadSettings;

export interface VadFrame {
  probability: number;
  /** Place of the frame on the session's clock. */
  startMs: number;
  endMs: number;
}

/** `atMs` is the true time: the beginning of the first frame of speech, the end of the last one. */
export type VadEvent = { type: 'started'; atMs: number } | { type: 'ended'; atMs: number };

/** Two thresholds and a few frames of patience, so that one odd frame neither starts nor ends anything. */
export class Hysteresis {
  readonly #settings: VadSettings;
  #speaking = false;
  #run = 0;
  #runStartMs = 0;
  #lastSpeechMs = 0;

  constructor(settings: VadSettings = VAD_SETTINGS) {
    this.#settings = settings;
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  take({ probability, startMs, endMs }: VadFrame): VadEvent | undefined {
    if (this.#speaking) {
      if (probability >= this.#settings.endProbability) {
        this.#run = 0;
        this.#lastSpeechMs = endMs;
        return undefined;
      }
      this.#run += 1;
      return this.#run >= this.#settings.endFrames ? this.stop() : undefined;
    }
    if (probability < this.#settings.startProbability) {
      this.#run = 0;
      return undefined;
    }
    if (this.#run === 0) this.#runStartMs = startMs;
    this.#run += 1;
    this.#lastSpeechMs = endMs;
    if (this.#run < this.#settings.startFrames) return undefined;
    this.#speaking = true;
    this.#run = 0;
    return { type: 'started', atMs: this.#runStartMs };
  }

  /** Sound stopped coming (mute, a lost connection): whatever was spoken has ended. */
  stop(): VadEvent | undefined {
    const ended = this.#speaking;
    this.#speaking = false;
    this.#run = 0;
    return ended ? { type: 'ended', atMs: this.#lastSpeechMs } : undefined;
  }
}
