import { FRAME_DURATION_MS, UP_SAMPLE_RATE } from '@vivavoce/contract/plain';

/** A track takes sound in pieces of this length. */
export const TRACK_FRAME_MS = 10;
/** A room is never quite silent. */
const ROOM = Int16Array.from(
  { length: (UP_SAMPLE_RATE * FRAME_DURATION_MS) / 1000 },
  (_, index) => ((index * 7919) % 9) - 4,
);
/** Below the backlog of 500 ms that the agent allows. */
const CATCH_UP_MS = 400;

/** When speech left, of `performance.now()`. */
export interface Spoken {
  /** Its first sample was spoken: the frame that begins with it leaves when its last sample is there. */
  onsetAt: number;
  /** The frame that ends with its last sample. */
  lastSentAt: number;
}

interface Speech {
  samples: Int16Array;
  position: number;
  onsetAt: number | undefined;
  done: (spoken: Spoken) => void;
}

/** Takes a frame. @returns Milliseconds of sound that leave before it */
type OnFrame = (samples: Int16Array) => number;

/** A microphone that is always open: frames on a clock that does not drift, with speech when there is some. */
export class Microphone {
  readonly #onFrame: OnFrame;
  readonly #frameMs: number;
  readonly #frameSamples: number;
  readonly #speeches: Speech[] = [];
  #dueAt = performance.now();
  #timer: NodeJS.Timeout | undefined;

  /** @param frameMs at most the 20 ms of the protocol, which are the default */
  constructor(onFrame: OnFrame, frameMs = FRAME_DURATION_MS) {
    this.#onFrame = onFrame;
    this.#frameMs = frameMs;
    this.#frameSamples = (UP_SAMPLE_RATE * frameMs) / 1000;
    this.#schedule();
  }

  /** Whether something is left to be said. */
  get speaking(): boolean {
    return this.#speeches.length > 0;
  }

  /** Speaks in real time, after what it is saying already; resolves once the last sample was sent. */
  speak(samples: Int16Array): Promise<Spoken> {
    return new Promise((done) => this.#speeches.push({ samples, position: 0, onsetAt: undefined, done }));
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
    const frame = ROOM.slice(0, this.#frameSamples);
    const [speech] = this.#speeches;
    if (speech) {
      const part = speech.samples.subarray(speech.position, speech.position + this.#frameSamples);
      speech.position += part.length;
      const isLast = speech.position >= speech.samples.length;
      // The last frame ends with the last sample of the speech, so that its sending is that sample's.
      frame.set(part, isLast ? this.#frameSamples - part.length : 0);
    }
    const waitingMs = this.#onFrame(frame);
    if (speech) {
      const sentAt = performance.now() + waitingMs;
      speech.onsetAt ??= sentAt - this.#frameMs;
      if (speech.position >= speech.samples.length) {
        this.#speeches.shift();
        speech.done({ onsetAt: speech.onsetAt, lastSentAt: sentAt });
      }
    }
    this.#dueAt += this.#frameMs;
    this.#schedule();
  }
}
