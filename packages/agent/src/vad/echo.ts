/** How much quieter than what the agent plays its echo may come back and still not be speech. */
const ECHO_RETURN_DB = -30;
/** Room for a louder moment of the echo than the loudest one of the reference. */
const MARGIN_DB = 6;
/** Sound may come back this long after it was played: device buffers and the room. */
const TAIL_MS = 700;

/**
 * The agent's own voice, as it was played. While it sounds, and shortly after, a microphone frame is speech only when it is
 * louder than the echo of that voice could be.
 */
export class EchoGuard {
  readonly #played: { untilMs: number; levelDb: number }[] = [];

  /** The agent's sound of this level leaves the loudspeaker until `untilMs` on the session's clock. */
  played(levelDb: number, untilMs: number): void {
    this.#played.push({ levelDb, untilMs });
    const oldestMs = untilMs - 10_000;
    while (this.#played[0] && this.#played[0].untilMs < oldestMs) this.#played.shift();
  }

  /** Nothing that was announced for later than this will be heard. */
  cut(atMs: number): void {
    while ((this.#played.at(-1)?.untilMs ?? Number.NEGATIVE_INFINITY) > atMs) this.#played.pop();
  }

  /** Whether a microphone frame of this level, ending at `atMs`, may be nothing but echo. */
  covers(levelDb: number, atMs: number): boolean {
    let loudestDb = Number.NEGATIVE_INFINITY;
    for (const played of this.#played) {
      if (played.untilMs >= atMs - TAIL_MS && played.untilMs <= atMs + TAIL_MS) {
        loudestDb = Math.max(loudestDb, played.levelDb);
      }
    }
    return levelDb <= loudestDb + ECHO_RETURN_DB + MARGIN_DB;
  }
}
