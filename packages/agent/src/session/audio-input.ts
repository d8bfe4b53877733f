import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { samplesToMs } from '../audio/pcm.ts';
import type { Recogniser, RecogniserHandlers, RecogniserStream } from '../stt/recogniser.ts';
import { failure, log } from '../telemetry/log.ts';
import { TokenBucket } from '../transport/token-bucket.ts';
import type { SoundFrame } from '../transport/transport.ts';
import { type Piece, SpeechDetector } from '../vad/detector.ts';
import type { EchoGuard } from '../vad/echo.ts';
import type { VadEvent } from '../vad/hysteresis.ts';
import type { VadMemory } from '../vad/model.ts';

/** Sound that does not come for this long (a stalled network, a page that was slowed down) counts as silence. */
const GAP_MS = 500;
/** Part of it that begins only when this process has looked: sound may lie in the socket while the process itself stood still. */
const SECOND_LOOK_MS = 100;
/** Sound may come this far ahead of real time, as after a stall of the network; no client may cost more than its own time. */
const CREDIT_MS = 2_000;
/** What a second brings: a little more than one, since the clocks of sound devices run apart. */
const CREDIT_MS_PER_SECOND = 1_050;

export interface AudioInputOptions {
  memory: Pick<VadMemory, 'probability'>;
  recogniser: Recogniser;
  echo: EchoGuard;
  now: () => number;
  onVoice: (event: VadEvent) => void;
  /** So much was given to the recogniser. */
  onRecognised: (ms: number) => void;
  recognition: RecogniserHandlers;
}

/** Soft moments of this length, in the middle of what a candidate says over the interviewer, are not taken out of it as echo. */
const WORD_GAP_MS = 240;
/** Sound that the detector may be behind; what is older cannot tell it of a turn any more. */
const MAX_BEHIND_MS = CREDIT_MS;

/**
 * One candidate's microphone on its way to the recogniser and the detector. The recogniser gets everything at once: on a
 * machine that is too busy for the detector, turns come late, but no word is lost.
 */
export class AudioInput {
  readonly #options: AudioInputOptions;
  readonly #detector: SpeechDetector;
  readonly #credit: TokenBucket;
  #stream: RecogniserStream | undefined;
  #queue: Piece[] = [];
  #queuedMs = 0;
  #draining = false;
  #droppedMs = 0;
  #speaking = false;
  /** When the candidate was last heard over the interviewer. */
  #overVoiceMs = Number.NEGATIVE_INFINITY;
  #deaf = true;
  #gap: NodeJS.Timeout | undefined;
  /** No sound follows what waits. */
  #silent = false;

  constructor(options: AudioInputOptions) {
    this.#options = options;
    this.#credit = new TokenBucket({ burst: CREDIT_MS, perSecond: CREDIT_MS_PER_SECOND, now: options.now });
    this.#detector = new SpeechDetector({
      memory: options.memory,
      onEvent: (event) => {
        this.#speaking = event.type === 'started';
        options.onVoice(event);
      },
    });
  }

  /** Microphone sound that was dropped because it came faster than any microphone speaks. */
  get droppedMs(): number {
    return this.#droppedMs;
  }

  /** Sound will come: connects the recogniser, so that it is warm before the first word. */
  listen(): void {
    this.#deaf = false;
    this.#stream ??= this.#options.recogniser.open(this.#options.recognition);
  }

  /** No sound comes for now; what was being said has ended. */
  pause(): void {
    if (this.#deaf) return;
    this.#deaf = true;
    this.#queue = [];
    this.#queuedMs = 0;
    clearTimeout(this.#gap);
    this.#detector.stop();
  }

  hear({ samples, startMs }: SoundFrame): void {
    if (this.#deaf) return;
    const lengthMs = samplesToMs(samples.length, UP_SAMPLE_RATE);
    if (!this.#credit.spend(lengthMs)) {
      this.#droppedMs += lengthMs;
      return;
    }
    const heard = this.#options.echo.judge(samples, startMs + lengthMs);
    // The recogniser would write down the interviewer's own words; it hears silence instead of their echo.
    if (heard === 'over_voice') this.#overVoiceMs = startMs;
    const ofOneWord = this.#speaking && startMs - this.#overVoiceMs <= WORD_GAP_MS;
    this.#stream?.push(heard === 'echo' && !ofOneWord ? new Int16Array(samples.length) : samples, startMs);
    if (this.#stream) this.#options.onRecognised(lengthMs);
    this.#queue.push({ samples, startMs, heard });
    this.#queuedMs += lengthMs;
    this.#silent = false;
    while (this.#queuedMs > MAX_BEHIND_MS) this.#next();
    clearTimeout(this.#gap);
    this.#gap = setTimeout(() => {
      this.#gap = setTimeout(() => this.#fallSilent(), SECOND_LOOK_MS);
    }, GAP_MS - SECOND_LOOK_MS);
    void this.#drain();
  }

  finalize(): void {
    this.#stream?.finalize();
  }

  restartRecogniser(): void {
    this.#stream?.restart();
  }

  close(): void {
    this.#deaf = true;
    this.#queue = [];
    clearTimeout(this.#gap);
    this.#stream?.close();
    this.#stream = undefined;
    if (this.#droppedMs > 0) log.warn({ droppedMs: this.#droppedMs }, 'microphone sound was dropped');
  }

  /** Behind all that came: a detector that is behind would hear speech begin again in it, and never end. */
  #fallSilent(): void {
    this.#silent = true;
    void this.#drain();
  }

  #next(): Piece | undefined {
    const piece = this.#queue.shift();
    if (piece) this.#queuedMs -= samplesToMs(piece.samples.length, UP_SAMPLE_RATE);
    return piece;
  }

  async #drain(): Promise<void> {
    if (this.#draining) return;
    this.#draining = true;
    try {
      for (let piece = this.#next(); piece; piece = this.#next()) await this.#detector.push(piece);
      if (this.#silent) this.#detector.stop();
      this.#silent = false;
    } catch (error) {
      log.error(failure(error), 'voice activity detection failed');
      this.#detector.stop();
    } finally {
      this.#draining = false;
    }
  }
}
