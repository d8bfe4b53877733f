import { type AudioFrame, DOWN_SAMPLE_RATE, FADE_SAMPLES, type Onset } from '@vivavoce/contract/realtime';
import { msToSamples } from '../../audio/pcm.ts';

/** Sound that lies in the track ahead of its time: enough for the timers of a busy process, little enough to stop. */
const LEAD_MS = 60;
const PUMP_MS = 10;
const FRAME_SAMPLES = msToSamples(20, DOWN_SAMPLE_RATE);
/** What was not sent yet may grow to this much before no more is taken. */
const MAX_WAITING_SAMPLES = msToSamples(500, DOWN_SAMPLE_RATE);
/** What lies in the track may be taken back. */
const KEPT_SAMPLES = msToSamples(300, DOWN_SAMPLE_RATE);
/** Louder than this (of 32,767) is sound, to the client too: about -40 dB. */
const LOUD = 320;
/** Before an onset it is silent for at least this long, so that the client hears where it is. */
const SILENCE_MS = 100;
/** So much of every piece goes ahead of the track: longer than what a codec and a jitter buffer hold back. */
const AHEAD_SAMPLES = msToSamples(160, DOWN_SAMPLE_RATE);

/** Where sound goes: a track that plays what it was given in real time, and silence where it was given nothing. */
export interface Track {
  /** Milliseconds that it was given and has not played. */
  readonly queuedMs: number;
  give(samples: Int16Array): void;
  /** Forgets what it has not played. */
  clear(): void;
}

/** What is said of the track beside it. */
export interface TrackMarks {
  /** The next sound after silence goes into the track: this sample of the generation. */
  onset(onset: Omit<Onset, 'type'>): void;
  /** The beginning of a piece, where the client takes it ahead of the track. */
  ahead?: (frame: AudioFrame) => void;
}

export interface TrackVoiceOptions {
  track: Track;
  /** Milliseconds of a clock that never goes back. @defaultValue the process's own */
  now?: () => number;
}

/** The interviewer's voice on a track: paced with a small lead, taken back where it stops, with a mark at every onset. */
export class TrackVoice {
  readonly #options: TrackVoiceOptions;
  readonly #now: () => number;
  #waiting: Int16Array[] = [];
  #waitingSamples = 0;
  /** What was given last, oldest first. */
  #kept: Int16Array[] = [];
  #generation = -1;
  #marks: TrackMarks = { onset: () => undefined };
  /** Samples of the generation that the track was given, or that went ahead of it. */
  #given = 0;
  /** Samples of this piece that still go ahead. */
  #aheadSamples = 0;
  /** No sound of this piece went out yet. */
  #silent = true;
  #halted = false;
  /** Until then the track sounds. */
  #loudUntilMs = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: TrackVoiceOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  /** @returns `false`, and takes nothing, where too much waits already. */
  write(generation: number, samples: Int16Array, marks: TrackMarks): boolean {
    if (generation !== this.#generation) this.#begin(generation);
    this.#marks = marks;
    if (this.#waitingSamples > MAX_WAITING_SAMPLES) return false;
    this.#waiting.push(samples);
    this.#waitingSamples += samples.length;
    this.#pump();
    return true;
  }

  /** Stops at once and keeps what was not played. @returns The first sample that was not. */
  halt(): number {
    const { track } = this.#options;
    const back = Math.min(msToSamples(track.queuedMs, DOWN_SAMPLE_RATE), this.#given, lengthOf(this.#kept));
    track.clear();
    const kept = joined(this.#kept);
    if (back > 0) this.#putBack(kept.subarray(kept.length - back));
    this.#kept = [];
    this.#loudUntilMs = Math.min(this.#loudUntilMs, this.#now());
    this.#halted = true;
    this.#rest();
    return this.#given;
  }

  /** Goes on where it stopped. */
  resume(): void {
    if (!this.#halted) return;
    this.#halted = false;
    this.#silent = true;
    this.#aheadSamples = AHEAD_SAMPLES;
    this.#pump();
  }

  /** Stops at once and forgets the rest. */
  clear(): void {
    this.halt();
    this.#begin(-1);
  }

  #begin(generation: number): void {
    this.#generation = generation;
    this.#waiting = [];
    this.#waitingSamples = 0;
    this.#kept = [];
    this.#given = 0;
    this.#silent = true;
    this.#aheadSamples = AHEAD_SAMPLES;
    this.#halted = false;
  }

  #rest(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #pump(): void {
    if (this.#halted) return;
    this.#goAhead();
    const { track } = this.#options;
    while (track.queuedMs < LEAD_MS && this.#waiting.length > 0) {
      if (this.#silent && this.#silence()) continue;
      this.#give(this.#take(FRAME_SAMPLES));
    }
    if (this.#waiting.length === 0) this.#rest();
    else this.#timer ??= setInterval(() => this.#pump(), PUMP_MS);
  }

  /** The track goes on from the end of what went ahead, so that the one can fade into the other. */
  #goAhead(): void {
    const { ahead } = this.#marks;
    while (ahead && this.#aheadSamples > 0 && this.#waiting.length > 0) {
      const frame = this.#take(Math.min(FRAME_SAMPLES, this.#aheadSamples));
      ahead({ generation: this.#generation, firstSample: this.#given, samples: frame });
      this.#aheadSamples -= frame.length;
      this.#given += frame.length;
      if (this.#aheadSamples === 0) this.#putBack(frame.subarray(-FADE_SAMPLES));
    }
  }

  /** At most so many of the samples that wait. */
  #take(samples: number): Int16Array {
    const next = this.#waiting.shift() ?? new Int16Array(0);
    const frame = next.subarray(0, samples);
    if (frame.length < next.length) this.#waiting.unshift(next.subarray(frame.length));
    this.#waitingSamples -= frame.length;
    return frame;
  }

  #putBack(samples: Int16Array): void {
    this.#waiting.unshift(samples);
    this.#waitingSamples += samples.length;
    this.#given -= samples.length;
  }

  /** Keeps what was said before apart from what comes. @returns Whether the track was given silence for it. */
  #silence(): boolean {
    const { track } = this.#options;
    const missingMs = this.#loudUntilMs + SILENCE_MS - this.#now() - track.queuedMs;
    if (missingMs <= 0) return false;
    track.give(new Int16Array(Math.min(FRAME_SAMPLES, msToSamples(missingMs, DOWN_SAMPLE_RATE) + 1)));
    return true;
  }

  #give(frame: Int16Array): void {
    const { track } = this.#options;
    const loud = frame.findIndex((sample) => Math.abs(sample) > LOUD);
    if (loud >= 0 && this.#silent) {
      this.#silent = false;
      this.#marks.onset({ generation: this.#generation, sample: this.#given + loud });
    }
    track.give(frame);
    if (loud >= 0) this.#loudUntilMs = this.#now() + track.queuedMs;
    this.#given += frame.length;
    this.#kept.push(frame);
    while (lengthOf(this.#kept) - (this.#kept[0]?.length ?? 0) > KEPT_SAMPLES) this.#kept.shift();
  }
}

function lengthOf(parts: readonly Int16Array[]): number {
  return parts.reduce((count, part) => count + part.length, 0);
}

function joined(parts: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
