import { FRAME_DURATION_MS, UP_SAMPLE_RATE } from '@vivavoce/contract/plain';

const FRAME_SAMPLES = (UP_SAMPLE_RATE * FRAME_DURATION_MS) / 1000;
/** A room is never quite silent. */
const NOISE = Int16Array.from({ length: FRAME_SAMPLES }, (_, index) => ((index * 7919) % 9) - 4);

/** A microphone that is always open: a frame every 20 ms on a clock that does not drift, with speech when there is some. */
export class Microphone {
  readonly #send: (frame: Int16Array, firstSample: number) => void;
  readonly #startedAt = performance.now();
  #frames = 0;
  #speech: { samples: Int16Array; position: number; done: (lastSentAt: number) => void } | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(send: (frame: Int16Array, firstSample: number) => void) {
    this.#send = send;
    this.#schedule();
  }

  /** Speaks in real time; resolves with the time at which the last sample was sent. */
  speak(samples: Int16Array): Promise<number> {
    return new Promise((resolve) => {
      this.#speech = { samples, position: 0, done: resolve };
    });
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    const dueAt = this.#startedAt + this.#frames * FRAME_DURATION_MS;
    this.#timer = setTimeout(() => this.#tick(), Math.max(0, dueAt - performance.now()));
  }

  #tick(): void {
    const speech = this.#speech;
    const frame = NOISE.slice();
    if (speech) {
      const part = speech.samples.subarray(speech.position, speech.position + FRAME_SAMPLES);
      // The last frame ends with the last voiced sample, so that its sending is that sample's.
      frame.set(
        part,
        speech.position + part.length >= speech.samples.length ? FRAME_SAMPLES - part.length : 0,
      );
      speech.position += part.length;
    }
    this.#send(frame, this.#frames * FRAME_SAMPLES);
    this.#frames += 1;
    if (speech && speech.position >= speech.samples.length) {
      this.#speech = undefined;
      speech.done(performance.now());
    }
    this.#schedule();
  }
}
