import { DOWN_SAMPLE_RATE, FRAME_DURATION_MS } from '@vivavoce/contract/realtime';
import { msToSamples } from '../audio/pcm.ts';
import type { SoundOut } from '../transport/transport.ts';
import type { ReplySpeech } from './speech.ts';

const FRAME_SAMPLES = msToSamples(FRAME_DURATION_MS, DOWN_SAMPLE_RATE);
/** Sound that is sent ahead of playback: enough for the network, little enough to stop. */
const LEAD_SAMPLES = msToSamples(200, DOWN_SAMPLE_RATE);
/** A client that sound reaches, but that says nothing about its playback for this long, is taken to play at our pace. */
const REPORT_DEADLINE_MS = 1_500;
/** After the last report of a client that plays, the rest of the sound may take this much longer than it is. */
const END_GRACE_MS = 250;

export interface PlaybackHandlers {
  /** The first frame left. */
  sent(): void;
  /** The first sample was played. */
  started(): void;
  /** Words up to this place in the text were heard. */
  heard(textEnd: number): void;
  finished(): void;
  /** By our own pace this has left the loudspeaker by now: what comes back of it is echo. */
  sounded(samples: Int16Array): void;
}

export interface PlaybackOptions {
  speech: ReplySpeech;
  soundOut: SoundOut;
  generation: number;
  /** Where in the speech it begins. */
  fromSample: number;
  /** Milliseconds on the session's clock. */
  now: () => number;
  handlers: PlaybackHandlers;
}

/**
 * A reply on its way to one client's loudspeaker, in real time with a small lead. What was heard is what the client says it
 * played; where it is silent about that, our own pace stands in, up to the last sign that it arrives: what a dead network was
 * given is not heard.
 */
export class Playback {
  readonly generation: number;
  readonly #options: PlaybackOptions;
  readonly #clock: NodeJS.Timeout;
  /** All counted from the generation's first sample. */
  #sent = 0;
  #paced = 0;
  #played = 0;
  #pacedAtSign = 0;
  #pacedAtMs: number;
  /** The last sign that sound arrives, by the connection's own clock, and when it was noticed here. */
  #sign: number;
  #signAtMs: number;
  #reported = false;
  /** Since when a report is due: the first frame, the last report, or the end of a pause or of a stalled network. */
  #dueSinceMs: number | undefined;
  #paused = false;
  #started = false;
  #endSent = false;
  #heardTextEnd = 0;
  #over = false;
  /** Ends the wait for the client's answer to a flush. */
  #flushed: ((playedSamples: number) => void) | undefined;

  constructor(options: PlaybackOptions) {
    this.#options = options;
    this.generation = options.generation;
    this.#pacedAtMs = options.now();
    this.#sign = options.soundOut.deliveredAtMs;
    this.#signAtMs = this.#pacedAtMs;
    options.soundOut.begin(options.generation, (playedSamples) => this.#heardOf(playedSamples));
    this.#clock = setInterval(() => this.#tick(), FRAME_DURATION_MS);
    this.#tick();
  }

  /** End, in the text, of what was heard so far. */
  get heardTextEnd(): number {
    return this.#options.speech.heardTextEnd(this.#options.fromSample + this.#position());
  }

  /** More sound is there. */
  grown(): void {
    this.#tick();
  }

  /** Tells by `sounded` of all that has left the loudspeaker until now. */
  tellSounded(): void {
    if (!this.#over) this.#advance();
  }

  pause(): void {
    if (this.#over || this.#paused) return;
    this.#advance();
    this.#paused = true;
    this.#options.soundOut.pause();
  }

  resume(): void {
    if (this.#over || !this.#paused) return;
    this.#paused = false;
    this.#pacedAtMs = this.#options.now();
    // Nothing was played meanwhile, so there was nothing to report.
    if (this.#dueSinceMs !== undefined) this.#dueSinceMs = this.#pacedAtMs;
    this.#options.soundOut.resume();
    this.#tick();
  }

  /**
   * Stops for good and throws away what was not played.
   * @returns The end, in the text, of what was heard, as the client says; after the deadline, as paced.
   */
  async flush(): Promise<number> {
    if (this.#over) return this.heardTextEnd;
    this.#advance();
    this.#stop();
    const abandoned = new Promise<number>((resolve) => {
      this.#flushed = resolve;
    });
    // A loudspeaker that was taken away answers less than it said before.
    const answered = this.#options.soundOut
      .flush()
      .then((played) =>
        played === undefined ? this.#position() : Math.max(this.#played, Math.min(played, this.#sent)),
      );
    const played = await Promise.race([abandoned, answered]);
    this.#flushed = undefined;
    return this.#options.speech.heardTextEnd(this.#options.fromSample + played);
  }

  /** The client is gone, or another takes over: what it last said it played stands. */
  abandon(): void {
    this.#stop();
    this.#flushed?.(this.#played);
  }

  /** Goes on by other means on the same connection: what the client holds of it must not sound any more. */
  discard(): void {
    if (this.#over) return;
    this.abandon();
    void this.#options.soundOut.flush();
  }

  /** What the client says about its loudspeaker. */
  #heardOf(playedSamples: number): void {
    if (this.#over) return;
    this.#reported = true;
    this.#dueSinceMs = this.#options.now();
    this.#played = Math.max(this.#played, playedSamples);
    this.#notice(this.#played);
  }

  #tick(): void {
    if (this.#over || this.#paused) return;
    this.#advance();
    const { speech, soundOut, fromSample, now, handlers } = this.#options;
    while (this.#sent < this.#paced + LEAD_SAMPLES) {
      const samples = speech.read(fromSample + this.#sent, FRAME_SAMPLES);
      // A frame that is not full waits for the rest, unless there is no rest.
      if (samples.length === 0 || (samples.length < FRAME_SAMPLES && !speech.soundComplete)) break;
      if (!soundOut.write(samples)) break;
      this.#sent += samples.length;
      if (this.#dueSinceMs === undefined) {
        this.#dueSinceMs = now();
        handlers.sent();
      }
    }
    if (speech.soundComplete && fromSample + this.#sent >= speech.sampleCount && !this.#endSent) {
      this.#endSent = true;
      soundOut.end();
    }
    if (this.#endSent && (this.#sent === 0 || this.#playedOut())) this.#finish();
    else if (this.#silentClient()) this.#notice(this.#position());
  }

  /** A client that reported, and then stopped at the very end: when it last gave a sign it must have played the rest. */
  #playedOut(): boolean {
    if (!this.#reported || this.#dueSinceMs === undefined) return false;
    const sinceMs = this.#signAtMs - this.#dueSinceMs;
    return this.#played + msToSamples(sinceMs - END_GRACE_MS, DOWN_SAMPLE_RATE) >= this.#sent;
  }

  #finish(): void {
    this.#stop();
    // Not within the caller's own step: it may not know this playback yet.
    queueMicrotask(() => this.#options.handlers.finished());
  }

  /** Our own pace: real time without the pauses, but never ahead of what was sent. */
  #advance(): void {
    if (this.#paused) return;
    const { now, soundOut } = this.#options;
    const nowMs = now();
    const elapsed = msToSamples(nowMs - this.#pacedAtMs, DOWN_SAMPLE_RATE);
    const before = this.#paced;
    this.#paced = Math.max(this.#played, Math.min(this.#sent, before + elapsed));
    this.#pacedAtMs = nowMs;
    const { speech, fromSample, handlers } = this.#options;
    if (this.#paced > before) handlers.sounded(speech.read(fromSample + before, this.#paced - before));
    if (soundOut.deliveredAtMs === this.#sign) return;
    // Sound that a stalled network gives only now: the client gets the time to play it, and to speak for itself.
    const late = nowMs - this.#signAtMs > REPORT_DEADLINE_MS;
    if (late && this.#dueSinceMs !== undefined) this.#dueSinceMs = nowMs;
    this.#sign = soundOut.deliveredAtMs;
    this.#signAtMs = nowMs;
    this.#pacedAtSign = this.#paced;
  }

  #silentClient(): boolean {
    return this.#dueSinceMs !== undefined && this.#signAtMs - this.#dueSinceMs > REPORT_DEADLINE_MS;
  }

  #position(): number {
    return this.#reported && !this.#silentClient() ? this.#played : Math.max(this.#played, this.#pacedAtSign);
  }

  #notice(position: number): void {
    const { speech, fromSample, handlers } = this.#options;
    if (!this.#started && this.#sent > 0) {
      this.#started = true;
      handlers.started();
    }
    if (this.#over) return;
    const textEnd = speech.heardTextEnd(fromSample + position);
    if (this.#endSent && position >= this.#sent) this.#finish();
    else if (textEnd > this.#heardTextEnd) {
      this.#heardTextEnd = textEnd;
      handlers.heard(textEnd);
    }
  }

  #stop(): void {
    this.#over = true;
    clearInterval(this.#clock);
  }
}
