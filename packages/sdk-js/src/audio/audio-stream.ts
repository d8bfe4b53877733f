import { type AudioFrame, DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';

/** A gap up to this long is kept as silence; a longer one is jumped over. */
const MAX_GAP_SAMPLES = DOWN_SAMPLE_RATE / 2;
/** Nobody sends this far ahead; what comes beyond is dropped, so that memory has a bound. */
const MAX_AHEAD_SAMPLES = DOWN_SAMPLE_RATE * 120;

/** The samples of one generation that have come and not been played, in order, each once. */
export class AudioStream {
  readonly generation: number;
  /** Index of the first sample that this side got. */
  first = 0;
  /** Index of the next sample to play. */
  position = 0;
  /** Samples that wait. */
  available = 0;
  /** Where the generation ends, once the agent has said so. */
  total: number | null = null;
  /** Whether it has waited long enough to begin. */
  started = false;
  #chunks: { first: number; samples: Int16Array }[] = [];
  #offset = 0;
  /** Index behind the last sample that came; unknown before the first frame. */
  #end: number | null = null;

  constructor(generation: number) {
    this.generation = generation;
  }

  /** Every sample up to the end is here. */
  get whole(): boolean {
    return this.total !== null && (this.#end ?? 0) >= this.total;
  }

  /** Every sample up to the end was played. */
  get complete(): boolean {
    return this.total !== null && this.position >= this.total;
  }

  push({ firstSample, samples }: AudioFrame): void {
    if (this.#end === null) {
      this.first = firstSample;
      this.position = firstSample;
      this.#end = firstSample;
    }
    const gap = firstSample - this.#end;
    if (gap > 0 && gap <= MAX_GAP_SAMPLES) this.#append(this.#end, new Int16Array(gap));
    if (gap >= 0) this.#append(firstSample, samples);
    else if (-gap < samples.length) this.#append(this.#end, samples.subarray(-gap));
  }

  /** The next sample; 0 where there is none. */
  take(): number {
    const chunk = this.#chunks[0];
    if (!chunk) return 0;
    const sample = chunk.samples[this.#offset] ?? 0;
    this.#offset += 1;
    this.available -= 1;
    this.position = chunk.first + this.#offset;
    if (this.#offset >= chunk.samples.length) {
      this.#chunks.shift();
      this.#offset = 0;
    }
    return sample;
  }

  #append(first: number, samples: Int16Array): void {
    if (samples.length === 0 || this.available > MAX_AHEAD_SAMPLES) return;
    this.#chunks.push({ first, samples });
    this.available += samples.length;
    this.#end = first + samples.length;
  }
}
