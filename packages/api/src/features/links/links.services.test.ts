import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { claimOf, endRecord, eventually } from '../../testing/candidate.ts';
import { addMember, callAs } from '../../testing/members.ts';
import { listLinks } from './list.ts';
import { lookAtLink } from './open.ts';
import { linkPage } from './page/page.ts';
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

  it('that is open files nobody under an address that they only typed, and tells nobody’s name', async () => {
    const known = await newLink({ candidate: { email: 'known@example.com', name: 'Known Person' } });
    const { body } = await newLink({ candidate: undefined });
    const path = new URL(body.url).pathname;
    const { sessionId, token } = (await begin(path, { email: 'Known@Example.com' })).body;
    const { body: session } = await api.call('GET', '/v1/sessions/current', { as: token.value });
    expect(JSON.stringify(session)).not.toContain('Known Person');
    const rows = await api.owner.withTenant({ tenantId: api.tenant.id, mode: 'test' }, (records) =>
      records.candidate.findMany({
        where: { sameAddress: 'known@example.com' },
        orderBy: { createdAt: 'asc' },
      }),
    );
    expect(rows).toMatchObject([
      { id: known.body.candidate.id, email: 'known@example.com', statedEmail: null },
      { email: null, statedEmail: 'known@example.com', name: null },
    ]);
    const filed = await api.owner.withTenant({ tenantId: api.tenant.id, mode: 'test' }, (records) =>
      records.session.findFirst({ where: { id: sessionId }, select: { candidateId: true } }),
    );
    expect(filed?.candidateId).toBe(rows[1]?.id);
  });

  it('that is open goes on with no session whose tokens were revoked, but with one that was paused', async () => {
    const { body } = await newLink({ candidate: undefined });
    const path = new URL(body.url).pathname;
    const first = (await begin(path, { name: 'Lee' })).body;
    const previous = first.token.value;
    const { path: session, id, claim } = await runInterview(previous);
    const pausing = api.call('POST', `${session}/pause`, { as: previous });
    await eventually(async () => (await api.call('GET', session, secret())).body.resumableUntil !== null);
    await api.agent(`/sessions/${id}/release`, { epoch: claim.epoch, reason: 'suspend' });
    await pausing;
    expect((await begin(path, { previous })).body.sessionId).toBe(first.sessionId);
    await api.call('DELETE', `${session}/token`, secret());
    expect((await begin(path, { previous })).body.sessionId).not.toBe(first.sessionId);
  }, 30_000);

  it('that is open takes so many interviews and no more, and lets those that have begun go on', async () => {
    const { id, path, body } = await newLink({ candidate: undefined, maxSessions: 1 });
    expect(body.maxSessions).toBe(1);
    const first = (await begin(path, { name: 'Lee' })).body;
    expect((await begin(path, { name: 'Kim' })).body).toEqual({ state: 'revoked' });
    expect(await read(id)).toMatchObject({ state: 'revoked', reason: 'full' });
    expect((await begin(path, { previous: first.token.value })).body.sessionId).toBe(first.sessionId);
    const wrong = await api.call('POST', '/v1/links', {
      ...secret(),
      body: { template: 'graduate-practice', candidate: { externalId: 'one' }, maxSessions: 2 },
    });
    expect(wrong.body.errors).toMatchObject([{ pointer: '/maxSessions' }]);
    expect((await newLink({ candidate: undefined })).body.maxSessions).toBe(1000);
  });

  it('tells its page no name once it is locked', async () => {
    const { id, path } = await newLink({ candidate: { externalId: 'locked', name: 'Ines Locked' } });
    const page = async () =>
      linkPage(await lookAtLink(api.context, path.split('/').at(-1) ?? ''), { template: null, asked: 'en' })
        .name;
    expect(await page()).toBe('Ines Locked');
    await act(id, 'revoke');
    expect(await page()).toBeNull();
  });

  it('shows itself as its template says, in place of its tenant', async () => {
    const { body: present } = await api.call('GET', '/v1/templates/graduate-practice', secret());
    const { id: _id, version: _version, createdAt: _at, languages: _languages, ...document } = present;
    const branding = { shownName: 'Contoso', accent: '#aa3300' };
    const body = { ...document, slug: 'for-a-client', branding };
    expect((await api.call('POST', '/v1/templates', { ...secret(), body })).status).toBe(201);
    const { path } = await newLink({ template: 'for-a-client' });
    const token = path.split('/').at(-1) ?? '';
    expect(await lookAtLink(api.context, token)).toMatchObject({
      tenantName: 'Contoso',
      brand: { accent: '#aa3300' },
    });
    const { body: begun } = await begin(path);
    const { body: session } = await api.call('GET', '/v1/sessions/current', { as: begun.token.value });
    expect(session).toMatchObject({ tenantName: 'Contoso', branding: { accent: '#aa3300', logoUrl: null } });
    const other = await newLink();
    expect(await lookAtLink(api.context, other.path.split('/').at(-1) ?? '')).not.toMatchObject({
      tenantName: 'Contoso',
    });
  });

  it('of an archived template is not made, and begins nothing', async () => {
    const { id, path } = await newLink();
    const archive = (archivedAt: Date | null) =>
      api.owner.withTenant({ tenantId: api.tenant.id, mode: 'test' }, (records) =>
        records.template.updateMany({ where: { slug: 'graduate-practice' }, data: { archivedAt } }),
      );
    await archive(new Date());
    try {
      expect((await begin(path)).body).toEqual({ state: 'revoked' });
      expect(await read(id)).toMatchObject({ state: 'revoked', reason: 'archived' });
      const made = await api.call('POST', '/v1/links', {
        ...secret(),
        body: { template: 'graduate-practice' },
      });
      expect(made.body).toMatchObject({ code: 'template_unknown' });
    } finally {
      await archive(null);
    }
    expect((await begin(path)).body.state).toBe('open');
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

  it('are made once for a person who is named by address and by reference', async () => {
    await newLink({ candidate: { email: 'two-ways@x.example', externalId: 'two-ways' } });
    const { body } = await api.call('POST', '/v1/links/batch', {
      ...secret(),
      body: {
        template: 'graduate-practice',
        candidates: [
          { externalId: 'two-ways' },
          { email: 'two-ways@x.example' },
          { email: 'other@x.example' },
        ],
      },
    });
    expect(body.data).toHaveLength(2);
  });

  it('are told to nobody again once one of their people is erased', async () => {
    const call = () =>
      api.call('POST', '/v1/links/batch', {
        ...secret(),
        headers: { 'Idempotency-Key': 'erased' },
        body: {
          template: 'graduate-practice',
          candidates: [{ email: 'gone@kept.example', name: 'Gone' }, { email: 'stays@kept.example' }],
        },
      });
    const { body } = await call();
    const member = callAs(api.context, await addMember(api.context, { tenantId: api.tenant.id }));
    await member.erasures.create({ candidateId: body.data[0].candidate.id, confirm: 'Gone' });
    expect(await call()).toMatchObject({ status: 409, body: { code: 'idempotency_conflict' } });
    expect((await api.call('GET', '/v1/links?search=kept.example', secret())).body.data).toHaveLength(1);
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

  it('are found by the name of their candidate, however many are called so', async () => {
    const { id } = await newLink({ candidate: { externalId: 'namesake', name: 'Many Namesake' } });
    await api.owner.withTenant({ tenantId: api.tenant.id, mode: 'test' }, (records) =>
      records.candidate.createMany({
        data: Array.from({ length: 600 }, (_, n) => ({
          tenantId: api.tenant.id,
          mode: 'test' as const,
          id: `cnd_00${n}`,
          externalId: `namesake-${n}`,
          name: 'Many Namesake',
        })),
      }),
    );
    const { body } = await api.call('GET', '/v1/links?search=many%20name', secret());
    expect(body.data.map((link: { id: string }) => link.id)).toEqual([id]);
    expect((await api.call('GET', '/v1/links?search=many_name', secret())).body.data).toEqual([]);
  });

  it('of another tenant are not there', async () => {
    const { id } = await newLink();
    const other = await api.call('GET', `/v1/links/${id}`, { as: api.tenant.keys.live.secret });
    expect(other.body).toMatchObject({ code: 'not_found' });
  });
});

describe('links by which nobody has begun', () => {
  it('are counted and listed until somebody begins, and stand among those who were invited', async () => {
    const source = 'waiting room';
    const [unopened, opened, begun, revoked, expired] = await Promise.all(
      [1, 2, 3, 4, 5].map(() => newLink({ source })),
    );
    await newLink({ candidate: undefined, source });
    await api.call('POST', `${opened?.path}/opened`, { body: {} });
    await begin(begun?.path ?? '');
    await act(revoked?.id ?? '', 'revoke');
    await api.owner.withTenant({ tenantId: api.tenant.id, mode: 'test' }, (records) =>
      records.link.updateMany({ where: { id: expired?.id ?? '' }, data: { expiresAt: new Date(0) } }),
    );
    const member = await addMember(api.context, { tenantId: api.tenant.id, role: 'recruiter', mode: 'test' });
    const of = callAs(api.context, member);
    expect(await of.links.counts({ search: source })).toEqual({
      all: 6,
      waiting: 2,
      unopened: 1,
      expired: 1,
    });
    const waiting = await of.links.list({ search: source, standing: 'waiting' });
    expect(waiting.data.map(({ id }) => id).sort()).toEqual([unopened?.id, opened?.id].sort());
    const lapsed = await of.links.list({ search: source, standing: 'expired' });
    expect(lapsed.data.map(({ id }) => id)).toEqual([expired?.id]);
    // The one that was begun is an interview already.
    const counts = await of.interviews.counts({ search: source });
    expect(counts).toMatchObject({ invited: 2, links: { waiting: 2, unopened: 1 } });
    expect(await of.interviews.counts({ search: source, source: 'api' })).toMatchObject({
      links: { waiting: 0 },
    });
    const reviewer = await addMember(api.context, {
      tenantId: api.tenant.id,
      role: 'reviewer',
      mode: 'test',
    });
    expect((await callAs(api.context, reviewer).interviews.counts({ search: source })).links.waiting).toBe(0);
  });
});

describe('many links at once', () => {
  it('are acted on each by itself, and it is told with how many, and why not with the rest', async () => {
    const [one, two] = await Promise.all([newLink(), newLink()]);
    const nameless = await newLink({ candidate: { externalId: newId('candidate') } });
    const ids = [one, two, nameless].map(({ id }) => id);
    const member = await addMember(api.context, { tenantId: api.tenant.id, role: 'recruiter', mode: 'test' });
    const of = callAs(api.context, member);
    const remind = { kind: 'remind' } as const;
    expect(await of.links.actOnMany({ ids: [...ids, one.id], act: remind })).toEqual({
      done: 2,
      left: [{ detail: 'No address is known to mail to.', count: 1 }],
    });
    // Pressed twice, nobody is mailed twice.
    expect(await of.links.actOnMany({ ids: [one.id, two.id], act: remind })).toEqual({
      done: 0,
      left: [{ detail: 'A reminder was mailed just now.', count: 2 }],
    });
    const expiresAt = inDays(40);
    expect(await of.links.actOnMany({ ids, act: { kind: 'extend', expiresAt } })).toEqual({
      done: 3,
      left: [],
    });
    for (const id of ids) expect(await read(id)).toMatchObject({ expiresAt });
    await expect(
      of.links.actOnMany({ ids, act: { kind: 'extend', expiresAt: inDays(-1) } }),
    ).rejects.toThrow();
    expect(await of.links.actOnMany({ ids: [one.id, two.id], act: { kind: 'revoke' } })).toMatchObject({
      done: 2,
    });
    expect((await read(two.id)).state).toBe('revoked');
    expect((await read(nameless.id)).state).toBe('created');
  });
});

describe('links that a partner asks for', () => {
  it('are found by the candidate’s own id, by template and by when they were made', async () => {
    const listed = async (query: Record<string, string>) => {
      const { status, body } = await api.call('GET', `/v1/links?${new URLSearchParams(query)}`, {
        as: api.tenant.keys.test.secret,
      });
      expect(status).toBe(200);
      return (body.data as { id: string }[]).map(({ id }) => id);
    };
    const externalId = 'applicant-4711';
    const { id } = await newLink({ candidate: { externalId } });
    const { createdAt } = (await api.call('GET', `/v1/links/${id}`, { as: api.tenant.keys.test.secret }))
      .body as { createdAt: string };
    const later = new Date(Date.parse(createdAt) + 1).toISOString();
    expect(await listed({ externalId })).toEqual([id]);
    expect(await listed({ externalId: 'applicant-471' })).toEqual([]);
    expect(await listed({ externalId, template: 'graduate-practice', standing: 'waiting' })).toEqual([id]);
    expect(await listed({ externalId, createdFrom: createdAt, createdBefore: later })).toEqual([id]);
    expect(await listed({ externalId, createdFrom: later })).toEqual([]);
    expect(await listed({ externalId, createdBefore: createdAt })).toEqual([]);
  });
});
