import type {
  ConsentRequest,
  ControlRequest,
  EvaluationResult,
  JoinRequest,
  JoinResponse,
  Page,
  SelfDescription,
  Session,
  SessionToken,
  Utterance,
} from '@vivavoce/contract/plain';
import { isTokenError, toVivavoceError, VivavoceError } from './error.ts';
import { bearer, type HttpRequest, open, request } from './http.ts';

/** A token as it is remembered; `expiresAt` is not known of one that the partner handed over. */
export interface HeldToken {
  value: string;
  expiresAt: string | null;
}

export interface SessionAccessOptions {
  apiUrl: string;
  sessionId: string;
  token: HeldToken;
  /** Asks the partner for a new token where the old one has expired. */
  renew?: (() => Promise<string>) | undefined;
  /** Called with every new token, to remember it. */
  onToken?: (token: HeldToken) => void;
}

/** Answer of `POST /v1/sessions/{id}/result-token`. */
export interface ResultToken {
  token: string;
  expiresAt: string;
}

/** `join` waits on the server until a worker holds the session. */
const JOIN_DEADLINE_MS = 30_000;
/** A token is refreshed when this part of its life is left, so that one failed attempt is no harm. */
const REFRESH_AT_LIFE_LEFT = 0.3;
/** A clock that runs far ahead takes every token for expired; it must not ask for one all the time. */
const MIN_REFRESH_MS = 60_000;
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The REST calls of one session, with a token that is kept fresh. */
export class SessionAccess {
  readonly #url: string;
  readonly #options: SessionAccessOptions;
  readonly #abort = new AbortController();
  #token: HeldToken;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #refreshing: Promise<void> | undefined;
  /** The session was erased, whichever call met it first. */
  onErased = () => {};

  constructor(options: SessionAccessOptions) {
    this.#options = options;
    this.#token = options.token;
    this.#url = `${options.apiUrl}/v1/sessions/${encodeURIComponent(options.sessionId)}`;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  session(): Promise<Session> {
    return this.#call({ path: '' });
  }

  consent(body: ConsentRequest): Promise<Session> {
    return this.#call({ path: '/consent', body });
  }

  join(body: JoinRequest): Promise<JoinResponse> {
    // The link has its own loop; a second one inside would multiply the waits.
    return this.#call({ path: '/join', body, deadlineMs: JOIN_DEADLINE_MS, attempts: 1 });
  }

  pause(): Promise<Session> {
    return this.#call({ path: '/pause', body: {} });
  }

  end(): Promise<Session> {
    return this.#call({ path: '/end', body: {} });
  }

  control(body: ControlRequest): Promise<void> {
    return this.#call({ path: '/control', body });
  }

  evaluation(): Promise<EvaluationResult> {
    return this.#call({ path: '/evaluation' });
  }

  /** The right to read the result later; only once the session is over. */
  resultToken(): Promise<ResultToken> {
    return this.#call({ path: '/result-token', body: {} });
  }

  /** Takes every such right back. */
  revokeResultToken(): Promise<void> {
    return this.#call({ path: '/result-token', method: 'DELETE' });
  }

  describeSelf(body: SelfDescription): Promise<void> {
    return this.#call({ path: '/self-description', method: 'PUT', body });
  }

  /** Everything that was said, in order. */
  async utterances(query = ''): Promise<Utterance[]> {
    const { data, nextCursor }: Page<Utterance> = await this.#call({ path: `/utterances?limit=100${query}` });
    return nextCursor ? [...data, ...(await this.utterances(`&cursor=${nextCursor}`))] : data;
  }

  /** The stream of the session's events. @param lastEventId where to go on; empty for all events from the first */
  events(lastEventId: string, signal: AbortSignal): Promise<Response> {
    const headers = { ...bearer(this.#token.value), ...(lastEventId && { 'Last-Event-ID': lastEventId }) };
    return this.#noticed(open(`${this.#url}/events`, { headers, signal }));
  }

  /** Keeps the token fresh from now on, until `dispose`. */
  keepFresh(): void {
    clearTimeout(this.#timer);
    if (this.#abort.signal.aborted) return;
    const lifeMs = this.#token.expiresAt === null ? 0 : Date.parse(this.#token.expiresAt) - Date.now();
    const waitMs = Math.min(Math.max(lifeMs * (1 - REFRESH_AT_LIFE_LEFT), MIN_REFRESH_MS), MAX_TIMER_MS);
    this.#timer = setTimeout(() => {
      // A failure here is not the candidate's concern yet: the next call that needs the token finds its own way. After a
      // final refusal there is nothing to keep.
      this.refresh().then(
        () => this.keepFresh(),
        (error) => toVivavoceError(error).retryable && this.keepFresh(),
      );
    }, waitMs);
  }

  /** Keeps it no longer: nobody needs it until `keepFresh`. */
  rest(): void {
    clearTimeout(this.#timer);
  }

  /** Exchanges the token for a new one; when it has expired already, asks the partner. Several callers share one exchange. */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#exchange().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
  }

  async #exchange(): Promise<void> {
    try {
      this.#hold(await this.#send<SessionToken>({ path: '/token', body: {} }));
    } catch (error) {
      if (!isTokenError(error) || !this.#options.renew) throw error;
      this.#hold({ value: await this.#options.renew(), expiresAt: null });
    }
  }

  #hold(token: HeldToken): void {
    this.#token = token;
    this.#options.onToken?.(token);
  }

  async #call<T>(options: Omit<HttpRequest, 'token' | 'signal'>): Promise<T> {
    try {
      return await this.#send<T>(options);
    } catch (error) {
      // An expired token may still be exchanged for a while; a revoked one only by the partner.
      if (!isTokenError(error)) throw error;
      await this.refresh();
      return this.#send<T>(options);
    }
  }

  #send<T>(options: Omit<HttpRequest, 'token' | 'signal'>): Promise<T> {
    return this.#noticed(
      request<T>(this.#url, { ...options, token: this.#token.value, signal: this.signal }),
    );
  }

  #noticed<T>(answer: Promise<T>): Promise<T> {
    return answer.catch((error: unknown) => {
      if (error instanceof VivavoceError && error.code === 'session_erased') this.onErased();
      throw error;
    });
  }
}
