/** Rate of the echo guard's own arithmetic: enough of a voice lies below half of it. */
export const ECHO_SAMPLE_RATE = 4_000;
/** Samples of it in a millisecond. */
export const SAMPLES_PER_MS = ECHO_SAMPLE_RATE / 1000;
const TAPS_PER_STEP = 8;

/** Brings sound down to `ECHO_SAMPLE_RATE`, and whitens it a little: else the low end of any two voices would look alike. */
export class Decimator {
  readonly #step: number;
  readonly #taps: Float32Array;
  #tail: Float32Array;
  #phase = 0;
  #last = 0;

  constructor(sampleRate: number) {
    this.#step = sampleRate / ECHO_SAMPLE_RATE;
    this.#taps = lowPass(TAPS_PER_STEP * this.#step + 1, 0.42 / this.#step);
    this.#tail = new Float32Array(this.#taps.length - 1);
  }

  /** The next samples of a stream without gaps. */
  push(samples: Int16Array): Float32Array {
    const taps = this.#taps;
    const input = new Float32Array(this.#tail.length + samples.length);
    input.set(this.#tail);
    for (let index = 0; index < samples.length; index += 1) {
      input[this.#tail.length + index] = (samples[index] ?? 0) / 32_768;
    }
    const found: number[] = [];
    let at = this.#phase;
    for (; at + taps.length <= input.length; at += this.#step) {
      let sum = 0;
      for (let tap = 0; tap < taps.length; tap += 1) sum += (input[at + tap] ?? 0) * (taps[tap] ?? 0);
      found.push(sum - 0.9 * this.#last);
      this.#last = sum;
    }
    this.#tail = input.slice(input.length - (taps.length - 1));
    this.#phase = at - (input.length - this.#tail.length);
    return Float32Array.from(found);
  }

  /** The stream begins anew. */
  reset(): void {
    this.#tail.fill(0);
    this.#phase = 0;
    this.#last = 0;
  }
}

/** A windowed sinc; `cutoff` as a share of the sample rate. */
function lowPass(length: number, cutoff: number): Float32Array {
  const middle = (length - 1) / 2;
  const taps = new Float32Array(length);
  let sum = 0;
  for (let index = 0; index < length; index += 1) {
    const x = index - middle;
    const sinc = x === 0 ? 2 * cutoff : Math.sin(2 * Math.PI * cutoff * x) / (Math.PI * x);
    taps[index] = sinc * (0.54 - 0.46 * Math.cos((2 * Math.PI * index) / (length - 1)));
    sum += taps[index] ?? 0;
  }
  return taps.map((tap) => tap / sum);
}

/** Four seconds, to a power of two. */
const RING = 2 ** 14;
/**
 * Sound that is this far from where the last ended still follows it: the clock that paces it ticks roughly, and a network that
 * stalls for a moment delays what is played and leaves nothing out.
 */
const JITTER_MS = 300;

/** The last seconds of what was played, by the session's clock. */
export class PlayedSound {
  readonly #ring = new Float32Array(RING);
  readonly #decimator: Decimator;
  readonly #sampleRate: number;
  /** Index of the sample behind the last one, counted from the clock's zero. */
  #end = 0;

  constructor(sampleRate: number) {
    this.#sampleRate = sampleRate;
    this.#decimator = new Decimator(sampleRate);
  }

  /** Sound that has left the loudspeaker at `untilMs`. */
  push(samples: Int16Array, untilMs: number): void {
    const lengthMs = (samples.length * 1000) / this.#sampleRate;
    const start = Math.round((untilMs - lengthMs) * SAMPLES_PER_MS);
    if (Math.abs(start - this.#end) > JITTER_MS * SAMPLES_PER_MS) this.#goTo(start);
    for (const sample of this.#decimator.push(samples)) {
      this.#ring[this.#end % RING] = sample;
      this.#end += 1;
    }
  }

  /** Samples from an index on; zero where nothing was played. */
  read(from: number, count: number): Float32Array {
    const found = new Float32Array(count);
    const first = Math.max(from, this.#end - RING, 0);
    for (let at = first; at < Math.min(from + count, this.#end); at += 1) {
      found[at - from] = this.#ring[at % RING] ?? 0;
    }
    return found;
  }

  #goTo(index: number): void {
    this.#decimator.reset();
    if (index - this.#end >= RING) this.#ring.fill(0);
    else for (let at = this.#end; at < index; at += 1) this.#ring[at % RING] = 0;
    this.#end = Math.max(0, index);
  }
}
