/** Length of the steps in which sound is judged, in milliseconds. */
export const HOP_MS = 10;

/**
 * Root mean square, of 32768, from which a step counts as voice: about -45 dBFS. A voice in a room is 20 dB louder; the
 * interviewer's own voice coming back at -30 dB stays below.
 */
const VOICED_RMS = 180;

/** Silences up to this long lie inside words, and count as speech once the voice goes on. */
const BRIDGE_MS = 120;

/** `rms` is of 32768. */
type OnHop = (voiced: boolean, rms: number) => void;

/** Judges 16-bit little-endian PCM in steps of 10 ms, however it is cut into frames, without keeping any of it. */
export class SpeechMeter {
  readonly #hopSamples: number;
  #samples = 0;
  #sumOfSquares = 0;
  #oddByte: number | undefined;

  constructor(sampleRate: number) {
    this.#hopSamples = Math.round((sampleRate * HOP_MS) / 1000);
  }

  push(pcm: Uint8Array, onHop: OnHop): void {
    let at = 0;
    if (this.#oddByte !== undefined && pcm.length > 0) {
      this.#sample(this.#oddByte, pcm[0] ?? 0, onHop);
      this.#oddByte = undefined;
      at = 1;
    }
    for (; at + 1 < pcm.length; at += 2) this.#sample(pcm[at] ?? 0, pcm[at + 1] ?? 0, onHop);
    if (at < pcm.length) this.#oddByte = pcm[at];
  }

  #sample(low: number, high: number, onHop: OnHop): void {
    const value = ((low | (high << 8)) << 16) >> 16;
    this.#sumOfSquares += value * value;
    if (++this.#samples < this.#hopSamples) return;
    const rms = Math.sqrt(this.#sumOfSquares / this.#hopSamples);
    this.#samples = 0;
    this.#sumOfSquares = 0;
    onHop(rms >= VOICED_RMS, rms);
  }
}

/** The softest voice: about -56 dBFS. */
const SOFT_RMS = 50;
/** And this much above the noise of the room. */
const ABOVE_NOISE = 3;
/** How fast what is taken for the noise rises, a step; a quieter step lowers it at once. */
const NOISE_RISE = 1.002;
const QUIET_RMS = 12;

/** Tells a soft voice from the noise of a room, where there is a recogniser that understands one. */
export class SoftVoice {
  #noiseRms = QUIET_RMS;

  isVoice(rms: number): boolean {
    this.#noiseRms = Math.max(1, Math.min(rms, this.#noiseRms * NOISE_RISE));
    return rms >= Math.max(SOFT_RMS, this.#noiseRms * ABOVE_NOISE);
  }
}

/** Counts speaking time: voiced steps, and the short silences between them. */
export class SpeakingClock {
  #silentMs = Number.POSITIVE_INFINITY;

  /** Milliseconds of speech that this step adds. */
  advance(voiced: boolean): number {
    if (!voiced) {
      this.#silentMs += HOP_MS;
      return 0;
    }
    const bridgedMs = this.#silentMs <= BRIDGE_MS ? this.#silentMs : 0;
    this.#silentMs = 0;
    return HOP_MS + bridgedMs;
  }

  /** Silence since the last voiced step; infinite before the first. */
  get silentMs(): number {
    return this.#silentMs;
  }
}
