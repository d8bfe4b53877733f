import { MAX_BACKLOG_MS, UP_SAMPLE_RATE } from '@vivavoce/contract/plain';

/** Above this much audio in the socket's own buffer, frames wait here, where they can still be dropped. */
const SOCKET_FILL_MS = 100;
const BYTES_PER_MS = (UP_SAMPLE_RATE * 2) / 1000;

/**
 * Microphone frames on their way into the socket. What the socket has taken can no longer be taken back, so it is filled
 * only a little; what waits here beyond 500 ms in all is dropped, oldest first, and counted.
 */
export class Backlog {
  #waiting: Uint8Array<ArrayBuffer>[] = [];
  #droppedMs = 0;

  /** Milliseconds of audio that were dropped so far. */
  get droppedMs(): number {
    return this.#droppedMs;
  }

  /** Takes one frame (or none, to drain) and answers those to send now, given what the socket still holds. */
  push(frame: Uint8Array<ArrayBuffer> | undefined, bufferedBytes: number): Uint8Array<ArrayBuffer>[] {
    if (frame) this.#waiting.push(frame);
    const ready: Uint8Array<ArrayBuffer>[] = [];
    let bufferedMs = bufferedBytes / BYTES_PER_MS;
    while (bufferedMs < SOCKET_FILL_MS) {
      const next = this.#waiting.shift();
      if (!next) break;
      ready.push(next);
      bufferedMs += durationMs(next);
    }
    while (this.#waiting.length > 0 && bufferedMs + this.#waitingMs() > MAX_BACKLOG_MS) {
      const dropped = this.#waiting.shift();
      if (dropped) this.#droppedMs += durationMs(dropped);
    }
    return ready;
  }

  /** The connection is gone, and what waited for it with it. */
  clear(): void {
    this.#waiting = [];
  }

  #waitingMs(): number {
    return this.#waiting.reduce((sum, frame) => sum + durationMs(frame), 0);
  }
}

function durationMs(frame: Uint8Array): number {
  return frame.byteLength / BYTES_PER_MS;
}
