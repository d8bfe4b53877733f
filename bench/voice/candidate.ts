import { Candidate, isVoiced } from '@vivavoce/candidate';
import { type ConnectionKind, DOWN_SAMPLE_RATE, type JoinResponse } from '@vivavoce/contract/plain';
import { type Conversation, type ObservedTurn, REPLY_WITHIN_MS } from './conversation.ts';

const PHASE_BEHIND_VOICE_MS = 250;

/** The candidate of an interview of ours. */
export class MeasuringCandidate implements Conversation {
  readonly #candidate: Candidate;

  private constructor(transport: ConnectionKind) {
    this.#candidate = new Candidate({ transport });
  }

  static async join(joined: JoinResponse, transport: ConnectionKind): Promise<MeasuringCandidate> {
    const measuring = new MeasuringCandidate(transport);
    await measuring.#candidate.connect(joined);
    return measuring;
  }

  get ended(): boolean {
    return this.#candidate.ended || this.#candidate.closeCode !== undefined;
  }

  async untilListening(timeoutMs: number): Promise<boolean> {
    const { loudspeaker } = this.#candidate;
    await this.#until(
      timeoutMs,
      () =>
        this.ended || (this.#candidate.phase === 'listening' && !loudspeaker.isPlaying(performance.now())),
    );
    return !this.ended;
  }

  async answer(samples: Int16Array): Promise<ObservedTurn> {
    const { frames } = this.#candidate;
    const firstFrame = frames.length;
    const voicedAfter = (at: number) =>
      frames.slice(firstFrame).find((frame) => frame.atMs > at && isVoiced(frame.samples, DOWN_SAMPLE_RATE))
        ?.atMs;
    const startedAt = performance.now();
    const { lastSentAt: lastVoicedSentAt } = await this.#candidate.speak(samples);
    const cutIn = voicedAfter(0) !== undefined;
    let confirmedAt: number | undefined;
    await this.#until(REPLY_WITHIN_MS, () => {
      const { phase, phaseAt } = this.#candidate;
      const taken = phase === 'thinking' || phase === 'speaking';
      if (taken && phaseAt > lastVoicedSentAt) confirmedAt ??= phaseAt;
      return this.ended || voicedAfter(lastVoicedSentAt) !== undefined;
    });
    // A reply that was ready leaves a moment before the phase that tells of it.
    await this.#until(PHASE_BEHIND_VOICE_MS, () => {
      const { phase, phaseAt } = this.#candidate;
      if (phase === 'speaking' && phaseAt > lastVoicedSentAt) confirmedAt ??= phaseAt;
      return this.ended || confirmedAt !== undefined;
    });
    const firstVoiceAt = voicedAfter(lastVoicedSentAt);
    return {
      startedAt,
      lastVoicedSentAt,
      confirmedAt,
      firstVoiceAt,
      cutIn,
    };
  }

  async end(): Promise<void> {
    this.#candidate.end();
    await this.#until(5_000, () => this.ended);
    this.#candidate.cut();
  }

  async #until(timeoutMs: number, holds: () => boolean): Promise<void> {
    // What does not come true in time is a figure of its own.
    await this.#candidate.until('it', holds, timeoutMs).catch(() => undefined);
  }
}
