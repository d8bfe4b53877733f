/** The frame's own corner of the partner page's `sessionStorage`. A storage that is forbidden is as good as none. */
export class FrameStore {
  readonly #prefix: string;

  constructor(name: string) {
    this.#prefix = `vivavoce:${name}:`;
  }

  all(): Record<string, string> {
    const found: Record<string, string> = {};
    this.#use((storage) => {
      for (const key of Object.keys(storage)) {
        const value = key.startsWith(this.#prefix) ? storage.getItem(key) : null;
        if (value !== null) found[key.slice(this.#prefix.length)] = value;
      }
    });
    return found;
  }

  set(key: string, value: string | null): void {
    this.#use((storage) => {
      if (value === null) storage.removeItem(this.#prefix + key);
      else storage.setItem(this.#prefix + key, value);
    });
  }

  clear(): void {
    for (const key of Object.keys(this.all())) this.set(key, null);
  }

  #use(act: (storage: Storage) => void): void {
    try {
      act(window.sessionStorage);
    } catch {
      // A reload begins anew; nothing else is lost.
    }
  }
}
