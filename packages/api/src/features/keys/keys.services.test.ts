import { createHmac } from 'node:crypto';
import type { ClaimResponse } from '@vivavoce/contract/internal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, startTestApi, type TestApi } from '../../testing/api.ts';
import { claimOf, endRecord, eventually, startCandidate, startLive } from '../../testing/candidate.ts';
import { utterance } from '../../testing/worker.ts';
import { refreshToken } from '../sessions/access/refresh.ts';
import { signToken } from '../sessions/access/token.ts';
import { createTenant } from '../tenants/create.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

const create = (
  as: string | undefined,
  headers: Record<string, string> = {},
  body: unknown = { template: 'graduate-practice' },
) => api.call('POST', '/v1/sessions', { ...(as ? { as } : {}), headers, body });

describe('keys', () => {
  it('are needed, and nothing else opens', async () => {
    const wrong = [undefined, 'x', `vv_test_sk_${'a'.repeat(43)}`, `${api.tenant.keys.test.secret}x`];
    for (const as of wrong) {
      expect((await create(as)).body, String(as)).toMatchObject({ status: 401, code: 'invalid_key' });
    }
  });

  it('that are publishable work on their exact origins only', async () => {
    const key = api.tenant.keys.test.publishable;
    expect((await create(key, { Origin: ORIGIN })).status).toBe(201);
    const others = [
      'https://portal.example:8443',
      'http://portal.example',
      'https://evil.portal.example',
      'https://portal.example.evil',
      'null',
    ];
    for (const Origin of others) {
      expect((await create(key, { Origin })).body, Origin).toMatchObject({
        status: 403,
        code: 'origin_not_allowed',
      });
    }
    expect((await create(key)).body.code).toBe('origin_not_allowed');
  });

  it('that are publishable create sessions and do nothing else', async () => {
    const as = api.tenant.keys.test.publishable;
    const headers = { Origin: ORIGIN };
    const { id } = await startCandidate(api);
    const attempts: [string, string, unknown?][] = [
      ['GET', '/v1/sessions'],
      ['GET', `/v1/sessions/${id}`],
      ['POST', `/v1/sessions/${id}/token`],
      ['DELETE', `/v1/sessions/${id}`],
      ['GET', `/v1/sessions/${id}/utterances`],
      ['GET', '/v1/templates'],
    ];
    for (const [method, path, body] of attempts) {
      const answer = await api.call(method, path, { as, headers, ...(body ? { body } : {}) });
      expect(answer.body, `${method} ${path}`).toMatchObject({ status: 403, code: 'not_allowed' });
    }
  });

  it('that are publishable say nothing about what is asked or how it is judged', async () => {
    const answer = await create(
      api.tenant.keys.test.publishable,
      { Origin: ORIGIN },
      { template: 'graduate-practice', externalId: 'x', sandbox: {} },
    );
    expect(answer.body).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/externalId',
      '/sandbox',
    ]);
  });

  it('of live and of test never see each other’s records', async () => {
    const created = await create(api.tenant.keys.live.secret);
    const id = created.body.session.id;
    expect(created.body.session.mode).toBe('live');
    const seen = await api.call('GET', `/v1/sessions/${id}`, { as: api.tenant.keys.test.secret });
    expect(seen.body).toMatchObject({ status: 404, code: 'not_found' });
    const list = await api.call('GET', '/v1/sessions?limit=100', { as: api.tenant.keys.test.secret });
    expect(list.body.data.map((one: { id: string }) => one.id)).not.toContain(id);
    const scripted = await create(
      api.tenant.keys.live.secret,
      {},
      { template: 'graduate-practice', sandbox: {} },
    );
    expect(scripted.body.errors).toMatchObject([{ pointer: '/sandbox' }]);
  });

  it('of another tenant find nothing, and cannot tell whether it exists', async () => {
    const other = await createTenant(api.owner, { name: 'Other', slug: 'other', origins: [] });
    const { id } = await startCandidate(api);
    const as = other.keys.test.secret;
    const unknown = 'ses_0000000000000000000000';
    const paths: [string, string][] = [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/token'],
      ['POST', '/end'],
      ['GET', '/utterances'],
      ['GET', '/evaluation'],
    ];
    for (const [method, path] of paths) {
      const there = await api.call(method, `/v1/sessions/${id}${path}`, { as });
      const nowhere = await api.call(method, `/v1/sessions/${unknown}${path}`, { as });
      expect(there.body, `${method} ${path}`).toMatchObject({ status: 404, code: 'not_found' });
      expect({ ...there.body, requestId: '' }).toEqual({ ...nowhere.body, requestId: '' });
    }
    const templateId = (await api.call('GET', '/v1/templates', { as: api.tenant.keys.test.secret })).body
      .data[0].id;
    expect((await create(as, {}, { template: templateId })).body.code).toBe('template_unknown');
  });

  it('are stored as a hash and a visible start only', async () => {
    const rows = await api.owner.withTenant({ tenantId: api.tenant.id, mode: 'any' }, (records) =>
      records.key.findMany(),
    );
    const stored = JSON.stringify(rows);
    for (const key of Object.values(api.tenant.keys).flatMap((ofMode) => Object.values(ofMode))) {
      expect(stored).not.toContain(key);
      expect(stored).toContain(key.slice(0, 16));
    }
  });
});

describe('limits of a key', () => {
  it('end at so many interviews at once, and begin again when one is over', async () => {
    const { keys, id: tenantId } = await createTenant(api.owner, {
      name: 'Small',
      slug: 'small',
      origins: [ORIGIN],
    });
    await api.owner.withTenant({ tenantId, mode: 'test' }, (records) =>
      records.key.updateMany({ where: { kind: 'publishable' }, data: { concurrentSessions: 1 } }),
    );
    const key = keys.test.publishable;
    const waiting = await startCandidate(api, { key });
    await waiting.consent();
    const { candidate } = await startLive(api, { key });
    expect((await create(key, { Origin: ORIGIN })).body).toMatchObject({
      status: 429,
      code: 'session_limit',
    });
    expect((await waiting.join()).body).toMatchObject({ status: 429, code: 'session_limit' });
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'suspend' });
    await candidate.call('POST', '/end');
    expect((await create(key, { Origin: ORIGIN })).status).toBe(201);
  });

  const MINUTE_MS = 60_000;

  /** A tenant whose publishable key has so many minutes a day. */
  async function startShort(slug: string, minutesPerDay = 30) {
    const { keys, id: tenantId } = await createTenant(api.owner, { name: slug, slug, origins: [ORIGIN] });
    await api.owner.withTenant({ tenantId, mode: 'test' }, (records) =>
      records.key.updateMany({ where: { kind: 'publishable' }, data: { minutesPerDay } }),
    );
    return { tenantId, key: keys.test.publishable };
  }

  async function spend(key: string, minutes: number): Promise<void> {
    const { candidate } = await startLive(api, { key });
    const end = endRecord(0, { durationMs: minutes * MINUTE_MS });
    await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records: [end] });
  }

  it('end at so many minutes a day', async () => {
    const { key } = await startShort('short');
    await spend(key, 20);
    expect((await create(key, { Origin: ORIGIN })).status).toBe(201);
    await spend(key, 11);
    expect((await create(key, { Origin: ORIGIN })).body.code).toBe('session_limit');
  });

  /** What a worker tells of the time: so many minutes of the interview are over. */
  const spent = (counter: number, minutes: number, claim: ClaimResponse) => ({
    kind: 'progress',
    counter,
    progress: {
      questionNumber: 1,
      questionCount: 4,
      questionTitle: 'A hard day',
      questionHint: '',
      remainingMs: claim.template.timeBudgetMs - minutes * MINUTE_MS,
      clockRunning: true,
    },
  });

  it('count no minute in which an interview waited for its candidate, also once it goes on', async () => {
    const { tenantId, key } = await startShort('patient', 10);
    const { candidate, claim } = await startLive(api, { key });
    const report = (epoch: number, ...records: object[]) =>
      api.agent(`/sessions/${candidate.id}/records`, { epoch, records });
    await report(1, spent(1, 8, claim));
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'suspend' });
    // By the clock on the wall it has lasted since midnight.
    const startedAt = new Date(new Date().setUTCHours(0, 0, 0, 0));
    await api.context.database.withTenant({ tenantId, mode: 'test' }, (records) =>
      records.session.updateMany({ where: { id: candidate.id }, data: { startedAt } }),
    );
    expect((await create(key, { Origin: ORIGIN })).status).toBe(201);
    const joining = candidate.join();
    await eventually(async () => (await candidate.read()).status === 'queued');
    expect((await create(key, { Origin: ORIGIN })).status).toBe(201);
    await claimOf(api, candidate.id);
    await joining;
    expect((await create(key, { Origin: ORIGIN })).status).toBe(201);
    // The clock of what is said goes on while nobody is there.
    const said = utterance(1, 'Hello.', { endMs: 23 * MINUTE_MS });
    await report(2, { kind: 'utterance', utterance: said }, spent(1, 9, claim));
    expect((await create(key, { Origin: ORIGIN })).status).toBe(201);
    await report(2, spent(2, 10, claim));
    expect((await create(key, { Origin: ORIGIN })).body.code).toBe('session_limit');
  });

  it('count an interview that ended without its worker as far as it went', async () => {
    const { key } = await startShort('left', 10);
    const { candidate, claim } = await startLive(api, { key });
    await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records: [spent(1, 8, claim)] });
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'suspend' });
    await candidate.call('POST', '/end');
    expect((await create(key, { Origin: ORIGIN })).status).toBe(201);
    await spend(key, 2);
    expect((await create(key, { Origin: ORIGIN })).body.code).toBe('session_limit');
  });
});

describe('a session token', () => {
  it('opens its own session and no other', async () => {
    const one = await startCandidate(api);
    const two = await startCandidate(api);
    expect((await one.call('GET', '')).status).toBe(200);
    const other = await api.call('GET', `/v1/sessions/${two.id}`, { as: one.token });
    expect(other.body).toMatchObject({ status: 403, code: 'not_allowed' });
    expect((await api.call('GET', '/v1/sessions', { as: one.token })).body.code).toBe('not_allowed');
    expect((await one.call('DELETE', '')).body.code).toBe('not_allowed');
    expect((await create(one.token, { Origin: ORIGIN })).body.code).toBe('not_allowed');
  });

  it('works on the page that created the session, and in our own frame', async () => {
    const { id, token } = await startCandidate(api);
    const on = (Origin: string) => api.call('GET', `/v1/sessions/${id}`, { as: token, headers: { Origin } });
    expect((await on(ORIGIN)).headers.get('Access-Control-Allow-Origin')).toBe(ORIGIN);
    expect((await on(api.url)).status).toBe(200);
    expect((await on('https://evil.example')).body.code).toBe('origin_not_allowed');
  });

  it('cannot be made up or changed', async () => {
    const { id, token } = await startCandidate(api);
    const [body = '', signature = ''] = token.slice(4).split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    claims[claims.length - 1] += 3_600_000;
    const longer = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const forged = createHmac('sha256', 'another secret')
      .update(`session-token.${longer}`)
      .digest('base64url');
    const attempts = [
      `vst_${longer}.${signature}`,
      `vst_${longer}.${forged}`,
      `vst_${body}`,
      'vst_.',
      'vst_x.y',
    ];
    for (const as of attempts) {
      expect((await api.call('GET', `/v1/sessions/${id}`, { as })).body, as).toMatchObject({
        status: 401,
        code: 'invalid_token',
      });
    }
  });

  it('expires, and can be exchanged for a while', async () => {
    const { id } = await startCandidate(api);
    const claims = { tenantId: api.tenant.id, mode: 'test' as const, sessionId: id, version: 1 };
    const tokenOf = (agoMs: number) =>
      signToken(api.context.environment.TOKEN_SECRET, claims, Date.now() - agoMs).value;
    const hourOld = tokenOf(3_600_000);
    expect((await api.call('GET', `/v1/sessions/${id}`, { as: hourOld })).body.code).toBe('token_expired');
    const refreshed = await api.call('POST', `/v1/sessions/${id}/token`, { as: hourOld });
    expect(refreshed.status).toBe(200);
    expect((await api.call('GET', `/v1/sessions/${id}`, { as: refreshed.body.value })).status).toBe(200);
    const old = await api.call('POST', `/v1/sessions/${id}/token`, { as: tokenOf(2 * 24 * 3_600_000) });
    expect(old.body.code).toBe('token_expired');
  });

  it('that has expired is said to have expired to everybody of a lecture hall', async () => {
    const { id } = await startCandidate(api);
    const claims = { tenantId: api.tenant.id, mode: 'test' as const, sessionId: id, version: 1 };
    const { value: as } = signToken(api.context.environment.TOKEN_SECRET, claims, Date.now() - 3_600_000);
    const hall = Array.from({ length: 100 }, () => api.call('GET', `/v1/sessions/${id}`, { as }));
    const codes = (await Promise.all(hall)).map(({ body }) => body.code);
    expect(new Set(codes)).toEqual(new Set(['token_expired']));
  });

  it('is worthless once revoked, and a backend can make another', async () => {
    const { id, token } = await startCandidate(api);
    const as = api.tenant.keys.test.secret;
    expect((await api.call('DELETE', `/v1/sessions/${id}/token`, { as })).status).toBe(204);
    expect((await api.call('GET', `/v1/sessions/${id}`, { as: token })).body.code).toBe('invalid_token');
    const refused = await api.call('POST', `/v1/sessions/${id}/token`, { as: token });
    expect(refused.body.code).toBe('invalid_token');
    const made = await api.call('POST', `/v1/sessions/${id}/token`, { as });
    expect((await api.call('GET', `/v1/sessions/${id}`, { as: made.body.value })).status).toBe(200);
  });

  it('is exchanged for none where it is revoked between the look at it and the exchange', async () => {
    const { id, caller } = await startCandidate(api);
    const as = api.tenant.keys.test.secret;
    await api.call('DELETE', `/v1/sessions/${id}/token`, { as });
    await expect(refreshToken(api.context, caller, { sessionId: id })).rejects.toMatchObject({
      code: 'invalid_token',
    });
  });

  it('is worthless once the session is erased', async () => {
    const { id, token } = await startCandidate(api);
    await api.call('DELETE', `/v1/sessions/${id}`, { as: api.tenant.keys.test.secret });
    expect((await api.call('GET', `/v1/sessions/${id}`, { as: token })).body.code).toBe('session_erased');
  });
});
