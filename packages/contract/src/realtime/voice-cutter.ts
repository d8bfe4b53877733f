import { type AudioFrame, DOWN_SAMPLE_RATE } from './frame.ts';
import type { Halt, Onset } from './livekit.ts';
import type { SpeechEnd } from './messages.ts';

const MS = DOWN_SAMPLE_RATE / 1000;
/** Of 32,767. The agent marks what is louder than -40 dB; a codec may take a little of that. */
const LOUD = 200;
/** The agent keeps this much silence before an onset, and more; what is loud without it is the rest of what was said before. */
const QUIET_SAMPLES = 50 * MS;
/** A mark may come behind its sound: so much is kept for it. */
const KEPT_SAMPLES = 500 * MS;

/**
 * Cuts the stream of a track into the frames of generations: a track carries sound without saying whose it is, and the
 * agent's marks say which sample comes next after silence.
 */
export class VoiceCutter {
  readonly #emit: (frame: AudioFrame) => void;
  /** Nobody's yet. */
  #kept: Int16Array<ArrayBuffer>[] = [];
  #keptSamples = 0;
  #onset: Onset | undefined;
  #segment: { generation: number; next: number; end: number } | undefined;

  constructor(emit: (frame: AudioFrame) => void) {
    this.#emit = emit;
  }

  /** Sound of the track, in order and without a gap. */
  push(samples: Int16Array<ArrayBuffer>): void {
    if (this.#segment) {
      this.#say(samples);
      return;
    }
    this.#keep(samples);
    this.#begin();
  }

  onset(onset: Onset): void {
    this.#segment = undefined;
    this.#onset = onset;
    this.#begin();
  }

  /** Nothing of the generation comes beyond a sample, for now or at all. */
  end(message: Halt | SpeechEnd): void {
    const end = message.type === 'halt' ? message.sample : message.totalSamples;
    if (this.#segment?.generation !== message.generation) return;
    this.#segment.end = end;
    if (this.#segment.next >= end) this.#segment = undefined;
  }

  /** What comes now belongs to nobody. */
  forget(): void {
    this.#segment = undefined;
    this.#onset = undefined;
  }

  #say(samples: Int16Array<ArrayBuffer>): void {
    const segment = this.#segment;
    if (!segment) return;
    const mine = samples.slice(0, Math.max(0, segment.end - segment.next));
    const firstSample = segment.next;
    segment.next += mine.length;
    if (segment.next >= segment.end) {
      this.#segment = undefined;
      this.#keep(samples.slice(mine.length));
    }
    // Last: whoever takes it may hand its memory on, and leave none here.
    if (mine.length > 0) this.#emit({ generation: segment.generation, firstSample, samples: mine });
  }

  #keep(samples: Int16Array<ArrayBuffer>): void {
    this.#kept.push(samples);
    this.#keptSamples += samples.length;
    while (this.#keptSamples - (this.#kept[0]?.length ?? 0) >= KEPT_SAMPLES) {
      this.#keptSamples -= this.#kept.shift()?.length ?? 0;
    }
  }

  /** Finds the sound that a mark is about, once both are here. */
  #begin(): void {
    const onset = this.#onset;
    if (!onset) return;
    let quiet = 0;
    for (const [index, samples] of this.#kept.entries()) {
      for (const [at, sample] of samples.entries()) {
        if (Math.abs(sample) <= LOUD) {
          quiet += 1;
          continue;
        }
        if (quiet < QUIET_SAMPLES) {
          quiet = 0;
          continue;
        }
        const rest = [samples.slice(at), ...this.#kept.slice(index + 1)];
        this.#kept = [];
        this.#keptSamples = 0;
        this.#onset = undefined;
        const { generation, sample: next } = onset;
        this.#segment = { generation, next, end: Number.POSITIVE_INFINITY };
        for (const part of rest) this.push(part);
        return;
      }
    }
  }
}
