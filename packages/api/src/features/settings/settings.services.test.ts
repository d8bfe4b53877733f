import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberCaller } from '../../core/caller.ts';
import { hashSecret } from '../../core/hash.ts';
import type { Role } from '../../core/policy.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { startCandidate } from '../../testing/candidate.ts';
import { addMember, callAs } from '../../testing/members.ts';
import { pngOf } from '../../testing/png.ts';
import {
  brandingChangeSchema,
  readBranding,
  removeLogo,
  setLogo,
  signLogo,
  signTemplateLogo,
  takeTemplateLogo,
  updateBranding,
} from '../branding/branding.ts';
import { enforceRetention } from '../retention/task.ts';
import { importTemplate } from '../templates/copy.ts';
import { createTenant } from '../tenants/create.ts';
import { CLOSE_GRACE_DAYS, closeTenant, reopenTenant } from './close.ts';
import { settingsChangeSchema } from './schema.ts';
import { readSettings, updateSettings } from './settings.ts';

const DAY_MS = 24 * 3_600_000;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

const member = (role: Role = 'owner', tenantId = api.tenant.id) =>
  memberCaller({
    tenantId,
    mode: 'test',
    origin: null,
    memberId: 'mem_1',
    accountId: 'acc_1',
    name: 'Robin',
    role,
  });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const change = (input: object, caller = member()) =>
  updateSettings(api.context, caller, settingsChangeSchema.parse(input));

describe('settings', () => {
  it('change what is given, for whoever may', async () => {
    expect(await change({ timeZone: 'Europe/Berlin', replyTo: 'jobs@northwind.example' })).toMatchObject({
      name: 'Northwind',
      timeZone: 'Europe/Berlin',
      replyTo: 'jobs@northwind.example',
      requestsKeptDays: 7,
      closed: null,
    });
    expect(await change({ replyTo: null })).toMatchObject({ timeZone: 'Europe/Berlin', replyTo: null });
    expect(await codeOf(change({ name: 'Mine' }, member('recruiter')))).toBe('not_allowed');
    expect(await codeOf(change({ name: 'Mine' }, member('billing')))).toBe('not_allowed');
    expect((await readSettings(api.context, member('billing'))).name).toBe('Northwind');
  });

  it.each([
    { timeZone: 'Mars/Olympus' },
    { locale: 'xx-QQ' },
    { senderName: 'Jobs\r\nBcc: x@y.example' },
    { replyTo: 'nobody' },
    { interviewsKeptDays: 0 },
    { slug: 'other' },
  ])('do not take %o', (input) => expect(settingsChangeSchema.safeParse(input).success).toBe(false));

  it('shorten what a notice says and what is kept, and never lengthen it', async () => {
    const before = await startCandidate(api);
    const templateDays = before.session.notice.retentionDays;
    await change({ interviewsKeptDays: 5 });
    const during = await startCandidate(api);
    expect(during.session.notice.retentionDays).toBe(5);
    expect(during.session.template.retentionDays).toBe(5);
    expect((await before.read()).notice.retentionDays).toBe(5);
    await change({ interviewsKeptDays: 2_000 });
    expect((await during.read()).notice.retentionDays).toBe(5);
    expect((await startCandidate(api)).session.notice.retentionDays).toBe(templateDays);
    await change({ interviewsKeptDays: null });
  });

  it('shorten the days of interviews that are over', async () => {
    const { id } = await startCandidate(api);
    const endedAt = new Date('2026-11-01T10:00:00Z');
    const ref = { tenantId: api.tenant.id, mode: 'test' } as const;
    await api.context.database.withTenant(ref, (records) =>
      records.session.updateMany({
        where: { id },
        data: { endedAt, expiresAt: new Date(endedAt.getTime() + 30 * DAY_MS) },
      }),
    );
    await change({ interviewsKeptDays: 10 });
    const [row] = await api.context.database.withTenant(ref, (records) =>
      records.session.findMany({ where: { id } }),
    );
    expect(row?.expiresAt?.toISOString()).toBe('2026-11-11T10:00:00.000Z');
    await change({ interviewsKeptDays: null });
  });
});

describe('candidates without an interview', () => {
  it('are kept for as long as the tenant says', async () => {
    const scope = { tenantId: api.tenant.id, mode: 'test' } as const;
    const as = api.tenant.keys.test.secret;
    const body = { template: 'graduate-practice', externalId: 'busy' };
    await api.call('POST', '/v1/sessions', { as, body });
    const old = new Date(Date.now() - 40 * DAY_MS);
    await api.context.database.withTenant(scope, async (records) => {
      await records.candidate.createMany({
        data: [
          { ...scope, id: 'cnd_idle', externalId: 'idle', createdAt: old },
          { ...scope, id: 'cnd_fresh', externalId: 'fresh' },
        ],
      });
      await records.candidate.updateMany({ where: { externalId: 'busy' }, data: { createdAt: old } });
    });
    const { signal } = new AbortController();
    const left = async () => {
      await enforceRetention(api.context, signal);
      const rows = await api.context.database.withTenant(scope, (records) =>
        records.candidate.findMany({ orderBy: { externalId: 'asc' } }),
      );
      return rows.map(({ externalId }) => externalId);
    };
    expect(await left()).toEqual(['busy', 'fresh', 'idle']);
    await change({ candidatesKeptDays: 30 });
    expect(await left()).toEqual(['busy', 'fresh']);
  });
});

describe('a tenant that closes', () => {
  it('is closed by its owner who types its name, keys and all, and opened again', async () => {
    const { id, keys, slug } = await createTenant(api.owner, { name: 'Brief', slug: 'brief', origins: [] });
    const owner = member('owner', id);
    const open = async () => (await api.call('GET', '/v1/templates', { as: keys.live.secret })).status;
    expect(await codeOf(closeTenant(api.context, owner, { confirm: 'Brief' }))).toBe('invalid_request');
    expect(await codeOf(closeTenant(api.context, member('admin', id), { confirm: slug }))).toBe(
      'not_allowed',
    );
    const { body: link } = await api.call('POST', '/v1/links', {
      as: keys.live.secret,
      body: { template: 'graduate-practice' },
    });
    const token = new URL(link.url).pathname.split('/').at(-1) ?? '';
    const opens = async () => (await api.context.database.findLink(hashSecret(token))) !== null;
    expect([await open(), await opens()]).toEqual([200, true]);
    const { body: candidate } = await api.call('POST', '/v1/candidate-tokens', {
      as: keys.live.secret,
      body: { externalId: 'theirs' },
    });
    const jobs = async () => (await api.call('GET', '/v1/jobs', { as: candidate.value })).status;
    expect(await jobs()).toBe(200);
    const { closed } = await closeTenant(api.context, owner, { confirm: slug });
    const graceMs = Date.parse(closed?.eraseAfter ?? '') - Date.parse(closed?.at ?? '');
    expect(graceMs).toBe(CLOSE_GRACE_DAYS * DAY_MS);
    // Its links open as little as its keys.
    expect([await open(), await opens(), await jobs()]).toEqual([401, false, 401]);
    // Nothing new begins in it, by its members neither, and nobody is written to; what is kept can be handed out and erased.
    const theirs = callAs(api.context, { ...(await addMember(api.context, { tenantId: id, mode: 'live' })) });
    const refusal = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: { cause?: { code?: string } }) => error.cause?.code,
      );
    expect(
      await Promise.all(
        [
          theirs.links.create({ template: 'graduate-practice' }),
          theirs.links.remind({ id: link.id }),
          theirs.keys.create({ kind: 'secret', name: 'k', scopes: ['sessions:read'], expiresAt: null }),
          theirs.invitations.create({ email: 'x@example.com', role: 'admin' }),
          theirs.candidates.csv({}),
          theirs.links.list({}),
          theirs.keys.list(),
        ].map(refusal),
      ),
    ).toEqual([...Array(4).fill('not_allowed'), 'done', 'done', 'done']);
    expect((await reopenTenant(api.context, owner)).closed).toBeNull();
    expect([await open(), await opens()]).toEqual([200, true]);
  });

  it('is erased with everything once the grace is over, and not before', async () => {
    const { id, keys, slug } = await createTenant(api.owner, { name: 'Gone', slug: 'gone', origins: [] });
    await api.call('POST', '/v1/sessions', { as: keys.test.secret, body: { template: 'graduate-practice' } });
    await api.call('POST', '/v1/links', {
      as: keys.test.secret,
      body: { template: 'graduate-practice', candidate: { email: 'gone@example.com' } },
    });
    await closeTenant(api.context, member('owner', id), { confirm: slug });
    const rows = async () => {
      const scope = { tenantId: id, mode: 'any' } as const;
      return api.owner.withTenant(scope, async (records) => [
        await records.tenant.count({ where: { id } }),
        await records.session.count({ where: { tenantId: id } }),
        await records.key.count({ where: { tenantId: id } }),
      ]);
    };
    const { signal } = new AbortController();
    await enforceRetention(api.context, signal);
    expect(await rows()).toEqual([1, 1, 4]);
    // The database itself refuses one that is early.
    const early = api.context.database.withTenant({ tenantId: id, mode: 'any' }, (records) =>
      records.tenant.deleteMany({ where: { id } }),
    );
    expect((await early).count).toBe(0);
    const due = new Date(Date.now() - 1_000);
    await api.owner.withTenant({ tenantId: id, mode: 'any' }, (records) =>
      records.tenant.update({ where: { id }, data: { eraseAfter: due } }),
    );
    // What is being erased is not opened again.
    expect(await codeOf(reopenTenant(api.context, member('owner', id)))).toBe('not_found');
    await addMember(api.context, { tenantId: id });
    const members = () => api.context.accounts.transaction((accounts) => accounts.membersOf(id));
    // What cannot be erased tonight keeps its members, and with them the way to ask for it.
    const owner = new Client({ connectionString: api.context.environment.DATABASE_URL });
    await owner.connect();
    await owner.query(
      `CREATE FUNCTION refuse_tenant() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$`,
    );
    await owner.query(
      'CREATE TRIGGER refuse BEFORE DELETE ON tenants FOR EACH ROW EXECUTE FUNCTION refuse_tenant()',
    );
    await enforceRetention(api.context, signal);
    expect([(await rows())[0], (await members()).length]).toEqual([1, 1]);
    const { rows: logged } = await owner.query('SELECT 1 FROM audit_entries WHERE tenant_id = $1', [id]);
    expect(logged).toEqual([]);
    await owner.query('DROP TRIGGER refuse ON tenants');
    await owner.end();
    await enforceRetention(api.context, signal);
    expect(await rows()).toEqual([0, 0, 0]);
    expect(await api.context.accounts.transaction((accounts) => accounts.membersOf(id))).toEqual([]);
  });
});

describe('branding', () => {
  const upload = async (bytes: Uint8Array<ArrayBuffer>, type: 'image/png' = 'image/png') => {
    const { upload: name, request } = await signLogo(api.context, member(), { type });
    const { method, headers, url } = request;
    return { name, status: (await fetch(url, { method, headers, body: bytes })).status };
  };

  it('is what the candidate’s page is told', async () => {
    expect((await startCandidate(api)).session.branding).toBeNull();
    await updateBranding(
      api.context,
      member(),
      brandingChangeSchema.parse({ accent: '#1C2F5C', shownName: 'Northwind U' }),
    );
    const { session } = await startCandidate(api);
    expect(session).toMatchObject({
      tenantName: 'Northwind U',
      branding: { accent: '#1c2f5c', logoUrl: null },
    });
    expect(brandingChangeSchema.safeParse({ accent: 'red;}' }).success).toBe(false);
    const refused = updateBranding(api.context, member('reviewer'), { accent: null });
    expect(await codeOf(refused)).toBe('not_allowed');
  });

  it('serves a logo that is a picture, to everybody, for good', async () => {
    const { name } = await upload(pngOf(64, 32));
    const { logoUrl } = await setLogo(api.context, member(), { upload: name });
    const answer = await fetch(logoUrl ?? '');
    expect(answer.headers.get('Content-Type')).toBe('image/png');
    expect(answer.headers.get('Cache-Control')).toContain('immutable');
    expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await startCandidate(api)).session.branding?.logoUrl).toBe(logoUrl);
    // Looked at once: what was uploaded is gone.
    expect(await codeOf(setLogo(api.context, member(), { upload: name }))).toBe('not_found');
    expect((await removeLogo(api.context, member())).logoUrl).toBeNull();
  });

  it('refuses what only says that it is a picture, and what is too much', async () => {
    const { name } = await upload(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect(await codeOf(setLogo(api.context, member(), { upload: name }))).toBe('invalid_request');
    expect((await upload(new Uint8Array(600 * 1_024))).status).toBe(413);
    expect((await fetch(`${api.url}/branding/${api.tenant.id}/..%2f..%2fx.png`)).status).toBe(404);
  });

  it('takes a picture for one template, in place of the tenant’s, and none that is not there', async () => {
    const recruiter = member('recruiter');
    const { upload: name, request } = await signTemplateLogo(api.context, recruiter, { type: 'image/png' });
    const { method, headers, url } = request;
    await fetch(url, { method, headers, body: pngOf(48, 48) });
    const { logo } = await takeTemplateLogo(api.context, recruiter, { upload: name });
    const call = (verb: string, path: string, body?: object) =>
      api.call(verb, path, { as: api.tenant.keys.test.secret, ...(body ? { body } : {}) });
    const { body: present } = await call('GET', '/v1/templates/graduate-practice');
    const { id: _id, version: _version, createdAt: _at, languages: _languages, ...document } = present;
    const own = { ...document, slug: 'with-a-logo', branding: { logo } };
    expect((await call('POST', '/v1/templates', own)).status).toBe(201);
    const { body } = await call('POST', '/v1/sessions', { template: 'with-a-logo' });
    const { logoUrl } = body.session.branding;
    expect((await fetch(logoUrl)).status).toBe(200);
    expect(logoUrl).toContain(logo);
    expect((await readBranding(api.context, member())).logoUrl).toBeNull();
    const gone = { ...own, slug: 'without', branding: { logo: `${'0'.repeat(24)}.png` } };
    expect((await call('POST', '/v1/templates', gone)).body).toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer: '/branding/logo' }],
    });
    // Imported from elsewhere it shows itself as whoever imports it does.
    const imported = await importTemplate(api.context, recruiter, { document: gone });
    expect(imported.branding).toEqual({});
  });

  it('takes nobody else’s upload', async () => {
    const { name } = await upload(pngOf(32, 32));
    const other = await createTenant(api.owner, { name: 'Other', slug: 'other-brand', origins: [] });
    expect(await codeOf(setLogo(api.context, member('owner', other.id), { upload: name }))).toBe('not_found');
  });
});
