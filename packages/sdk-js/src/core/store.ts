/** What is on screen, and whoever listens. A listener that throws harms nobody else: its error is reported, not swallowed. */
export class Store<State extends object, Events extends { state: State }> {
  #state: State;
  readonly #listeners: { [T in keyof Events]?: Set<(data: Events[T]) => void> } = {};

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  /** Takes the fields that differ; without a difference the state stays the same object and nobody is called. */
  set(change: Partial<State>): void {
    const keys = Object.keys(change) as (keyof State)[];
    if (keys.every((key) => Object.is(change[key], this.#state[key]))) return;
    this.#state = { ...this.#state, ...change };
    this.emit('state', this.#state);
  }

  subscribe(listener: () => void): () => void {
    return this.on('state', () => listener());
  }

  on<T extends keyof Events>(type: T, listener: (data: Events[T]) => void): () => void {
    // Wrapped, so that the same function may listen twice and each be stopped alone.
    const own = (data: Events[T]) => listener(data);
    this.#listeners[type] ??= new Set();
    this.#listeners[type].add(own);
    return () => void this.#listeners[type]?.delete(own);
  }

  emit<T extends keyof Events>(type: T, data: Events[T]): void {
    for (const listener of [...(this.#listeners[type] ?? [])]) guard(() => listener(data));
  }

  clear(): void {
    for (const type in this.#listeners) this.#listeners[type]?.clear();
  }
}

function guard(call: () => void): void {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
