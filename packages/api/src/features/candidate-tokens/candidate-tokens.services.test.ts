import type { CandidateToken } from '@vivavoce/contract/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, startTestApi, type TestApi } from '../../testing/api.ts';
import { addMember, callAs } from '../../testing/members.ts';
import { forgetWorkspaces } from './forget.ts';
import { CANDIDATE_TOKEN_TTL_MS, REFRESH_GRACE_MS, readCandidateToken, signCandidateToken } from './token.ts';

let api: TestApi;
let member: ReturnType<typeof callAs>;
beforeAll(async () => {
  api = await startTestApi();
  member = callAs(api.context, await addMember(api.context, { tenantId: api.tenant.id }));
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

const PATH = '/v1/candidate-tokens';
const secret = () => api.tenant.keys.test.secret;

async function tokenOf(externalId: string, body: object = {}): Promise<CandidateToken> {
  const answer = await api.call('POST', PATH, { as: secret(), body: { externalId, ...body } });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function openWorkspace(): Promise<CandidateToken> {
  const as = api.tenant.keys.test.publishable;
  const answer = await api.call('POST', PATH, { as, body: {}, headers: { Origin: ORIGIN } });
  expect(answer.status).toBe(201);
  return answer.body;
}

/** The same token as signed so long ago. */
function aged(token: CandidateToken, ageMs: number): string {
  const { TOKEN_SECRET } = api.context.environment;
  const claims = readCandidateToken(TOKEN_SECRET, token.value);
  if (!claims) throw new Error('A token of ours.');
  return signCandidateToken(claims, {
    secret: TOKEN_SECRET,
    nowMs: Date.now() - ageMs,
    anonymousUntil: null,
  }).value;
}

const refresh = (as: string, headers = {}) => api.call('POST', `${PATH}/refresh`, { as, headers });

describe('a candidate token', () => {
  it('is of whom the secret key names, the same person each time, for an hour', async () => {
    const one = await tokenOf('candidate-1', { name: 'Ada' });
    const two = await tokenOf('candidate-1', { scopes: ['resumes'] });
    expect(one).toMatchObject({
      value: expect.stringMatching(/^vct_/),
      mode: 'test',
      scopes: ['resumes', 'applications', 'practice', 'interviews'],
      erasedAt: null,
    });
    expect(two).toMatchObject({ candidateId: one.candidateId, scopes: ['resumes'] });
    expect(Date.parse(one.expiresAt) - Date.now()).toBeGreaterThan(CANDIDATE_TOKEN_TTL_MS - 60_000);
    expect((await tokenOf('candidate-2')).candidateId).not.toBe(one.candidateId);
  });

  it('needs a name from a secret key, and is given by nobody else', async () => {
    const nameless = await api.call('POST', PATH, { as: secret(), body: {} });
    expect(nameless.body).toMatchObject({ code: 'invalid_request', errors: [{ pointer: '/externalId' }] });
    const { value } = await tokenOf('candidate-1');
    const given = await api.call('POST', PATH, { as: value, body: { externalId: 'candidate-2' } });
    expect(given.body.code).toBe('not_allowed');
  });

  it('is refreshed for a day after its hour, with its scopes, and does nothing else then', async () => {
    const token = await tokenOf('candidate-3', { scopes: ['practice'] });
    const late = aged(token, CANDIDATE_TOKEN_TTL_MS + 1_000);
    expect((await refresh(late)).body).toMatchObject({
      candidateId: token.candidateId,
      scopes: ['practice'],
    });
    const revoke = await api.call('DELETE', `${PATH}/${token.candidateId}`, { as: late });
    expect(revoke.body.code).toBe('token_expired');
    const tooLate = aged(token, CANDIDATE_TOKEN_TTL_MS + REFRESH_GRACE_MS + 1_000);
    expect((await refresh(tooLate)).body.code).toBe('token_expired');
    expect((await refresh(token.value.replace('.', '.A').slice(0, -1))).body.code).toBe('invalid_token');
  });

  it.each(['the secret key', 'the candidate'])('is revoked by %s, with all others', async (by) => {
    const one = await tokenOf(`revoked by ${by}`);
    const two = await tokenOf(`revoked by ${by}`);
    const other = await tokenOf('somebody else');
    const path = `${PATH}/${one.candidateId}`;
    expect((await api.call('DELETE', path, { as: other.value })).body.code).toBe('not_allowed');
    const as = by === 'the candidate' ? one.value : secret();
    expect((await api.call('DELETE', path, { as })).status).toBe(204);
    for (const { value } of [one, two]) expect((await refresh(value)).body.code).toBe('invalid_token');
    expect((await refresh((await tokenOf(`revoked by ${by}`)).value)).status).toBe(200);
    expect((await refresh(other.value)).status).toBe(200);
  });

  it('ends with a merge that was wrong, also where it was refreshed in between', async () => {
    const [wrong, known] = [await tokenOf('merged wrongly'), await tokenOf('known before')];
    await member.candidates.merge({ candidateId: known.candidateId, otherId: wrong.candidateId });
    const between: CandidateToken = (await refresh(wrong.value)).body;
    expect(between.candidateId).toBe(known.candidateId);
    await member.candidates.separate({ candidateId: wrong.candidateId });
    for (const { value } of [between, wrong]) expect((await refresh(value)).body.code).toBe('invalid_token');
    expect(await tokenOf('merged wrongly')).toMatchObject({ candidateId: wrong.candidateId });
  });

  it('opens no session, not even one of its candidate', async () => {
    const created = await api.call('POST', '/v1/sessions', {
      as: secret(),
      body: { template: 'graduate-practice', externalId: 'candidate-4' },
    });
    const { value: as } = await tokenOf('candidate-4');
    for (const path of ['/v1/sessions', `/v1/sessions/${created.body.session.id}`, '/v1/templates']) {
      expect((await api.call('GET', path, { as })).body.code, path).toBe('not_allowed');
    }
  });

  it('is of one mode', async () => {
    const { candidateId } = await tokenOf('candidate-5');
    const live = await api.call('POST', PATH, {
      as: api.tenant.keys.live.secret,
      body: { externalId: 'candidate-5' },
    });
    expect(live.body.candidateId).not.toBe(candidateId);
    const revoke = await api.call('DELETE', `${PATH}/${candidateId}`, { as: api.tenant.keys.live.secret });
    expect(revoke.body.code).toBe('not_found');
  });
});

describe('an anonymous workspace', () => {
  it('is opened by a page, for a day and on its origin, and says nothing of who it is', async () => {
    const token = await openWorkspace();
    const erasedMs = Date.parse(token.erasedAt ?? '') - Date.now();
    expect(erasedMs / 3_600_000).toBeCloseTo(24, 1);
    expect((await refresh(token.value, { Origin: ORIGIN })).body.candidateId).toBe(token.candidateId);
    const elsewhere = await refresh(token.value, { Origin: 'https://elsewhere.example' });
    expect(elsewhere.body.code).toBe('origin_not_allowed');
    const named = await api.call('POST', PATH, {
      as: api.tenant.keys.test.publishable,
      body: { externalId: 'candidate-1' },
      headers: { Origin: ORIGIN },
    });
    expect(named.body).toMatchObject({ code: 'invalid_request', errors: [{ pointer: '/externalId' }] });
  });

  it('is erased after its day', async () => {
    const token = await openWorkspace();
    const signal = new AbortController().signal;
    const early = new Date(Date.now() + 23 * 3_600_000);
    await forgetWorkspaces(api.context, { now: early, signal });
    expect((await refresh(token.value)).status).toBe(200);
    const late = new Date(Date.now() + 25 * 3_600_000);
    expect(await forgetWorkspaces(api.context, { now: late, signal })).toBeGreaterThan(0);
    expect((await refresh(token.value)).body.code).toBe('invalid_token');
  });

  it('is erased with the files of its resumes, at once', async () => {
    const token = await openWorkspace();
    const response = await fetch(`${api.url}/v1/resumes`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token.value}`,
        Origin: ORIGIN,
        'Content-Type': 'application/octet-stream',
        'Idempotency-Key': 'workspace-file',
      },
      body: 'Ana Prado\nana@prado.example\n\nSkills\nSQL, Go\n',
    });
    const { id } = (await response.json()) as { id: string };
    expect(response.status).toBe(201);
    const key = `resumes/${api.tenant.id}/test/${id}`;
    expect(await api.context.blobs.get(key)).toBeDefined();
    const late = { now: new Date(Date.now() + 25 * 3_600_000), signal: new AbortController().signal };
    await forgetWorkspaces(api.context, late);
    expect(await api.context.blobs.get(key)).toBeUndefined();
  });

  it.each(['kept', 'other'])('erases no known candidate with its day, merged as the %s', async (side) => {
    const [workspace, known] = [await openWorkspace(), await tokenOf(`merged, workspace ${side}`)];
    const [kept, other] = side === 'kept' ? [workspace, known] : [known, workspace];
    await member.candidates.merge({ candidateId: kept.candidateId, otherId: other.candidateId });
    const late = { now: new Date(Date.now() + 25 * 3_600_000), signal: new AbortController().signal };
    await forgetWorkspaces(api.context, late);
    for (const { value } of [workspace, known]) {
      expect((await refresh(value)).body).toMatchObject({ candidateId: kept.candidateId, erasedAt: null });
    }
  });

  it('becomes a candidate’s own where a secret key claims it, once', async () => {
    const { value, candidateId } = await openWorkspace();
    const known = await tokenOf('claims-it');
    const token = await tokenOf('claims-it', { claim: value });
    expect(token).toMatchObject({ candidateId: known.candidateId, erasedAt: null });
    expect((await tokenOf('claims-it', { claim: value })).candidateId).toBe(known.candidateId);
    // Kept beyond its day; the page's own token goes on opening it.
    const late = { now: new Date(Date.now() + 25 * 3_600_000), signal: new AbortController().signal };
    await forgetWorkspaces(api.context, late);
    expect((await refresh(value)).body).toMatchObject({ candidateId: known.candidateId, erasedAt: null });
    const other = await api.call('POST', PATH, {
      as: secret(),
      body: { externalId: 'claims-it-too', claim: value },
    });
    expect(other.body.code).toBe('invalid_token');
    const live = await api.call('POST', PATH, {
      as: api.tenant.keys.live.secret,
      body: { externalId: 'claims-it', claim: value },
    });
    expect(live.body.code).toBe('invalid_token');
    const taken = await api.call('POST', PATH, {
      as: secret(),
      body: { externalId: 'candidate-6', claim: known.value },
    });
    expect(taken.body.code).toBe('invalid_token');
    expect(candidateId).not.toBe(known.candidateId);
  });
});
