/** Frequencies up to 7/8 of the lower rate's half pass flat; what lies above its half is gone. */
const PASS_EDGE = 0.4375;
const STOP_EDGE = 0.5;
/** Design value of the stop band; leaves room for 16-bit rounding above the promised 60 dB. */
const ATTENUATION_DB = 72;

/**
 * Changes the sample rate of a running signal behind a low-pass, for any two whole rates. A polyphase filter with a
 * Kaiser-windowed sinc: passband flat within 0.5 dB, aliases and images more than 60 dB down.
 *
 * Push input as it comes, pull output as it is needed; neither allocates once the blocks have reached their size.
 */
export class Resampler {
  /** Input samples by which the output lags behind. */
  readonly delay: number;
  /** Output samples per input sample is `#up / #down`. */
  readonly #up: number;
  readonly #down: number;
  readonly #taps: number;
  /** One row of `#taps` coefficients for each of the `#up` fractions of an input sample. */
  readonly #phases: Float32Array;
  #buffer: Float32Array;
  #length: number;
  /** First input sample under the filter, and the fraction of the output's place behind it. */
  #base = 0;
  #phase = 0;

  /** @param inputRate and @param outputRate in whole samples per second */
  constructor(inputRate: number, outputRate: number) {
    const divisor = greatestCommonDivisor(inputRate, outputRate);
    this.#up = outputRate / divisor;
    this.#down = inputRate / divisor;
    this.#taps = inputRate === outputRate ? 1 : tapCount(inputRate, outputRate);
    this.#phases = design(this.#up, this.#taps, Math.min(inputRate, outputRate) / inputRate);
    this.delay = this.#taps >> 1;
    this.#length = Math.max(this.delay - 1, 0);
    this.#buffer = new Float32Array(this.#taps + 4096);
  }

  /** How many input samples must still be pushed before `count` output samples can be pulled. */
  inputNeeded(count: number): number {
    const last = this.#base + Math.floor((this.#phase + (count - 1) * this.#down) / this.#up);
    return Math.max(0, last + this.#taps - this.#length);
  }

  push(input: Float32Array, count = input.length): void {
    this.#makeRoom(count);
    this.#buffer.set(count === input.length ? input : input.subarray(0, count), this.#length);
    this.#length += count;
  }

  /** Writes as many output samples as there are, at most what fits; answers how many. */
  pull(output: Float32Array, offset = 0): number {
    const taps = this.#taps;
    const buffer = this.#buffer;
    const phases = this.#phases;
    let at = offset;
    while (at < output.length && this.#base + taps <= this.#length) {
      let sum = 0;
      const row = this.#phase * taps;
      for (let tap = 0; tap < taps; tap += 1) {
        sum += (buffer[this.#base + tap] ?? 0) * (phases[row + tap] ?? 0);
      }
      output[at] = sum;
      at += 1;
      const next = this.#phase + this.#down;
      this.#base += Math.floor(next / this.#up);
      this.#phase = next % this.#up;
    }
    return at - offset;
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#buffer.length) return;
    const from = Math.min(this.#base, this.#length);
    const kept = this.#length - from;
    const target = kept + count > this.#buffer.length ? new Float32Array((kept + count) * 2) : this.#buffer;
    target.set(this.#buffer.subarray(from, this.#length));
    this.#buffer = target;
    this.#base -= from;
    this.#length = kept;
  }
}

function tapCount(inputRate: number, outputRate: number): number {
  const transition = ((STOP_EDGE - PASS_EDGE) * Math.min(inputRate, outputRate)) / inputRate;
  // Kaiser's estimate of the length for an attenuation and a transition band.
  const taps = Math.ceil((ATTENUATION_DB - 7.95) / (2.285 * 2 * Math.PI * transition));
  return taps + (taps % 2);
}

/** @param ratio the lower rate over the input rate: the filter's edges are set by the lower one */
function design(up: number, taps: number, ratio: number): Float32Array {
  if (taps === 1) return Float32Array.of(1);
  const cutoff = (PASS_EDGE + STOP_EDGE) * ratio;
  const beta = 0.1102 * (ATTENUATION_DB - 8.7);
  const half = taps / 2;
  const phases = new Float32Array(up * taps);
  for (let phase = 0; phase < up; phase += 1) {
    let sum = 0;
    const row = phases.subarray(phase * taps, (phase + 1) * taps);
    for (let tap = 0; tap < taps; tap += 1) {
      const distance = tap - half + 1 - phase / up;
      const edge = distance / half;
      const window = bessel(beta * Math.sqrt(Math.max(0, 1 - edge * edge)));
      const value = sinc(cutoff * distance) * window;
      row[tap] = value;
      sum += value;
    }
    // Every fraction gets a gain of 1 at 0 Hz; else the sum would ripple with the phase.
    for (let tap = 0; tap < taps; tap += 1) row[tap] = (row[tap] ?? 0) / sum;
  }
  return phases;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** Modified Bessel function of the first kind, order 0. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-9; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
