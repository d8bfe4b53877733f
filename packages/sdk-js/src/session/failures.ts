import type { VivavoceError } from '../core/error.ts';
import type { InterviewStore } from './first-state.ts';

/** Where a failure comes from; each has its own way to be mended. First in line is what the candidate must know first. */
const SOURCES = ['connection', 'session', 'microphone', 'sound', 'turn'] as const;
type Source = (typeof SOURCES)[number];

/** The failures that are not mended yet; the state shows the most important one. */
export class Failures {
  readonly #store: InterviewStore;
  readonly #bySource = new Map<Source, VivavoceError | null>();

  constructor(store: InterviewStore) {
    this.#store = store;
  }

  set(source: Source, error: VivavoceError | null): void {
    const known = this.#bySource.get(source);
    this.#bySource.set(source, error);
    const unmended = SOURCES.map((candidate) => this.#bySource.get(candidate));
    this.#store.set({ error: unmended.find(Boolean) ?? null });
    if (error && error !== known) this.#store.emit('error', error);
  }
}
