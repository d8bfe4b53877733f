import { attempt } from '../core/attempt.ts';
import type { KeptResult, SessionStorage } from '../types.ts';

/** A result with the right to read it. */
export interface Keepsake extends KeptResult {
  token: string;
}

const PLACE = 'vivavoce:results';

/** Every page of the site shares one list, so each change begins with what is stored now. A storage that is forbidden keeps nothing. */
export class Keepsakes {
  readonly #storage: SessionStorage | null;

  constructor(storage: SessionStorage | null) {
    this.#storage = storage;
  }

  /** What has not expired, newest first. */
  all(): Keepsake[] {
    const stored = attempt(() => JSON.parse(this.#storage?.getItem(PLACE) ?? '') as unknown);
    return Array.isArray(stored) ? stored.filter(isReadable) : [];
  }

  find(sessionId: string): Keepsake | undefined {
    return this.all().find((kept) => kept.sessionId === sessionId);
  }

  add(keepsake: Keepsake): void {
    this.#write([keepsake, ...this.#others(keepsake.sessionId)]);
  }

  remove(sessionId: string): void {
    this.#write(this.#others(sessionId));
  }

  #others(sessionId: string): Keepsake[] {
    return this.all().filter((kept) => kept.sessionId !== sessionId);
  }

  #write(all: Keepsake[]): void {
    attempt(() => this.#storage?.setItem(PLACE, JSON.stringify(all)));
  }
}

function isReadable(value: unknown): value is Keepsake {
  const { sessionId, token, expiresAt } = (value ?? {}) as Partial<Keepsake>;
  return Boolean(sessionId && token && expiresAt && Date.parse(expiresAt) > Date.now());
}
