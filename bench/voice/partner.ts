import type {
  CreateSessionRequest,
  CreateSessionResponse,
  JoinResponse,
  Template,
} from '@vivavoce/contract/plain';

/** A partner's backend and the candidate's page, as far as a session needs them to begin. */
export class Partner {
  readonly #apiUrl: string;
  readonly #secretKey: string;

  constructor(apiUrl: string, secretKey: string) {
    this.#apiUrl = apiUrl;
    this.#secretKey = secretKey;
  }

  /** Creates a template; answers its id. */
  async createTemplate(template: Omit<Template, 'id' | 'version' | 'createdAt'>): Promise<string> {
    return (await this.#post<{ id: string }>('/templates', this.#secretKey, template)).id;
  }

  /** Creates a session, agrees to its notice and joins. */
  async open(request: CreateSessionRequest): Promise<JoinResponse> {
    const created = await this.#post<CreateSessionResponse>('/sessions', this.#secretKey, request);
    const { session, token } = created;
    await this.#post(`/sessions/${session.id}/consent`, token.value, {
      noticeVersion: session.notice.version,
      locale: session.notice.locale,
      voice: true,
    });
    return this.#post<JoinResponse>(`/sessions/${session.id}/join`, token.value, {});
  }

  async #post<T>(path: string, credential: string, body: unknown): Promise<T> {
    const response = await fetch(`${this.#apiUrl}/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${credential}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok)
      throw new Error(`POST /v1${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }
}
