import { type AudioFrame, DOWN_SAMPLE_RATE } from './frame.ts';
import { FADE_SAMPLES, type Halt, type Onset } from './livekit.ts';
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
  #onset: (Onset & { end: number }) | undefined;
  #segment: { generation: number; next: number; end: number } | undefined;
  /** The end of what came ahead, until the track goes on from it. */
  #held: AudioFrame | undefined;
  /** What of that lies where the track is. */
  #fading: Omit<AudioFrame, 'generation'> | undefined;

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

  /** Sound that comes ahead of the track: the track goes on from the last `FADE_SAMPLES` of it. */
  ahead({ generation, firstSample, samples }: AudioFrame): void {
    this.#letGo();
    const at = Math.max(0, samples.length - FADE_SAMPLES);
    this.#held = { generation, firstSample: firstSample + at, samples: samples.slice(at) };
    if (at > 0) this.#emit({ generation, firstSample, samples: samples.slice(0, at) });
  }

  onset(onset: Onset): void {
    this.#segment = undefined;
    this.#onset = { ...onset, end: Number.POSITIVE_INFINITY };
    this.#begin();
  }

  /** Nothing of the generation comes beyond a sample, for now or at all. */
  end(message: Halt | SpeechEnd): void {
    const end = message.type === 'halt' ? message.sample : message.totalSamples;
    this.#letGo(end);
    if (this.#onset?.generation === message.generation) this.#onset.end = end;
    if (this.#segment?.generation !== message.generation) return;
    this.#segment.end = end;
    if (this.#segment.next >= end) this.#segment = undefined;
  }

  /** What comes now belongs to nobody. */
  forget(): void {
    this.#held = undefined;
    this.#segment = undefined;
    this.#onset = undefined;
  }

  #say(samples: Int16Array<ArrayBuffer>): void {
    const segment = this.#segment;
    if (!segment) return;
    const mine = samples.slice(0, Math.max(0, segment.end - segment.next));
    const firstSample = segment.next;
    this.#fade(mine, firstSample);
    segment.next += mine.length;
    if (segment.next >= segment.end) {
      this.#segment = undefined;
      this.#keep(samples.slice(mine.length));
    }
    // Last: whoever takes it may hand its memory on, and leave none here.
    if (mine.length > 0) this.#emit({ generation: segment.generation, firstSample, samples: mine });
  }

  /** Fades from what came ahead into the track. */
  #fade(track: Int16Array, firstSample: number): void {
    const ahead = this.#fading;
    if (!ahead) return;
    const from = firstSample - ahead.firstSample;
    for (const [index, sample] of track.subarray(0, ahead.samples.length - from).entries()) {
      const share = (from + index) / ahead.samples.length;
      track[index] = Math.round((ahead.samples[from + index] ?? 0) * (1 - share) + sample * share);
    }
    if (from + track.length >= ahead.samples.length) this.#fading = undefined;
  }

  /** Gives what is held back, as far as it lies before a sample. */
  #letGo(end = Number.POSITIVE_INFINITY): void {
    const held = this.#held;
    this.#held = undefined;
    const samples = held?.samples.slice(0, Math.max(0, end - held.firstSample));
    if (held && samples?.length) this.#emit({ ...held, samples });
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
        const { generation, sample: next, end } = onset;
        const fading = this.#held?.samples.subarray(Math.max(0, next - this.#held.firstSample));
        this.#fading = fading?.length ? { firstSample: next, samples: fading } : undefined;
        this.#letGo(next);
        this.#segment = { generation, next, end };
        for (const part of rest) this.push(part);
        return;
      }
    }
  }
}
