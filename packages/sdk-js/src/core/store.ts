import type { ClientEventData, ClientEventType, SessionState } from '../types.ts';

type Listeners = { [T in ClientEventType]?: Set<(data: ClientEventData[T]) => void> };

/** The state on screen and whoever listens. A listener that throws harms nobody else: its error is reported, not swallowed. */
export class Store {
  #state: SessionState;
  readonly #listeners: Listeners = {};

  constructor(state: SessionState) {
    this.#state = state;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Takes the fields that differ; without a difference the state stays the same object and nobody is called. */
  set(change: Partial<SessionState>): void {
    const keys = Object.keys(change) as (keyof SessionState)[];
    if (keys.every((key) => Object.is(change[key], this.#state[key]))) return;
    this.#state = { ...this.#state, ...change };
    this.emit('state', this.#state);
  }

  subscribe(listener: () => void): () => void {
    return this.on('state', () => listener());
  }

  on<T extends ClientEventType>(type: T, listener: (data: ClientEventData[T]) => void): () => void {
    // Wrapped, so that the same function may listen twice and each be stopped alone.
    const own = (data: ClientEventData[T]) => listener(data);
    const set: Set<(data: ClientEventData[T]) => void> = this.#listeners[type] ?? new Set();
    (this.#listeners as Record<T, typeof set>)[type] = set;
    set.add(own);
    return () => void set.delete(own);
  }

  emit<T extends ClientEventType>(type: T, data: ClientEventData[T]): void {
    for (const listener of [...(this.#listeners[type] ?? [])]) guard(() => listener(data));
  }

  clear(): void {
    for (const set of Object.values(this.#listeners)) set.clear();
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
