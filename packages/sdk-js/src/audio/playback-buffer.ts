import { type AudioFrame, DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';
import { AudioStream } from './audio-stream.ts';
import { fromPcm16 } from './pcm.ts';

const MS = DOWN_SAMPLE_RATE / 1000;
/** Short enough not to be heard as a fade, long enough not to be heard as a click. */
const FADE_SAMPLES = 5 * MS;
/** Audio that waits before a stream begins; grows when the network proves rough, and shrinks again. */
const MIN_LEAD_SAMPLES = 40 * MS;
const MAX_LEAD_SAMPLES = 200 * MS;
const LEAD_STEP_SAMPLES = 20 * MS;
/** A stream begins after this time with whatever has come. */
const MAX_START_WAIT_SAMPLES = 120 * MS;
/** Streams whose end is remembered, so that a late `flush` is answered truly. */
const REMEMBERED = 8;

/** How far a generation has left the loudspeaker. */
export interface Position {
  generation: number;
  playedSamples: number;
  /** Sound is coming out right now. */
  playing: boolean;
}

/**
 * The interviewer's voice between network and loudspeaker: a jitter buffer that knows generations. Runs at 24 kHz and knows
 * no clock but the samples that are read.
 *
 * Invariants: a sample is played once or never; nothing of a flushed generation is played; `playedSamples` of a generation
 * never falls; sound begins and stops with a fade.
 */
export class PlaybackBuffer {
  #streams: AudioStream[] = [];
  #done = new Map<number, number>();
  #flushedThrough = -1;
  #pausedThrough = -1;
  #current: AudioStream | undefined;
  #gain = 0;
  /** What still sounds after a cut, as it fades; mixed over what follows. */
  #tail: number[] = [];
  /** The last samples that sounded, in a ring, to fade out from wherever it stops. */
  readonly #recent = new Float32Array(FADE_SAMPLES);
  #recentAt = 0;
  #silentSamples = 0;
  #startWait = 0;
  #lead = MIN_LEAD_SAMPLES;
  #latency = 0;
  #underruns = 0;
  #reported = { generation: -1, samples: 0 };

  /** Times that a stream ran dry in mid-speech. */
  get underruns(): number {
    return this.#underruns;
  }

  /** Samples between here and the loudspeaker: the device's latency. */
  set latencySamples(samples: number) {
    this.#latency = samples;
  }

  push(frame: AudioFrame): void {
    if (frame.generation <= this.#flushedThrough || this.#done.has(frame.generation)) return;
    this.#stream(frame.generation).push(frame);
  }

  end(generation: number, totalSamples: number): void {
    if (generation <= this.#flushedThrough || this.#done.has(generation)) return;
    this.#stream(generation).total = totalSamples;
  }

  pause(generation: number): void {
    this.#pausedThrough = Math.max(this.#pausedThrough, generation);
  }

  resume(generation: number): void {
    if (generation >= this.#pausedThrough) this.#pausedThrough = -1;
  }

  /** Throws away a generation and all older ones; answers how much of it was really played. */
  flush(generation: number): number {
    const played = this.#playedOf(generation);
    if (this.#current && this.#current.generation <= generation) this.#fadeOut();
    for (const stream of this.#streams) {
      if (stream.generation <= generation) {
        this.#finish(stream, this.#playedOf(stream.generation));
      }
    }
    this.#streams = this.#streams.filter((stream) => stream.generation > generation);
    this.#flushedThrough = Math.max(this.#flushedThrough, generation);
    if (this.#pausedThrough <= generation) this.#pausedThrough = -1;
    this.#startWait = 0;
    return played;
  }

  /** Falls silent and begins anew, as for another agent that counts its generations from the start. */
  reset(): void {
    this.#fadeOut();
    this.#streams = [];
    this.#done.clear();
    this.#flushedThrough = -1;
    this.#pausedThrough = -1;
    this.#current = undefined;
    this.#startWait = 0;
    this.#reported = { generation: -1, samples: 0 };
  }

  /** Where playback is now; nothing before the first sound. */
  position(): Position | undefined {
    const stream = this.#current;
    if (!stream) return undefined;
    return {
      generation: stream.generation,
      playedSamples: this.#playedOf(stream.generation),
      playing: this.#gain > 0,
    };
  }

  /** Fills the first `count` samples of `output`: voice, or silence. */
  read(output: Float32Array, count: number): void {
    for (let index = 0; index < count; index += 1) {
      // First the tail: reading on may be what cuts the voice off and begins a new one.
      const tail = this.#tail.shift() ?? 0;
      output[index] = tail + this.#next();
    }
  }

  #next(): number {
    const stream = this.#ready();
    const paused = stream !== undefined && stream.generation <= this.#pausedThrough;
    if (!stream || (paused && this.#gain <= 0)) {
      this.#silentSamples += 1;
      return 0;
    }
    const step = 1 / FADE_SAMPLES;
    this.#gain = paused ? Math.max(0, this.#gain - step) : Math.min(1, this.#gain + step);
    this.#current = stream;
    this.#silentSamples = 0;
    const sample = fromPcm16(stream.take()) * this.#gain;
    this.#recent[this.#recentAt] = sample;
    this.#recentAt = (this.#recentAt + 1) % FADE_SAMPLES;
    if (stream.available === 0) this.#ranDry(stream);
    return sample;
  }

  /** The stream that may sound now, if there is one. */
  #ready(): AudioStream | undefined {
    for (;;) {
      const stream = this.#streams[0];
      if (!stream) return undefined;
      if (stream.available === 0 && (stream.complete || this.#streams.length > 1)) {
        this.#streams.shift();
        this.#finish(stream, stream.position);
        continue;
      }
      if (stream.available === 0) return undefined;
      if (!stream.started) {
        this.#startWait += 1;
        const enough = stream.available >= this.#lead || stream.whole;
        if (!enough && this.#startWait < MAX_START_WAIT_SAMPLES) return undefined;
        stream.started = true;
        this.#startWait = 0;
      }
      return stream;
    }
  }

  #ranDry(stream: AudioStream): void {
    this.#fadeOut();
    if (stream.complete) {
      this.#lead = Math.max(MIN_LEAD_SAMPLES, this.#lead - LEAD_STEP_SAMPLES);
      return;
    }
    // Buffer again before going on, and a little more than last time: one gap is better than ten.
    stream.started = false;
    this.#underruns += 1;
    this.#lead = Math.min(MAX_LEAD_SAMPLES, this.#lead + LEAD_STEP_SAMPLES);
  }

  /** The last few milliseconds run backwards into silence: no step, no click, and no sample of what was cut off. */
  #fadeOut(): void {
    if (this.#gain <= 0) return;
    this.#gain = 0;
    this.#tail = Array.from({ length: FADE_SAMPLES }, (_, index) => {
      const at = (this.#recentAt - 1 - index + 2 * FADE_SAMPLES) % FADE_SAMPLES;
      return (this.#recent[at] ?? 0) * (1 - (index + 1) / FADE_SAMPLES);
    });
  }

  /** What has left the loudspeaker: what was read, less what is still under way to it. */
  #playedOf(generation: number): number {
    const stream = this.#streams.find((candidate) => candidate.generation === generation);
    const read = this.#done.get(generation) ?? stream?.position ?? 0;
    if (this.#current?.generation !== generation) return read;
    const underWay = Math.max(0, this.#latency - this.#silentSamples);
    const played = Math.max(this.#current.first, Math.round(read - underWay));
    if (this.#reported.generation === generation && this.#reported.samples > played) {
      return this.#reported.samples;
    }
    this.#reported = { generation, samples: played };
    return played;
  }

  #finish(stream: AudioStream, position: number): void {
    this.#done.set(stream.generation, position);
    for (const generation of this.#done.keys()) {
      if (this.#done.size <= REMEMBERED) break;
      this.#done.delete(generation);
    }
  }

  #stream(generation: number): AudioStream {
    const known = this.#streams.find((stream) => stream.generation === generation);
    if (known) return known;
    const stream = new AudioStream(generation);
    this.#streams.push(stream);
    this.#streams.sort((a, b) => a.generation - b.generation);
    return stream;
  }
}
