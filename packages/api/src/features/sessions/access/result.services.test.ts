import type { ResultToken } from '@vivavoce/contract/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, startTestApi, type TestApi } from '../../../testing/api.ts';
import { type Candidate, endRecord, startCandidate, startLive } from '../../../testing/candidate.ts';
import { utterance } from '../../../testing/worker.ts';
import { RESULT_TTL_MS } from './result.ts';
import { RESULT_TOKEN, signClaims } from './token.ts';

const DAY_MS = 24 * 3_600_000;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

/** An interview that is over, with one thing said in it. */
async function startFinished(): Promise<Candidate> {
  const { candidate } = await startLive(api);
  const records = [{ kind: 'utterance', utterance: utterance(1, 'Hello.') }, endRecord(1)];
  await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records });
  return candidate;
}

async function share(candidate: Candidate): Promise<ResultToken> {
  const answer = await candidate.call('POST', '/result-token');
  expect(answer.status).toBe(200);
  return answer.body;
}

const secret = () => api.tenant.keys.test.secret;

describe('a result token', () => {
  it('reads the session, its transcript, its evaluation and its events', async () => {
    const candidate = await startFinished();
    const { token: as } = await share(candidate);
    const read = (path: string) =>
      api.call('GET', `/v1/sessions/${candidate.id}${path}`, { as, headers: { Origin: ORIGIN } });
    expect((await read('')).body).toMatchObject({ id: candidate.id, status: 'ended', externalId: null });
    expect((await read('/utterances')).body.data).toMatchObject([{ text: 'Hello.' }]);
    expect((await read('/evaluation')).body).toEqual({ status: 'waiting' });
    const current = await api.call('GET', '/v1/sessions/current', { as });
    expect(current.body.id).toBe(candidate.id);
    const head = await api.call('HEAD', `/v1/sessions/${candidate.id}/events`, { as });
    expect(head.status).toBe(200);
  });

  it('does nothing else, and opens no other session', async () => {
    const candidate = await startFinished();
    const other = await startFinished();
    const { token: as } = await share(candidate);
    const attempts: [string, string, object?][] = [
      ['POST', `/v1/sessions/${candidate.id}/consent`, { noticeVersion: 'x', locale: 'en', voice: true }],
      ['POST', `/v1/sessions/${candidate.id}/join`, {}],
      ['POST', `/v1/sessions/${candidate.id}/end`],
      ['POST', `/v1/sessions/${candidate.id}/token`],
      ['POST', `/v1/sessions/${candidate.id}/result-token`],
      ['DELETE', `/v1/sessions/${candidate.id}`],
      ['DELETE', `/v1/sessions/${candidate.id}/token`],
      ['DELETE', `/v1/sessions/${other.id}/result-token`],
      ['GET', `/v1/sessions/${other.id}`],
      ['GET', `/v1/sessions/${other.id}/utterances`],
      ['GET', '/v1/sessions'],
      ['POST', '/v1/sessions', { template: 'graduate-practice' }],
    ];
    for (const [method, path, body] of attempts) {
      const answer = await api.call(method, path, { as, ...(body ? { body } : {}) });
      expect(answer.body, `${method} ${path}`).toMatchObject({ status: 403, code: 'not_allowed' });
    }
  });

  it('is not given the answer that was kept for the candidate under the same idempotency key', async () => {
    const candidate = await startFinished();
    const { token } = await share(candidate);
    const path = `/v1/sessions/${candidate.id}/token`;
    const headers = { 'Idempotency-Key': 'refresh-1', Origin: ORIGIN };
    const kept = await api.call('POST', path, { as: candidate.token, headers });
    expect(kept.body.value).toMatch(/^vst_/);
    const answer = await api.call('POST', path, { as: token, headers });
    expect(answer.body).toMatchObject({ status: 403, code: 'not_allowed' });
  });

  it('is given once the session is over, and to its own callers only', async () => {
    const { candidate } = await startLive(api);
    const early = await candidate.call('POST', '/result-token');
    expect(early.body).toMatchObject({ status: 400, code: 'invalid_request' });
    const finished = await startFinished();
    const path = `/v1/sessions/${finished.id}/result-token`;
    expect((await api.call('POST', path, { as: candidate.token })).body.code).toBe('not_allowed');
    const publishable = { as: api.tenant.keys.test.publishable, headers: { Origin: ORIGIN } };
    expect((await api.call('POST', path, publishable)).body.code).toBe('not_allowed');
    expect((await api.call('POST', path, { as: secret() })).status).toBe(200);
    expect((await api.call('POST', path, { as: api.tenant.keys.live.secret })).body.code).toBe('not_found');
  });

  it('is good for 30 days, or as long as the session is kept where that is shorter', async () => {
    const candidate = await startFinished();
    const keepFor = (days: number) =>
      api.owner.withTenant({ tenantId: api.tenant.id, mode: 'test' }, (records) =>
        records.session.updateMany({
          where: { id: candidate.id },
          data: { expiresAt: new Date(Date.now() + days * DAY_MS) },
        }),
      );
    const daysOf = ({ expiresAt }: ResultToken) => (Date.parse(expiresAt) - Date.now()) / DAY_MS;
    await keepFor(90);
    expect(daysOf(await share(candidate))).toBeCloseTo(RESULT_TTL_MS / DAY_MS, 1);
    await keepFor(7);
    expect(daysOf(await share(candidate))).toBeCloseTo(7, 1);
  });

  it('is worthless once it has expired, and once the session is erased', async () => {
    const candidate = await startFinished();
    const claims = { tenantId: api.tenant.id, mode: 'test' as const, sessionId: candidate.id, version: 1 };
    const { TOKEN_SECRET } = api.context.environment;
    const late = signClaims(RESULT_TOKEN, TOKEN_SECRET, { ...claims, expiresAtMs: Date.now() - 1 });
    const read = (as: string) => api.call('GET', `/v1/sessions/${candidate.id}`, { as });
    expect((await read(late)).body.code).toBe('token_expired');
    const { token } = await share(candidate);
    await api.call('DELETE', `/v1/sessions/${candidate.id}`, { as: secret() });
    expect((await read(token)).body.code).toBe('session_erased');
  });

  it.each(['the token itself', 'the secret key'])(
    'is revoked by %s, with all others of the session',
    async (by) => {
      const candidate = await startFinished();
      const one = await share(candidate);
      const two = await share(candidate);
      const path = `/v1/sessions/${candidate.id}/result-token`;
      const as = by === 'the secret key' ? secret() : one.token;
      expect((await api.call('DELETE', path, { as })).status).toBe(204);
      for (const { token } of [one, two]) {
        const read = await api.call('GET', `/v1/sessions/${candidate.id}`, { as: token });
        expect(read.body.code).toBe('invalid_token');
      }
      // The candidate's own token still opens the session, and makes another.
      expect((await candidate.call('GET', '')).status).toBe(200);
      const { token } = await share(candidate);
      expect((await api.call('GET', `/v1/sessions/${candidate.id}`, { as: token })).status).toBe(200);
    },
  );
});

describe('revoking the tokens of a session', () => {
  it('revokes what one of them could have made: tokens that read the result', async () => {
    const candidate = await startFinished();
    const { token } = await share(candidate);
    const revoked = await api.call('DELETE', `/v1/sessions/${candidate.id}/token`, { as: secret() });
    expect(revoked.status).toBe(204);
    const read = await api.call('GET', `/v1/sessions/${candidate.id}/utterances`, { as: token });
    expect(read.body.code).toBe('invalid_token');
  });
});

describe('the sessions of one candidate', () => {
  it('are listed by the partner’s own reference', async () => {
    const create = (externalId: string) =>
      api.call('POST', '/v1/sessions', { as: secret(), body: { template: 'graduate-practice', externalId } });
    const [one, other, two] = [
      await create('candidate-7'),
      await create('candidate-8'),
      await create('candidate-7'),
    ];
    const listed = await api.call('GET', '/v1/sessions?externalId=candidate-7', { as: secret() });
    expect(listed.body.data.map(({ id }: { id: string }) => id)).toEqual(
      [two, one].map(({ body }) => body.session.id),
    );
    expect(listed.body.data[0].externalId).toBe('candidate-7');
    expect(JSON.stringify(listed.body)).not.toContain(other.body.session.id);
    const { token } = await startCandidate(api);
    expect((await api.call('GET', '/v1/sessions?externalId=candidate-7', { as: token })).body.code).toBe(
      'not_allowed',
    );
  });
});
