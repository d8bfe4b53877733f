/**
 * A streaming resampler between two whole-number rates: a polyphase windowed-sinc filter, about 70 dB down beyond the
 * smaller of the two Nyquist frequencies, delay removed (sample 0 in is sample 0 out).
 */
export class Resampler {
  readonly #up: number;
  readonly #down: number;
  readonly #half: number;
  readonly #phases: Float64Array[];
  #history: Float64Array;
  /** Input index of `#history[0]`. */
  #origin: number;
  #received = 0;
  #produced = 0;

  constructor(fromHz: number, toHz: number) {
    const divisor = gcd(fromHz, toHz);
    this.#up = toHz / divisor;
    this.#down = fromHz / divisor;
    const cutoff = Math.min(1, toHz / fromHz) * 0.94;
    this.#half = Math.ceil(16 / cutoff);
    this.#phases = filterPhases(this.#up, this.#half, cutoff);
    this.#history = new Float64Array(this.#half);
    this.#origin = -this.#half;
  }

  /** All output whose input is complete. */
  push(samples: Int16Array): Int16Array {
    const history = new Float64Array(this.#history.length + samples.length);
    history.set(this.#history);
    history.set(samples, this.#history.length);
    this.#history = history;
    this.#received += samples.length;
    return this.#drain(this.#received - this.#half);
  }

  /** The rest, as if silence followed. */
  flush(): Int16Array {
    const total = this.#received;
    const padded = new Float64Array(this.#history.length + this.#half);
    padded.set(this.#history);
    this.#history = padded;
    return this.#drain(total);
  }

  /** Output up to (not including) the input position `inputEnd`. */
  #drain(inputEnd: number): Int16Array {
    const end = Math.max(this.#produced, Math.ceil((inputEnd * this.#up) / this.#down));
    const output = new Int16Array(end - this.#produced);
    const width = this.#half * 2;
    for (let index = 0; index < output.length; index++) {
      const position = (this.#produced + index) * this.#down;
      const base = Math.floor(position / this.#up);
      const taps = this.#phases[position % this.#up];
      const first = base - this.#half + 1 - this.#origin;
      let sum = 0;
      for (let tap = 0; taps && tap < width; tap++) {
        sum += (taps[tap] ?? 0) * (this.#history[first + tap] ?? 0);
      }
      output[index] = Math.max(-32768, Math.min(32767, Math.round(sum)));
    }
    this.#produced = end;
    const nextBase = Math.floor((end * this.#down) / this.#up);
    const keepFrom = Math.max(0, nextBase - this.#half + 1 - this.#origin);
    this.#history = this.#history.slice(keepFrom);
    this.#origin += keepFrom;
    return output;
  }
}

/** One set of taps for each place that an output sample can have between two input samples, each with a gain of 1. */
function filterPhases(count: number, half: number, cutoff: number): Float64Array[] {
  return Array.from({ length: count }, (_, phase) => {
    const taps = new Float64Array(half * 2);
    let gain = 0;
    for (let tap = 0; tap < taps.length; tap++) {
      const distance = tap - half + 1 - phase / count;
      const window = Math.abs(distance) >= half ? 0 : blackman(distance / half);
      const value = sinc(distance * cutoff) * window;
      taps[tap] = value;
      gain += value;
    }
    return taps.map((value) => value / gain);
  });
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** The window's value at `x` from -1 to 1. */
function blackman(x: number): number {
  return 0.42 + 0.5 * Math.cos(Math.PI * x) + 0.08 * Math.cos(2 * Math.PI * x);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
