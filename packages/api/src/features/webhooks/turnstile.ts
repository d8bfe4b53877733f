/** How many of each may be inside at once. */
export class Turnstile {
  readonly #most: number;
  readonly #inside = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Lets one in, if there is room. @returns To be called once, on the way out; nothing where there is no room. */
  enter(id: string): (() => void) | undefined {
    const inside = this.#inside.get(id) ?? 0;
    if (inside >= this.#most) return undefined;
    this.#inside.set(id, inside + 1);
    return () => {
      const left = (this.#inside.get(id) ?? 1) - 1;
      if (left > 0) this.#inside.set(id, left);
      else this.#inside.delete(id);
    };
  }
}
