import { Candidate } from '@vivavoce/candidate';
import type { ServerMessage } from '@vivavoce/contract/plain';

/** What the candidate's loudspeaker did when the candidate said something over the interviewer. */
export interface ObservedOverlap {
  /** From the first sample of speech to the interviewer's last one; missing where the interviewer spoke on. */
  stoppedAfterMs: number | undefined;
  /** Whether the reply went on afterwards, to its end, with nothing of it thrown away. */
  resumed: boolean;
}

/** The interviewer must have been heard for so long before anybody speaks over it. */
const HEARD_MS = 900;
/** More than the agent allows itself to decide. */
const DECIDED_WITHIN_MS = 4_000;
const REPLY_WITHIN_MS = 30_000;

/** A candidate who speaks over the interviewer, and watches the loudspeaker. */
export class InterruptingCandidate extends Candidate {
  #pausedAt = Number.POSITIVE_INFINITY;
  #flushedAt = Number.POSITIVE_INFINITY;
  #resumedAt = Number.POSITIVE_INFINITY;

  get gone(): boolean {
    return this.ended || this.closeCode !== undefined;
  }

  /** Waits until the interviewer has been audible for a while and still is. `false` where the interview ended meanwhile. */
  async untilSpokenTo(): Promise<boolean> {
    let since: number | undefined;
    await this.until(
      'the interviewer speaks',
      () => {
        const now = performance.now();
        const audible = this.phase === 'speaking' && this.loudspeaker.isPlaying(now);
        since = audible ? (since ?? now) : undefined;
        return this.gone || (since !== undefined && now - since >= HEARD_MS);
      },
      REPLY_WITHIN_MS,
    );
    return !this.gone;
  }

  /** Waits until the interviewer has finished and listens. `false` where the interview ended meanwhile. */
  async untilListening(): Promise<boolean> {
    await this.until(
      'the interviewer listens',
      () => this.gone || (this.phase === 'listening' && !this.loudspeaker.isPlaying(performance.now())),
      REPLY_WITHIN_MS,
    );
    return !this.gone;
  }

  async speakOver(samples: Int16Array): Promise<ObservedOverlap> {
    this.#pausedAt = this.#flushedAt = this.#resumedAt = Number.POSITIVE_INFINITY;
    const { onsetAt } = await this.speak(samples);
    const decided = () =>
      this.#flushedAt < Number.POSITIVE_INFINITY || this.#resumedAt < Number.POSITIVE_INFINITY;
    await this.until('a decision', () => this.gone || decided(), DECIDED_WITHIN_MS).catch(() => undefined);
    const flushed = this.#flushedAt < Number.POSITIVE_INFINITY;
    const stoppedAt = Math.min(this.#pausedAt, this.#flushedAt);
    return {
      stoppedAfterMs: Number.isFinite(stoppedAt) ? stoppedAt - onsetAt : undefined,
      resumed: !flushed && (await this.untilListening()) && this.#flushedAt === Number.POSITIVE_INFINITY,
    };
  }

  protected override onMessage(message: ServerMessage): void {
    const now = performance.now();
    if (message.type === 'pause') this.#pausedAt = Math.min(this.#pausedAt, now);
    else if (message.type === 'flush') this.#flushedAt = Math.min(this.#flushedAt, now);
    else if (message.type === 'resume') this.#resumedAt = Math.min(this.#resumedAt, now);
  }
}
