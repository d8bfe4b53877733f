import { DOWN_SAMPLE_RATE, FRAME_DURATION_MS, UP_SAMPLE_RATE } from '@vivavoce/contract/plain';

const PLAYED_PER_FRAME = (DOWN_SAMPLE_RATE * FRAME_DURATION_MS) / 1000;
const HEARD_PER_FRAME = (UP_SAMPLE_RATE * FRAME_DURATION_MS) / 1000;

/** What has left the loudspeaker and waits for the microphone's own clock: no two clocks tick together. */
const CUSHION_MS = 40;

export interface EchoOptions {
  /** From the loudspeaker to the microphone, devices included; not less than 40. */
  delayMs: number;
  /** How loud it comes back; 0 is as loud as it was played. */
  gainDb: number;
}

/** The way of what a loudspeaker plays into a microphone beside it. */
export class Echo {
  readonly #gain: number;
  /** What is under way, at the microphone's rate. */
  readonly #underway: number[];
  #generation = -1;
  #sound: number[] = [];
  #taken = 0;

  constructor({ delayMs, gainDb }: EchoOptions) {
    this.#gain = 10 ** (gainDb / 20);
    this.#underway = new Array(((delayMs - CUSHION_MS) * UP_SAMPLE_RATE) / 1000).fill(0);
  }

  /** Sound that the loudspeaker is to play. */
  receive(generation: number, samples: Int16Array): void {
    if (generation !== this.#generation) {
      this.#generation = generation;
      this.#sound = [];
      this.#taken = 0;
    }
    for (const sample of samples) this.#sound.push(sample);
  }

  /** The next frame of the microphone, where the loudspeaker has played so much. */
  next(playedSamples: number): Int16Array {
    const isFirst = this.#taken === 0 && playedSamples < (CUSHION_MS * DOWN_SAMPLE_RATE) / 1000;
    const until = isFirst ? 0 : Math.min(playedSamples, this.#taken + PLAYED_PER_FRAME);
    const step = DOWN_SAMPLE_RATE / UP_SAMPLE_RATE;
    for (let index = 0; index < HEARD_PER_FRAME; index += 1) {
      const place = this.#taken + index * step;
      const before = Math.floor(place);
      const share = place - before;
      const [one = 0, other = 0] = place < until ? this.#sound.slice(before, before + 2) : [];
      this.#underway.push((one + (other - one) * share) * this.#gain);
    }
    this.#taken = Math.max(this.#taken, until);
    return Int16Array.from(this.#underway.splice(0, HEARD_PER_FRAME), Math.round);
  }
}
