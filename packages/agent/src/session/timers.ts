/** Named timers on the session's clock; setting one replaces the one of the same name. */
export class Timers<N extends string> {
  readonly #now: () => number;
  readonly #fired: (name: N) => void;
  readonly #timers = new Map<N, NodeJS.Timeout>();

  constructor(now: () => number, fired: (name: N) => void) {
    this.#now = now;
    this.#fired = fired;
  }

  set(name: N, atMs: number): void {
    this.clear(name);
    const wait = () => {
      // Node's timers may fire a moment early by this clock; the machine must see its own time reached.
      const leftMs = atMs - this.#now();
      if (leftMs <= 0) {
        this.#timers.delete(name);
        this.#fired(name);
      } else this.#timers.set(name, setTimeout(wait, leftMs));
    };
    this.#timers.set(name, setTimeout(wait, Math.max(0, atMs - this.#now())));
  }

  clear(name: N): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }

  clearAll(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
