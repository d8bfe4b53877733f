import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { claimOf, endRecord, eventually } from '../../testing/candidate.ts';
import { addMember } from '../../testing/members.ts';
import { listLinks } from './list.ts';
import { previewInvitees } from './preview.ts';

let api: TestApi;
beforeAll(async () => {
  // Files of the widget are of no account here: the page is.
  api = await startTestApi();
}, 60_000);
afterAll(() => api?.stop());

const secret = () => ({ as: api.tenant.keys.test.secret });
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString();

async function newLink(more: object = {}) {
  const { status, body } = await api.call('POST', '/v1/links', {
    ...secret(),
    body: {
      template: 'graduate-practice',
      candidate: { email: `${newId('candidate')}@example.com`, name: 'Sam' },
      ...more,
    },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return { id: body.id as string, path: new URL(body.url).pathname, body };
}

const begin = (path: string, body: object = {}) => api.call('POST', `${path}/session`, { body });
const read = async (id: string) => (await api.call('GET', `/v1/links/${id}`, secret())).body;
const act = (id: string, name: string, body?: object) =>
  api.call('POST', `/v1/links/${id}/${name}`, { ...secret(), ...(body ? { body } : {}) });

/** As the page does, once the candidate agrees: consent, join, and a worker that claims. */
async function runInterview(token: string) {
  const as = { as: token };
  const { body: session } = await api.call('GET', '/v1/sessions/current', as);
  const path = `/v1/sessions/${session.id}`;
  await api.call('POST', `${path}/consent`, {
    ...as,
    body: { noticeVersion: session.notice.version, locale: 'en', voice: false },
  });
  const joining = api.call('POST', `${path}/join`, { ...as, body: {} });
  const status = async () => (await api.call('GET', path, secret())).body.status;
  await eventually(async () => (await status()) === 'queued');
  const { body: claim } = await claimOf(api, session.id);
  expect((await joining).status).toBe(200);
  return { id: session.id as string, path, claim, status };
}

describe('a link', () => {
  it('leads its candidate to one session, however often it is opened at once', async () => {
    const { id, path, body } = await newLink();
    expect(body).toMatchObject({
      state: 'created',
      kind: 'single',
      candidate: { name: 'Sam' },
      session: null,
    });
    expect((await api.call('POST', `${path}/opened`, { body: {} })).status).toBe(204);
    expect((await read(id)).state).toBe('opened');
    const opened = await Promise.all(Array.from({ length: 6 }, () => begin(path)));
    expect(new Set(opened.map((answer) => answer.body.sessionId)).size).toBe(1);
    expect(await read(id)).toMatchObject({ state: 'opened', sessionCount: 1 });
  });

  it('is nobody’s secret in the database, the log and other tenants’ lists', async () => {
    const { path } = await newLink();
    await begin(path);
    const token = path.split('/').at(-1) ?? '';
    expect(api.log.join('\n')).not.toContain(token);
    const rows = await api.owner.withTenant({ tenantId: api.tenant.id, mode: 'test' }, (records) =>
      records.link.findMany(),
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await begin(`/i/${'x'.repeat(43)}`)).body).toEqual({ state: 'unknown' });
  });

  it('stays locked once the interview is over, until a retake is allowed', async () => {
    const { id, path } = await newLink();
    const first = (await begin(path)).body;
    const { id: sessionId, claim } = await runInterview(first.token.value);
    expect((await read(id)).state).toBe('started');
    await api.agent(`/sessions/${sessionId}/records`, { epoch: claim.epoch, records: [endRecord(0)] });
    expect(await read(id)).toMatchObject({ state: 'finished', reason: 'completed' });
    expect(await begin(path)).toMatchObject({ body: { state: 'finished' } });
    expect((await act(id, 'retake', {})).body).toMatchObject({ state: 'created', attempt: 2, session: null });
    const second = (await begin(path)).body;
    expect(second.state).toBe('open');
    expect(second.sessionId).not.toBe(first.sessionId);
    expect((await act(id, 'retake', {})).status).toBe(400);
  }, 30_000);

  it('can be paused, holds no place and no token meanwhile, and is gone on with', async () => {
    const { id, path, body } = await newLink();
    const { token } = (await begin(path)).body;
    const { path: session, id: sessionId, claim, status } = await runInterview(token.value);
    const pausing = api.call('POST', `${session}/pause`, { as: token.value });
    await eventually(async () => (await read(id)).state === 'paused' || (await status()) === 'live');
    await api.agent(`/sessions/${sessionId}/release`, { epoch: claim.epoch, reason: 'suspend' });
    expect((await pausing).body).toMatchObject({ status: 'suspended', resumableUntil: body.expiresAt });
    expect((await api.call('GET', session, { as: token.value })).body).toMatchObject({
      code: 'invalid_token',
    });
    expect(await read(id)).toMatchObject({ state: 'paused', session: { resumableUntil: body.expiresAt } });

    const again = (await begin(path)).body;
    expect(again).toMatchObject({ state: 'open', sessionId });
    const joining = api.call('POST', `${session}/join`, { as: again.token.value, body: {} });
    await eventually(async () => (await status()) === 'queued');
    expect((await claimOf(api, sessionId)).status).toBe(200);
    expect((await joining).body).toMatchObject({ session: { status: 'live', resumableUntil: null } });
  }, 30_000);

  it('that is no link’s cannot be paused', async () => {
    const { body } = await api.call('POST', '/v1/sessions', {
      ...secret(),
      body: { template: 'graduate-practice' },
    });
    const paused = await api.call('POST', `/v1/sessions/${body.session.id}/pause`, secret());
    expect(paused.body).toMatchObject({ status: 403, code: 'not_allowed' });
  });

  it('is extended with the session that waits, and revoked for good', async () => {
    const { id, path } = await newLink({ expiresAt: inDays(1) });
    const { sessionId } = (await begin(path)).body;
    const expiresAt = inDays(9);
    expect((await act(id, 'extend', { expiresAt })).body).toMatchObject({ expiresAt });
    const session = await api.call('GET', `/v1/sessions/${sessionId}`, secret());
    expect(session.body.pausableUntil).toBe(expiresAt);
    expect((await act(id, 'revoke')).body).toMatchObject({ state: 'revoked' });
    expect((await act(id, 'extend', { expiresAt: inDays(10) })).status).toBe(400);
  });

  it('that is open is everybody’s, and this browser’s own session', async () => {
    const { body } = await newLink({ candidate: undefined });
    expect(body).toMatchObject({ kind: 'open', candidate: null });
    const path = new URL(body.url).pathname;
    const lee = { name: 'Lee', email: 'Lee@Example.com' };
    const first = (await begin(path, lee)).body;
    const same = (await begin(path, { previous: first.token.value })).body;
    expect(same.sessionId).toBe(first.sessionId);
    expect((await begin(path, lee)).body.sessionId).not.toBe(first.sessionId);
    expect((await read(body.id)).sessionCount).toBe(2);
    const { body: session } = await api.call('GET', `/v1/sessions/${first.sessionId}`, secret());
    expect(session.displayName).toBe('Lee');
  });

  it('begins from no page of another site', async () => {
    const { path } = await newLink();
    const answer = await api.call('POST', `${path}/session`, {
      body: {},
      headers: { Origin: 'https://elsewhere.example' },
    });
    expect(answer.body).toMatchObject({ code: 'origin_not_allowed' });
  });
});

describe('many links', () => {
  it('are made once for each person, all or none, and not again when the request is repeated', async () => {
    const candidates = ['b@many.example', 'A@many.example', 'a@many.example'].map((email) => ({ email }));
    const call = () =>
      api.call('POST', '/v1/links/batch', {
        ...secret(),
        headers: { 'Idempotency-Key': 'forty' },
        body: { template: 'graduate-practice', candidates },
      });
    const first = await call();
    expect(first.body.data.map((link: { candidate: { email: string } }) => link.candidate.email)).toEqual([
      'a@many.example',
      'b@many.example',
    ]);
    expect((await call()).body).toEqual(first.body);
    const wrong = await api.call('POST', '/v1/links/batch', {
      ...secret(),
      body: { template: 'graduate-practice', candidates: [{ email: 'c@many.example' }, { name: 'Nobody' }] },
    });
    expect(wrong.body.errors).toMatchObject([{ pointer: '/candidates/1' }]);
    expect((await api.call('GET', '/v1/links?search=many.example', secret())).body.data).toHaveLength(2);
  });

  it('are previewed row by row, with what is wrong', async () => {
    const caller = await addMember(api.context, { tenantId: api.tenant.id, role: 'recruiter' });
    const text =
      'name,email,language\nJane,jane@many.example,\nLee,lee@,\nMax,JANE@many.example,\nAnn,,\nBo,bo@x.example,zh';
    const preview = await previewInvitees(api.context, caller, { text, template: 'graduate-practice' });
    expect(preview.rows.map(({ line, faults }) => [line, ...faults])).toEqual([
      [2],
      [3, 'email_wrong'],
      [4, 'twice'],
      [5, 'email_missing'],
      [6, 'locale_not_in_template'],
    ]);
    expect(preview.good).toBe(1);
    const page = await listLinks(api.context, caller, { limit: 2 });
    expect(page.nextCursor).not.toBeNull();
  });

  it('of another tenant are not there', async () => {
    const { id } = await newLink();
    const other = await api.call('GET', `/v1/links/${id}`, { as: api.tenant.keys.live.secret });
    expect(other.body).toMatchObject({ code: 'not_found' });
  });
});
