/** The session's clock: milliseconds since one moment of wall-clock time, kept by every worker that holds the session. */
export class SessionClock {
  /** Wall-clock time at which the clock read 0. */
  readonly startedAt: Date;
  readonly #offsetMs: number;

  /** `atLeastMs`: what the record holds already; the clock of another host may lag, the session's never goes back. */
  constructor(startedAt: Date, atLeastMs = 0) {
    this.startedAt = startedAt;
    this.#offsetMs = Math.max(Date.now() - startedAt.getTime(), atLeastMs) - performance.now();
  }

  nowMs(): number {
    return Math.round(performance.now() + this.#offsetMs);
  }
}
