import { attempt } from '../attempt.ts';
import type { HeldToken } from '../rest/access.ts';
import type { PendingAnswer, SessionStorage } from '../types.ts';

/** What survives a reload of the page. */
export interface Remembered {
  sessionId: string;
  /** End of the key or token that led to the session. */
  proof: string;
  token: HeldToken;
  pending: PendingAnswer[];
  /** The last event that was handed on; empty before the first. */
  lastEventId: string;
  muted?: boolean;
  /** The microphone that was chosen. */
  deviceId?: string | null;
}

/** The running session in the tab's storage, under one key. A storage that is full or forbidden is as good as none. */
export class Memory {
  readonly #storage: SessionStorage | null;
  readonly #key: string;

  constructor(storage: SessionStorage | null, key: string) {
    this.#storage = storage;
    this.#key = key;
  }

  read(): Remembered | undefined {
    const value: unknown = attempt(() => JSON.parse(this.#storage?.getItem(this.#key) ?? ''));
    return isRemembered(value) ? value : undefined;
  }

  write(remembered: Remembered): void {
    // Without it a reload begins anew; the interview itself is not touched.
    attempt(() => this.#storage?.setItem(this.#key, JSON.stringify(remembered)));
  }

  forget(): void {
    attempt(() => this.#storage?.removeItem(this.#key));
  }
}

/** The tab's own storage, or none where there is no window or the browser forbids it. */
export function tabStorage(): SessionStorage | null {
  return attempt(() => globalThis.sessionStorage) ?? null;
}

function isRemembered(value: unknown): value is Remembered {
  const { sessionId, token, pending, lastEventId } = (value ?? {}) as Partial<Remembered>;
  return Boolean(sessionId && token?.value && Array.isArray(pending) && typeof lastEventId === 'string');
}
