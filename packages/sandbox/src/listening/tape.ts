import { Resampler } from '../speech/resample.ts';

/** How much of a stream is kept: more than is ever heard at once. */
const KEPT_MS = 20_000;

/** The last seconds of a stream's sound, by the stream's own clock. */
export class Tape {
  readonly #rateHz: number;
  readonly #ring: Int16Array;
  #written = 0;
  #oddByte: number | undefined;

  constructor(rateHz: number) {
    this.#rateHz = rateHz;
    this.#ring = new Int16Array((rateHz * KEPT_MS) / 1000);
  }

  /** 16-bit little-endian PCM, however it is cut. */
  push(pcm: Uint8Array): void {
    let at = 0;
    if (this.#oddByte !== undefined && pcm.length > 0) {
      this.#sample(this.#oddByte, pcm[0] ?? 0);
      this.#oddByte = undefined;
      at = 1;
    }
    for (; at + 1 < pcm.length; at += 2) this.#sample(pcm[at] ?? 0, pcm[at + 1] ?? 0);
    if (at < pcm.length) this.#oddByte = pcm[at];
  }

  /** What was recorded between two moments, as far as it is kept, at another rate, from -1 to 1. */
  read(fromMs: number, toMs: number, rateHz: number): Float32Array<ArrayBuffer> {
    const end = Math.min(this.#written, Math.round((toMs * this.#rateHz) / 1000));
    const start = Math.max(0, this.#written - this.#ring.length, Math.round((fromMs * this.#rateHz) / 1000));
    const samples = new Int16Array(Math.max(0, end - start));
    for (let index = 0; index < samples.length; index++) {
      samples[index] = this.#ring[(start + index) % this.#ring.length] ?? 0;
    }
    return Float32Array.from(this.#at(samples, rateHz), (sample) => sample / 32_768);
  }

  #at(samples: Int16Array, rateHz: number): Int16Array {
    if (rateHz === this.#rateHz) return samples;
    const resampler = new Resampler(this.#rateHz, rateHz);
    const [most, rest] = [resampler.push(samples), resampler.flush()];
    const whole = new Int16Array(most.length + rest.length);
    whole.set(most);
    whole.set(rest, most.length);
    return whole;
  }

  #sample(low: number, high: number): void {
    this.#ring[this.#written++ % this.#ring.length] = low | (high << 8);
  }
}
