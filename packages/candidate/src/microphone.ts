import { FRAME_DURATION_MS, UP_SAMPLE_RATE } from '@vivavoce/contract/plain';

const FRAME_SAMPLES = (UP_SAMPLE_RATE * FRAME_DURATION_MS) / 1000;
/** A room is never quite silent. */
const ROOM = Int16Array.from({ length: FRAME_SAMPLES }, (_, index) => ((index * 7919) % 9) - 4);
/** Below the backlog of 500 ms that the agent allows. */
const CATCH_UP_MS = 400;

/** When speech left, of `performance.now()`. */
export interface Spoken {
  /** The frame that begins with its first sample. */
  firstSentAt: number;
  /** The frame that ends with its last sample. */
  lastSentAt: number;
}

interface Speech {
  samples: Int16Array;
  position: number;
  firstSentAt: number | undefined;
  done: (spoken: Spoken) => void;
}

/** Takes a frame. @returns Milliseconds of sound that leave before it */
type OnFrame = (samples: Int16Array) => number;

/** A microphone that is always open: a frame every 20 ms on a clock that does not drift, with speech when there is some. */
export class Microphone {
  readonly #onFrame: OnFrame;
  readonly #speeches: Speech[] = [];
  #dueAt = performance.now();
  #timer: NodeJS.Timeout | undefined;

  constructor(onFrame: OnFrame) {
    this.#onFrame = onFrame;
    this.#schedule();
  }

  /** Whether something is left to be said. */
  get speaking(): boolean {
    return this.#speeches.length > 0;
  }

  /** Speaks in real time, after what it is saying already; resolves once the last sample was sent. */
  speak(samples: Int16Array): Promise<Spoken> {
    return new Promise((done) => this.#speeches.push({ samples, position: 0, firstSentAt: undefined, done }));
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    const now = performance.now();
    // A process that was held up speaks later, not faster: of sound that comes in a heap the agent drops the oldest.
    this.#dueAt = Math.max(this.#dueAt, now - CATCH_UP_MS);
    this.#timer = setTimeout(() => this.#tick(), Math.max(0, this.#dueAt - now));
  }

  #tick(): void {
    const frame = ROOM.slice();
    const [speech] = this.#speeches;
    if (speech) {
      const part = speech.samples.subarray(speech.position, speech.position + FRAME_SAMPLES);
      speech.position += part.length;
      const isLast = speech.position >= speech.samples.length;
      // The last frame ends with the last sample of the speech, so that its sending is that sample's.
      frame.set(part, isLast ? FRAME_SAMPLES - part.length : 0);
    }
    const waitingMs = this.#onFrame(frame);
    if (speech) {
      const sentAt = performance.now() + waitingMs;
      speech.firstSentAt ??= sentAt;
      if (speech.position >= speech.samples.length) {
        this.#speeches.shift();
        speech.done({ firstSentAt: speech.firstSentAt, lastSentAt: sentAt });
      }
    }
    this.#dueAt += FRAME_DURATION_MS;
    this.#schedule();
  }
}
