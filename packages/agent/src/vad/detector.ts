import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { joinSamples, levelDb, samplesToMs, toFloat } from '../audio/pcm.ts';
import type { Heard } from './echo.ts';
import { Hysteresis, type VadEvent } from './hysteresis.ts';
import { Loudness } from './loudness.ts';
import { VAD_FRAME_SAMPLES, type VadMemory } from './model.ts';

/** Over the interviewer's voice, speech below this is not meant for anybody. */
const FLOOR_DB = -60;

export interface SpeechDetectorOptions {
  memory: Pick<VadMemory, 'probability'>;
  onEvent: (event: VadEvent) => void;
}

/** Some sound whose first sample lies at `startMs`. */
export interface Piece {
  samples: Int16Array;
  startMs: number;
  heard: Heard;
}

/** One candidate's microphone: sound in, true starts and ends of speech out, in order. */
export class SpeechDetector {
  readonly #options: SpeechDetectorOptions;
  readonly #hysteresis = new Hysteresis();
  readonly #loudness = new Loudness();
  #rest = new Int16Array(0) as Int16Array;
  #restStartMs = 0;
  /** What the last pieces were, up to the end of each. */
  #judged: { endMs: number; heard: Heard }[] = [];

  constructor(options: SpeechDetectorOptions) {
    this.#options = options;
  }

  /** Calls must not overlap: wait for the one before. */
  async push({ samples, startMs, heard }: Piece): Promise<void> {
    const expectedMs = this.#restStartMs + samplesToMs(this.#rest.length, UP_SAMPLE_RATE);
    // A gap: what is left of before it belongs to another moment.
    if (Math.abs(expectedMs - startMs) > 20) this.#rest = new Int16Array(0);
    if (this.#rest.length === 0) this.#restStartMs = startMs;
    this.#rest = joinSamples(this.#rest, samples);
    this.#judged.push({ endMs: startMs + samplesToMs(samples.length, UP_SAMPLE_RATE), heard });
    while (this.#rest.length >= VAD_FRAME_SAMPLES) {
      const frame = this.#rest.subarray(0, VAD_FRAME_SAMPLES);
      const frameStartMs = this.#restStartMs;
      const frameEndMs = frameStartMs + samplesToMs(VAD_FRAME_SAMPLES, UP_SAMPLE_RATE);
      this.#rest = this.#rest.subarray(VAD_FRAME_SAMPLES);
      this.#restStartMs = frameEndMs;
      const heard = this.#whatWas(frameStartMs, frameEndMs);
      const probability = await this.#probability(frame, heard);
      const overVoice = heard === 'over_voice';
      this.#report(
        this.#hysteresis.push({ probability, overVoice, startMs: frameStartMs, endMs: frameEndMs }),
      );
    }
  }

  /** The microphone fell silent for good: ends what was being said. */
  stop(): void {
    this.#rest = new Int16Array(0);
    this.#judged = [];
    this.#report(this.#hysteresis.stop());
  }

  async #probability(frame: Int16Array, heard: Heard): Promise<number> {
    const { memory } = this.#options;
    const frameDb = levelDb(frame);
    if (heard === 'alone') {
      const { gain, isNoise } = this.#loudness.of(frameDb);
      const probability = await memory.probability(toFloat(frame).map((sample) => sample * gain));
      return isNoise ? 0 : probability;
    }
    const probability = await memory.probability(toFloat(frame));
    return heard === 'over_voice' && frameDb > FLOOR_DB ? probability : 0;
  }

  /** What most of a frame was; frames and pieces do not begin together. */
  #whatWas(startMs: number, endMs: number): Heard {
    while (this.#judged.length > 1 && (this.#judged[0]?.endMs ?? 0) <= startMs) this.#judged.shift();
    const middleMs = (startMs + endMs) / 2;
    return (this.#judged.find((piece) => piece.endMs >= middleMs) ?? this.#judged.at(-1))?.heard ?? 'alone';
  }

  #report(event: VadEvent | undefined): void {
    if (event) this.#options.onEvent(event);
  }
}
