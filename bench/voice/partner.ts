import { setTimeout as sleep } from 'node:timers/promises';
import type {
  CreateSessionRequest,
  CreateSessionResponse,
  JoinResponse,
  Page,
  Session,
  Template,
  Utterance,
} from '@vivavoce/contract/plain';

const RECORD_WITHIN_MS = 20_000;
const RECORD_LOOK_MS = 200;

/** A session that may be joined. */
export interface BegunSession {
  id: string;
  token: string;
}

/** A partner's backend and the candidate's page, as far as a session needs them to begin. */
export class Partner {
  readonly #apiUrl: string;
  readonly #secretKey: string;
  /** What makes another one of it, in another process. */
  readonly access: [apiUrl: string, secretKey: string];

  constructor(apiUrl: string, secretKey: string) {
    this.access = [apiUrl, secretKey];
    this.#apiUrl = apiUrl;
    this.#secretKey = secretKey;
  }

  /** Creates a template; answers its id. */
  async createTemplate(template: Omit<Template, 'id' | 'version' | 'createdAt'>): Promise<string> {
    return (await this.#post<{ id: string }>('/templates', this.#secretKey, template)).id;
  }

  /** Creates a session, agrees to its notice and joins. */
  async open(request: CreateSessionRequest): Promise<JoinResponse> {
    return this.join(await this.begin(request));
  }

  /** Creates a session and agrees to its notice. */
  async begin(request: CreateSessionRequest): Promise<BegunSession> {
    const created = await this.#post<CreateSessionResponse>('/sessions', this.#secretKey, request);
    const { session, token } = created;
    await this.#post(`/sessions/${session.id}/consent`, token.value, {
      noticeVersion: session.notice.version,
      locale: session.notice.locale,
      voice: true,
    });
    return { id: session.id, token: token.value };
  }

  /** Asks for the session's worker. @param failedEpoch Of the one that does not answer */
  join({ id, token }: BegunSession, failedEpoch?: number): Promise<JoinResponse> {
    const body = failedEpoch === undefined ? {} : { failedEpoch };
    return this.#post<JoinResponse>(`/sessions/${id}/join`, token, body);
  }

  /** The record, once the session is over and all of it is stored. @throws where that takes too long */
  async recordOf({ id }: BegunSession): Promise<Utterance[]> {
    const path = `/sessions/${id}`;
    const deadline = performance.now() + RECORD_WITHIN_MS;
    while (!(await this.#get<Session>(path)).recordComplete) {
      if (performance.now() > deadline) throw new Error(`The record of ${id} is not complete.`);
      await sleep(RECORD_LOOK_MS);
    }
    return (await this.#get<Page<Utterance>>(`${path}/utterances?limit=100`)).data;
  }

  #get<T>(path: string): Promise<T> {
    return this.#call<T>('GET', path, { authorization: `Bearer ${this.#secretKey}` });
  }

  #post<T>(path: string, credential: string, body: unknown): Promise<T> {
    const headers = { authorization: `Bearer ${credential}`, 'content-type': 'application/json' };
    return this.#call<T>('POST', path, headers, JSON.stringify(body));
  }

  async #call<T>(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: string | null = null,
  ): Promise<T> {
    const signal = AbortSignal.timeout(20_000);
    const response = await fetch(`${this.#apiUrl}/v1${path}`, { method, headers, body, signal });
    if (!response.ok)
      throw new Error(`${method} /v1${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }
}
