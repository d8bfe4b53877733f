import type { PendingAnswer, SessionStorage } from '../types.ts';
import type { HeldToken } from './access.ts';
import { attempt } from './attempt.ts';

/** What survives a reload of the page. */
export interface Remembered {
  sessionId: string;
  token: HeldToken;
  pending: PendingAnswer[];
  /** The last event that was handed on; empty before the first. */
  lastEventId: string;
  muted?: boolean;
  /** The microphone that was chosen. */
  deviceId?: string | null;
  /** What is typed and not sent. */
  draft?: string;
  /** The question that it was begun for; missing where the agent does not name any. */
  draftQuestion?: string | null | undefined;
  /** The candidate left for now. */
  left?: boolean;
  /** The right to read the result was taken home: once it is forgotten there, a reload does not take it again. */
  resultKept?: boolean;
  /** The candidate switched the interviewer's voice off. */
  silent?: boolean;
}

/**
 * Sessions in the tab's storage: each under its id, as several ways may lead to one, and under `key` the id of the one that
 * this way led to last. A storage that is full or forbidden is as good as none.
 */
export class Memory {
  readonly #storage: SessionStorage | null;
  readonly #key: string;

  constructor(storage: SessionStorage | null, key: string) {
    this.#storage = storage;
    this.#key = key;
  }

  /** What is kept of a session. @param sessionId without it of the last one */
  read(sessionId = attempt(() => this.#storage?.getItem(this.#key))): Remembered | undefined {
    const value: unknown = attempt(() => JSON.parse(this.#storage?.getItem(placeOf(sessionId)) ?? ''));
    return isRemembered(value) ? value : undefined;
  }

  write(remembered: Remembered): void {
    // Without it a reload begins anew; the interview itself is not touched.
    attempt(() => {
      this.#storage?.setItem(placeOf(remembered.sessionId), JSON.stringify(remembered));
      this.#storage?.setItem(this.#key, remembered.sessionId);
    });
  }

  forget(sessionId: string): void {
    attempt(() => this.#storage?.removeItem(placeOf(sessionId)));
  }
}

/** A storage of the browser, or none where there is no window or the browser forbids it. */
export function browserStorage(name: 'sessionStorage' | 'localStorage'): SessionStorage | null {
  return attempt(() => globalThis[name]) ?? null;
}

function placeOf(sessionId: string | null | undefined): string {
  return `vivavoce:${sessionId}`;
}

function isRemembered(value: unknown): value is Remembered {
  const { sessionId, token, pending, lastEventId } = (value ?? {}) as Partial<Remembered>;
  return Boolean(sessionId && token?.value && Array.isArray(pending) && typeof lastEventId === 'string');
}
