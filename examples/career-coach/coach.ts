import type { Evaluation, Session } from '@vivavoce/sdk';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A practice interview that the site offers. */
export interface Offer {
  template: string;
  title: string;
  interviewerName: string;
  minutes: number;
  questionCount: number;
}

/** An interview of the past. */
export interface PastResult {
  sessionId: string;
  title: string;
  /** ISO 8601 */
  at: string;
  /** `null` while it is evaluated, or where too little was said. */
  score: number | null;
  maxScore: number | null;
  summary: string | null;
  state: 'evaluating' | 'done' | 'failed';
}

/** What the page needs to read a result: a token for that alone. */
export interface ResultRight {
  sessionId: string;
  title: string;
  endedAt: string | null;
  token: string;
  expiresAt: string;
}

/** What the page needs to open a session. */
export interface Started {
  sessionId: string;
  token: string;
}

export interface Coach {
  interviews(): Promise<Offer[]>;
  results(memberId: string): Promise<PastResult[]>;
  start(order: {
    template: string;
    member: { id: string; name: string };
    idempotencyKey: string;
  }): Promise<Started>;
  /** A fresh token of a session of this member. */
  token(sessionId: string, memberId: string): Promise<Started>;
  /** The right to read one result of this member. */
  resultRight(sessionId: string, memberId: string): Promise<ResultRight>;
  /** The right of this member to their own resumes, jobs and tailorings. */
  candidateToken(member: { id: string; name: string }): Promise<string>;
  failure(error: unknown): { status: ContentfulStatusCode; code: string; requestId: string | null };
}

interface TemplateAnswer {
  slug: string;
  title: string;
  kind: string;
  interviewer: { name: string };
  timeBudgetMs: number;
  questions: unknown[];
}

type EvaluationAnswer = { status: string; evaluation?: Evaluation };

const DEADLINE_MS = 10_000;
const SHOWN_RESULTS = 10;

/** Vivavoce's REST API as this site uses it, with the secret key. */
export function createCoach({ apiUrl, secretKey }: { apiUrl: string; secretKey: string }): Coach {
  async function call<T>(
    method: 'GET' | 'POST',
    path: string,
    options: { body?: unknown; key?: string } = {},
  ): Promise<T> {
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${secretKey}`,
        ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(options.key === undefined ? {} : { 'Idempotency-Key': options.key }),
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    if (response.ok) return (await response.json()) as T;
    const problem = (await response.json().catch(() => ({}))) as { code?: string; requestId?: string };
    throw new CoachError(problem.code ?? 'unavailable', problem.requestId ?? null, response.status);
  }

  async function resultOf(session: Session): Promise<PastResult> {
    const base = {
      sessionId: session.id,
      title: session.template.title,
      at: session.endedAt ?? session.createdAt,
    };
    const nothing = { score: null, maxScore: null, summary: null };
    if (session.status === 'failed') return { ...base, ...nothing, state: 'failed' };
    if (session.status !== 'evaluated') return { ...base, ...nothing, state: 'evaluating' };
    const answer = await call<EvaluationAnswer>('GET', `/v1/sessions/${session.id}/evaluation`);
    if (!answer.evaluation) return { ...base, ...nothing, state: 'failed' };
    const { questions, summary } = answer.evaluation;
    const scored = questions.filter((question) => question.score !== null);
    const sum = scored.reduce((total, question) => total + (question.score ?? 0), 0);
    return {
      ...base,
      score: scored.length > 0 ? Math.round((sum / scored.length) * 10) / 10 : null,
      maxScore: scored[0]?.maxScore ?? null,
      summary,
      state: 'done',
    };
  }

  /** A session of this member, and of no other. */
  async function own(sessionId: string, memberId: string): Promise<{ path: string; session: Session }> {
    const path = `/v1/sessions/${encodeURIComponent(sessionId)}`;
    const session = await call<Session>('GET', path);
    if (session.externalId !== memberId) throw new CoachError('not_found', null, 404);
    return { path, session };
  }

  return {
    async interviews() {
      const { data } = await call<{ data: TemplateAnswer[] }>('GET', '/v1/templates');
      const practice = data.filter(({ kind }) => kind === 'practice');
      return practice.map(({ slug, title, interviewer, timeBudgetMs, questions }) => ({
        template: slug,
        title,
        interviewerName: interviewer.name,
        minutes: Math.round(timeBudgetMs / 60_000),
        questionCount: questions.length,
      }));
    },
    async results(memberId) {
      const query = new URLSearchParams({ externalId: memberId, limit: '50' });
      const { data } = await call<{ data: Session[] }>('GET', `/v1/sessions?${query}`);
      const ended = data.filter(
        ({ status, template }) =>
          template.kind === 'practice' && ['ended', 'evaluating', 'evaluated', 'failed'].includes(status),
      );
      const results = await Promise.all(ended.slice(0, SHOWN_RESULTS).map(resultOf));
      // By when they ended, which is what is shown: one that was left and gone on with began long before.
      return results.sort((one, other) => (one.at < other.at ? 1 : -1));
    },
    async start({ template, member, idempotencyKey }) {
      const created = await call<{ session: Session; token: { value: string } }>('POST', '/v1/sessions', {
        body: { template, displayName: member.name, externalId: member.id },
        key: idempotencyKey,
      });
      return { sessionId: created.session.id, token: created.token.value };
    },
    async resultRight(sessionId, memberId) {
      const { path, session } = await own(sessionId, memberId);
      const right = await call<{ token: string; expiresAt: string }>('POST', `${path}/result-token`);
      return { sessionId, title: session.template.title, endedAt: session.endedAt, ...right };
    },
    async token(sessionId, memberId) {
      const { path } = await own(sessionId, memberId);
      const token = await call<{ value: string }>('POST', `${path}/token`);
      return { sessionId, token: token.value };
    },
    async candidateToken({ id, name }) {
      const { value } = await call<{ value: string }>('POST', '/v1/candidate-tokens', {
        body: { externalId: id, name },
      });
      return value;
    },
    failure(error) {
      if (!(error instanceof CoachError)) return { status: 503, code: 'unavailable', requestId: null };
      /* A key that the service refuses is our own fault, and none of the visitor's business. */
      const ours = error.status === 401 || error.status === 403 || error.status >= 500;
      return {
        status: ours ? 503 : (error.status as ContentfulStatusCode),
        code: error.code,
        requestId: error.requestId,
      };
    },
  };
}

class CoachError extends Error {
  readonly code: string;
  readonly requestId: string | null;
  readonly status: number;

  constructor(code: string, requestId: string | null, status: number) {
    super(`Vivavoce answered ${status} ${code}`);
    this.code = code;
    this.requestId = requestId;
    this.status = status;
  }
}
