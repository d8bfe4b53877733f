import { type HeardWord, SHORTEST_SPEECH_MS, type Speech } from './speech.ts';

/** Speech that no script tells of: a placeholder that says so and how long it was. */
export class UnscriptedSpeech implements Speech {
  #speakingMs = 0;
  #startMs: number | undefined;
  #endMs = 0;

  advance(speakingMs: number, atMs: number): void {
    this.#startMs ??= atMs - speakingMs;
    this.#speakingMs += speakingMs;
    this.#endMs = atMs;
  }

  settle(): void {
    if (this.#speakingMs < SHORTEST_SPEECH_MS) this.#reset();
  }

  rest(): void {}

  pending(): HeardWord[] {
    if (this.#startMs === undefined || this.#speakingMs < SHORTEST_SPEECH_MS) return [];
    const words = ['[unscripted', 'speech,', (this.#speakingMs / 1000).toFixed(1), 's]'];
    const startMs = this.#startMs;
    const stepMs = (this.#endMs - startMs) / words.length;
    return words.map((text, index) => ({
      text,
      startMs: startMs + stepMs * index,
      endMs: startMs + stepMs * (index + 1),
    }));
  }

  commit(): () => void {
    this.#reset();
    return () => undefined;
  }

  rollBack(): void {
    this.#reset();
  }

  nextAfterMs(): number {
    // A script posted meanwhile takes over at the next pause.
    return 300;
  }

  #reset(): void {
    this.#speakingMs = 0;
    this.#startMs = undefined;
  }
}
