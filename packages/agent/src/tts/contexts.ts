import { randomUUID } from 'node:crypto';
import type { SoundPiece } from './chunked.ts';

/** The vendor's limit, those that are closing included; one more and it closes the connection. */
export const MAX_CONTEXTS = 5;

/** One context of a connection: what is spoken in it, in order. */
export class SpeechContextHandle {
  readonly id = randomUUID();
  readonly #pieces: SoundPiece[] = [];
  #wake: () => void = () => undefined;
  #ended = false;
  #failure: Error | undefined;
  /** Of sound that came. */
  bytes = 0;

  /** The vendor has said its last word on it. */
  get hasEnded(): boolean {
    return this.#ended;
  }

  push(piece: SoundPiece): void {
    this.bytes += piece.bytes.length;
    this.#pieces.push(piece);
    this.#wake();
  }

  end(failure?: Error): void {
    this.#ended = true;
    this.#failure = failure;
    this.#wake();
  }

  /** @throws where the connection failed, or `signal` aborts */
  async *pieces(signal: AbortSignal): AsyncGenerator<SoundPiece, void> {
    const wake = () => this.#wake();
    signal.addEventListener('abort', wake);
    try {
      while (true) {
        const piece = this.#pieces.shift();
        signal.throwIfAborted();
        if (piece) yield piece;
        else if (this.#failure) throw this.#failure;
        else if (this.#ended) return;
        else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } finally {
      signal.removeEventListener('abort', wake);
    }
  }
}

/** The contexts of one connection: never more than the vendor allows, however they end. */
export class Contexts {
  readonly #open = new Map<string, SpeechContextHandle>();
  readonly #waiting: (() => void)[] = [];
  #failure: Error | undefined;

  get isFull(): boolean {
    return this.#open.size >= MAX_CONTEXTS;
  }

  /** A new one, as soon as there is room. @throws where the connection fails meanwhile, or `signal` aborts */
  async open(signal: AbortSignal): Promise<SpeechContextHandle> {
    while (this.isFull && !this.#failure) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      signal.throwIfAborted();
    }
    if (this.#failure) throw this.#failure;
    const context = new SpeechContextHandle();
    this.#open.set(context.id, context);
    return context;
  }

  find(id: string): SpeechContextHandle | undefined {
    return this.#open.get(id);
  }

  ended(context: SpeechContextHandle): void {
    this.#open.delete(context.id);
    context.end();
    this.#next();
  }

  /** The connection is gone, with all that was in it. */
  fail(failure: Error): void {
    this.#failure = failure;
    for (const context of this.#open.values()) context.end(failure);
    this.#open.clear();
    this.#next();
  }

  /** Whoever waits looks again: one that was given up must not take the place of another. */
  #next(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
