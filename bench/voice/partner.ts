import type { CreateSessionRequest, CreateSessionResponse, JoinResponse } from '@vivavoce/contract/plain';

/** A partner's backend and the candidate's page, as far as a session needs them to begin. */
export class Partner {
  readonly #apiUrl: string;
  readonly #secretKey: string;

  constructor(apiUrl: string, secretKey: string) {
    this.#apiUrl = apiUrl;
    this.#secretKey = secretKey;
  }

  /** Creates a session, agrees to its notice and joins. */
  async open(request: CreateSessionRequest): Promise<JoinResponse> {
    const created = await this.#post<CreateSessionResponse>('', this.#secretKey, request);
    const { session, token } = created;
    await this.#post(`/${session.id}/consent`, token.value, {
      noticeVersion: session.notice.version,
      locale: session.notice.locale,
      voice: true,
    });
    return this.#post<JoinResponse>(`/${session.id}/join`, token.value, {});
  }

  async #post<T>(path: string, credential: string, body: unknown): Promise<T> {
    const response = await fetch(`${this.#apiUrl}/v1/sessions${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${credential}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok)
      throw new Error(`POST /v1/sessions${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }
}
