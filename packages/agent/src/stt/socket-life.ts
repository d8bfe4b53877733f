import { CONNECT_DEADLINE_MS } from './stream.ts';

/** The life of one socket to a vendor: a deadline until it is open, use while it is, and one end, however it comes. */
export class SocketLife<S extends { close(): void }> {
  readonly #lost: () => void;
  readonly #deadline: NodeJS.Timeout;
  #socket: S | undefined;
  #isOpen = false;
  #isOver = false;

  /** @param lost told once, unless it was abandoned */
  constructor(lost: () => void) {
    this.#lost = lost;
    this.#deadline = setTimeout(() => this.end(), CONNECT_DEADLINE_MS);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** The vendor's library has made it. @returns whether it is still wanted; else it is closed */
  attach(socket: S): boolean {
    this.#socket = socket;
    if (this.#isOver) this.#shut();
    return !this.#isOver;
  }

  /** It can be used from now on. @returns whether it is still wanted */
  opened(): boolean {
    if (this.#isOver) return false;
    clearTimeout(this.#deadline);
    this.#isOpen = true;
    return true;
  }

  /** Uses it while it is open; where that fails it has ended. */
  use(act: (socket: S) => void): void {
    if (!this.#isOpen || !this.#socket || this.#isOver) return;
    try {
      act(this.#socket);
    } catch {
      this.end();
    }
  }

  end(): void {
    if (this.#isOver) return;
    this.abandon();
    this.#lost();
  }

  /** Closes without a word to anybody. */
  abandon(): void {
    this.#isOver = true;
    this.#shut();
  }

  #shut(): void {
    clearTimeout(this.#deadline);
    this.#isOpen = false;
    this.#socket?.close();
  }
}
