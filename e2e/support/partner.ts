import { readStandInLog, type StandInEntry } from '@vivavoce/candidate';
import type {
  CreateSessionRequest,
  CreateSessionResponse,
  Evaluation,
  EvaluationResult,
  Page,
  SandboxProfile,
  Session,
  Template,
  Utterance,
} from '@vivavoce/contract/plain';

export interface PartnerAnswer<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** The partner's backend: REST with a secret key, and the stand-ins' control where a test needs it. */
export class Partner {
  readonly apiUrl: string;
  readonly #secretKey: string;
  readonly #standInsUrl: string;

  constructor(options: { apiUrl: string; secretKey: string; standInsUrl: string }) {
    this.apiUrl = options.apiUrl;
    this.#secretKey = options.secretKey;
    this.#standInsUrl = options.standInsUrl;
  }

  async request<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<PartnerAnswer<T>> {
    const response = await fetch(`${this.apiUrl}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.#secretKey}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text ? JSON.parse(text) : null) as T,
      headers: response.headers,
    };
  }

  async #ok<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.request<T>(method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  createSession(request: CreateSessionRequest): Promise<CreateSessionResponse> {
    return this.#ok('POST', '/v1/sessions', request);
  }

  createTemplate(template: unknown): Promise<Template> {
    return this.#ok('POST', '/v1/templates', template);
  }

  session(id: string): Promise<Session> {
    return this.#ok('GET', `/v1/sessions/${id}`);
  }

  /** The whole record, page by page. */
  async utterances(id: string): Promise<Utterance[]> {
    const all: Utterance[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
      const page: Page<Utterance> = await this.#ok('GET', `/v1/sessions/${id}/utterances${query}`);
      all.push(...page.data);
      cursor = page.nextCursor;
    }
    return all;
  }

  async evaluation(id: string): Promise<Evaluation> {
    const answer = await this.#ok<EvaluationResult>('GET', `/v1/sessions/${id}/evaluation`);
    if (answer.status !== 'done') throw new Error(`The evaluation is ${answer.status}.`);
    return answer.evaluation;
  }

  /** Waits (bounded) until the session has this status; fails on a status from which it cannot come. */
  async until(id: string, status: Session['status'], timeoutMs = 60_000): Promise<Session> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const session = await this.session(id);
      if (session.status === status) return session;
      if (session.status === 'failed' || Date.now() > deadline) {
        throw new Error(`Session is ${session.status} (${session.failure ?? 'no failure'}), not ${status}.`);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** Changes how the stand-ins behave for a session, from now on. */
  async profile(sessionId: string, profile: Partial<SandboxProfile>): Promise<void> {
    const response = await fetch(`${this.#standInsUrl}/profiles/${sessionId}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(profile),
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok)
      throw new Error(`The stand-ins refused the profile: ${response.status} ${await response.text()}`);
  }

  /** What the stand-ins did for a session. */
  standInLog(sessionId: string): Promise<StandInEntry[]> {
    return readStandInLog(this.#standInsUrl, sessionId);
  }

  /** A candidate's voice: WAV, 16 kHz mono. */
  async voice(text: string): Promise<Buffer> {
    const response = await fetch(`${this.#standInsUrl}/candidate/speech`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text }),
      signal: AbortSignal.timeout(20_000),
    });
    if (!response.ok)
      throw new Error(`The stand-ins did not speak: ${response.status} ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  }
}
