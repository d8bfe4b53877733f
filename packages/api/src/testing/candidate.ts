import type { Problem } from '@vivavoce/contract/errors';
import type { ClaimResponse, RedeemResponse } from '@vivavoce/contract/internal';
import type { Connection, JoinResponse, Session } from '@vivavoce/contract/records';
import { type SessionCaller, sessionCaller } from '../core/caller.ts';
import { type Answer, ORIGIN, type TestApi } from './api.ts';

/** A candidate's page, as far as the API sees it. */
export interface Candidate {
  id: string;
  token: string;
  session: Session;
  /** Who calls with the token, for verbs that are called without HTTP. */
  caller: SessionCaller;
  call(method: string, path: string, body?: unknown): Promise<Answer>;
  consent(voice?: boolean): Promise<Answer>;
  join(failedEpoch?: number): Promise<AnswerOf<JoinResponse>>;
  read(): Promise<Session>;
}

/** An answer of this shape, or the problem in its place. */
export type AnswerOf<T> = Omit<Answer, 'body'> & { body: T & Partial<Problem> };

export interface CandidateOptions {
  /** Body of the request. @defaultValue the graduate template */
  body?: object;
  /** @defaultValue the tenant's publishable test key */
  key?: string;
}

/** Creates a session from the partner's page. */
export async function startCandidate(api: TestApi, options: CandidateOptions = {}): Promise<Candidate> {
  const headers = { Origin: ORIGIN };
  const created = await api.call('POST', '/v1/sessions', {
    as: options.key ?? api.tenant.keys.test.publishable,
    headers,
    body: options.body ?? { template: 'graduate-practice', displayName: 'Sam' },
  });
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  const { session, token } = created.body;
  const call: Candidate['call'] = (method, path, body) =>
    api.call(method, `/v1/sessions/${session.id}${path}`, { as: token.value, headers, body });
  return {
    id: session.id,
    token: token.value,
    session,
    caller: sessionCaller({
      tenantId: api.tenant.id,
      mode: session.mode,
      sessionId: session.id,
      version: 1,
      origin: ORIGIN,
    }),
    call,
    consent: (voice = true) =>
      call('POST', '/consent', { noticeVersion: session.notice.version, locale: 'en', voice }),
    join: (failedEpoch) => call('POST', '/join', failedEpoch === undefined ? {} : { failedEpoch }),
    read: async () => (await call('GET', '')).body,
  };
}

/** Claims as a worker would, without the queue. */
export async function claimOf(
  api: TestApi,
  sessionId: string,
  more: { taskId?: string; connections?: Connection[]; rooms?: true; goesOnFrom?: number } = {},
): Promise<AnswerOf<ClaimResponse>> {
  return api.agent(`/sessions/${sessionId}/claim`, {
    workerId: 'wrk_test',
    connections: [{ kind: 'websocket', url: 'ws://worker.example:2/v1/realtime' }],
    ...more,
  });
}

/** Another worker claims, and the client goes to it. */
export async function goElsewhere(api: TestApi, candidate: Candidate): Promise<AnswerOf<ClaimResponse>> {
  const claim = await claimOf(api, candidate.id);
  await connectTo(api, candidate);
  return claim;
}

/** The client joins, and connects to the worker that it is told of. */
export async function connectTo(
  api: TestApi,
  candidate: Candidate,
  more: { reserve?: true } = {},
): Promise<AnswerOf<RedeemResponse>> {
  const { body: joined } = await candidate.join();
  return api.agent(`/sessions/${candidate.id}/tickets/redeem`, {
    epoch: joined.epoch,
    ticket: joined.ticket,
    origin: ORIGIN,
    clientId: 'cli_test',
    ...more,
  });
}

/** Brings a session to `live` without a queue: consent, the step of joining, and a claim. */
export async function startLive(api: TestApi, options: CandidateOptions = {}) {
  const candidate = await startCandidate(api, options);
  await candidate.consent();
  const joining = candidate.join();
  await eventually(async () => (await candidate.read()).status === 'queued');
  const claim = await claimOf(api, candidate.id);
  if (claim.status !== 200) throw new Error(JSON.stringify(claim.body));
  return { candidate, claim: claim.body, joined: (await joining).body };
}

/** Looks again and again, for tests only. */
export async function eventually(look: () => Promise<boolean>, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await look())) {
    if (Date.now() > deadline) throw new Error('It did not become so in time.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The agent's `end`. */
export function endRecord(lastSequence: number, more: object = {}) {
  return {
    kind: 'end',
    lastSequence,
    reason: 'completed',
    endedAt: new Date().toISOString(),
    durationMs: 60_000,
    ...more,
  };
}
