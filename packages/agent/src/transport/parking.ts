/**
 * Clients that come for a session before this worker's claim of it is answered: the API tells them of the worker at the very
 * moment that it tells the worker of the session. They wait for as long as the claim takes.
 */
export class Parking {
  readonly #claims = new Map<string, number>();
  readonly #parked = new Map<string, (() => void)[]>();

  /** A claim of the session is on its way. @returns Says that it was answered, one way or the other; again does nothing. */
  expect(sessionId: string): () => void {
    this.#claims.set(sessionId, (this.#claims.get(sessionId) ?? 0) + 1);
    let answered = false;
    return () => {
      if (answered) return;
      answered = true;
      const left = (this.#claims.get(sessionId) ?? 1) - 1;
      if (left > 0) this.#claims.set(sessionId, left);
      else {
        this.#claims.delete(sessionId);
        this.release(sessionId);
      }
    };
  }

  /** Waits until the session is here, or no claim of it is on its way. */
  async wait(sessionId: string): Promise<void> {
    if (!this.#claims.has(sessionId)) return;
    await new Promise<void>((resolve) => {
      this.#parked.set(sessionId, [...(this.#parked.get(sessionId) ?? []), resolve]);
    });
  }

  /** The session is here, or will not be. */
  release(sessionId: string): void {
    const parked = this.#parked.get(sessionId) ?? [];
    this.#parked.delete(sessionId);
    for (const go of parked) go();
  }
}
