import type { CandidateToken } from '@vivavoce/contract/plain';
import { attempt } from '../core/attempt.ts';
import { isTokenError, VivavoceError } from '../core/error.ts';
import { bearer, type HttpRequest, open, request, toNetworkError, within } from '../core/http.ts';
import type { SessionStorage } from '../types.ts';
import type { TailorOptions } from './types.ts';

const PATH = '/candidate-tokens';
const STORED = 'vivavoce:candidate';

/** A token as it is held; of one that the partner handed over nothing is known but its value. */
type Held = Pick<CandidateToken, 'value'> & Partial<CandidateToken> & { email?: string };

/** The REST calls of one candidate, with a token that is asked for, refreshed and remembered. */
export class CandidateAccess {
  readonly #url: string;
  readonly #options: TailorOptions;
  readonly #storage: SessionStorage | null;
  readonly #abort = new AbortController();
  #held: Held | undefined;
  #asking: Promise<Held> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(apiUrl: string, storage: SessionStorage | null, options: TailorOptions) {
    this.#url = `${apiUrl}/v1`;
    this.#storage = storage;
    this.#options = options;
    if ('token' in options) this.#held = { value: options.token };
    else this.#held = this.#remembered();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  dispose(): void {
    this.#abort.abort();
  }

  get workspace(): 'own' | 'anonymous' | 'none' {
    if (!isAnonymous(this.#options) || this.#held?.signInId) return 'own';
    return this.#held ? 'anonymous' : 'none';
  }

  /** Whether somebody signed in here themselves; `none` where the page says who they are. */
  get account(): 'none' | 'out' | 'in' {
    if (!isAnonymous(this.#options)) return 'none';
    return this.#held?.signInId ? 'in' : 'out';
  }

  get email(): string | null {
    return this.#held?.email ?? null;
  }

  /** As the page around a frame says; `undefined` where the server can be asked without opening a workspace for it. */
  get offersAccounts(): boolean | undefined {
    const options = this.#options;
    if (!('getToken' in options)) return undefined;
    return options.accounts ?? (this.#held ? undefined : false);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** A call of somebody who is nobody yet: with the key as long as there is no workspace, so that none is opened for it. */
  visit<T>(options: Omit<HttpRequest, 'token'>): Promise<T> {
    if (this.#held || !('publishableKey' in this.#options)) return this.call(options);
    const { publishableKey: token } = this.#options;
    return request<T>(this.#url, { ...options, token, signal: this.#either(options.signal) });
  }

  /** Goes on as whoever has just proven an address. */
  enter(token: CandidateToken, email: string): void {
    this.#hold({ ...token, email });
    this.#tell();
  }

  /** Goes on as nobody. */
  leave(): void {
    this.#held = undefined;
    attempt(() => this.#storage?.removeItem(STORED));
    this.#tell();
  }

  call<T>(options: Omit<HttpRequest, 'token'>): Promise<T> {
    return this.#withToken((token) =>
      request<T>(this.#url, { ...options, token, signal: this.#either(options.signal) }),
    );
  }

  /** A response as it is: a stream, or a file. */
  async open(path: string, init: RequestInit & { deadlineMs?: number } = {}): Promise<Response> {
    const { deadlineMs, signal, headers, ...rest } = init;
    const ended = this.#either(signal ?? undefined);
    return this.#withToken((token) =>
      open(`${this.#url}${path}`, {
        ...rest,
        headers: { ...headers, ...bearer(token) },
        signal: deadlineMs === undefined ? ended : within(deadlineMs, ended),
      }).catch((thrown) => {
        throw toNetworkError(thrown);
      }),
    );
  }

  /** For `EventStream`: a body that is read for as long as it lasts. */
  events(path: string, lastEventId: string, signal: AbortSignal): Promise<Response> {
    const headers: HeadersInit = lastEventId ? { 'Last-Event-ID': lastEventId } : {};
    return this.open(path, { headers, signal });
  }

  urlOf(path: string): string {
    return `${this.#url}${path}`;
  }

  /** Everything of the token; one that the partner handed over is exchanged for it. */
  async token(): Promise<CandidateToken> {
    const held = await this.#token();
    if (isWhole(held)) return held;
    const fresh = await this.refresh();
    if (isWhole(fresh)) return fresh;
    throw new VivavoceError('invalid_token');
  }

  async value(): Promise<string> {
    return (await this.#token()).value;
  }

  /** A new token of the same candidate, or of whoever is signed in now. */
  refresh(): Promise<Held> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #withToken<T>(work: (token: string) => Promise<T>): Promise<T> {
    const { value } = await this.#token();
    try {
      return await work(value);
    } catch (error) {
      if (!isTokenError(error)) throw error;
      return work((await this.refresh()).value);
    }
  }

  async #token(): Promise<Held> {
    return this.#held ?? this.refresh();
  }

  async #ask(): Promise<Held> {
    const options = this.#options;
    // The other widget of this page signed somebody in, or opened the workspace.
    const kept = this.#remembered();
    if (kept && kept.value !== this.#held?.value) {
      this.#held = kept;
      this.#tell();
      return kept;
    }
    const known = this.#held;
    if (known) {
      try {
        const fresh = await request<CandidateToken>(this.#url, {
          path: `${PATH}/refresh`,
          token: known.value,
          body: {},
        });
        return this.#hold({ ...fresh, ...(known.email ? { email: known.email } : {}) });
      } catch (error) {
        // Too old, revoked or erased: whoever gave it gives another.
        if (!isTokenError(error) || 'token' in options) throw error;
        if (known.signInId) {
          // Signed out elsewhere: told, and not passed over with an empty workspace.
          this.leave();
          throw error;
        }
      }
    }
    if ('getToken' in options) return this.#hold({ value: await options.getToken() });
    if ('publishableKey' in options) {
      const { publishableKey: token } = options;
      return this.#hold(await request<CandidateToken>(this.#url, { path: PATH, token, body: {} }));
    }
    throw new VivavoceError('invalid_token');
  }

  #hold(held: Held): Held {
    this.#held = held;
    if (isAnonymous(this.#options)) {
      attempt(() => this.#storage?.setItem(STORED, JSON.stringify({ key: this.#key, token: held })));
    }
    return held;
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #remembered(): Held | undefined {
    if (!isAnonymous(this.#options)) return undefined;
    const kept = attempt(
      () => JSON.parse(this.#storage?.getItem(STORED) ?? '') as { key?: string; token?: Held },
    );
    return kept?.key === this.#key && kept.token?.value ? kept.token : undefined;
  }

  /** Whose workspaces these are: another tenant's page may share the storage. */
  get #key(): string {
    return 'publishableKey' in this.#options ? this.#options.publishableKey : '';
  }

  #either(signal: AbortSignal | undefined): AbortSignal {
    return signal ? AbortSignal.any([signal, this.signal]) : this.signal;
  }
}

function isAnonymous(options: TailorOptions): boolean {
  return 'publishableKey' in options || ('anonymous' in options && options.anonymous === true);
}

function isWhole(held: Held): held is CandidateToken {
  return held.candidateId !== undefined && held.scopes !== undefined;
}
