import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberCaller } from '../../core/caller.ts';
import type { Role } from '../../core/policy.ts';
import { ORIGIN, startTestApi, type TestApi } from '../../testing/api.ts';
import { listRequests, listRequestsSchema } from '../requests/list.ts';
import { startRecorder } from '../requests/recorder.ts';
import { createTenant } from '../tenants/create.ts';
import {
  createApiKey,
  listApiKeys,
  newKeySchema,
  revokeApiKey,
  rotateApiKey,
  updateApiKey,
} from './verbs.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

const member = (role: Role = 'admin', tenantId = api.tenant.id) =>
  memberCaller({
    tenantId,
    mode: 'test',
    origin: null,
    memberId: 'mem_1',
    accountId: 'acc_1',
    name: 'Robin',
    role,
  });

const SECRET = { kind: 'secret', name: 'Backend', scopes: ['sessions:read'], expiresAt: null } as const;
const makeSecret = () => createApiKey(api.context, member(), newKeySchema.parse(SECRET));
const statusWith = async (as: string, path = '/v1/sessions') => (await api.call('GET', path, { as })).status;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

async function requestsOf(query: Record<string, unknown>, caller = member()) {
  await api.flushRequests();
  return (await listRequests(api.context, caller, listRequestsSchema.parse(query))).data;
}

describe('a key of the console', () => {
  it('is shown once, opens what it was given, and nothing else', async () => {
    const { key, apiKey } = await makeSecret();
    expect(apiKey).toMatchObject({
      name: 'Backend',
      state: 'active',
      lastUsedAt: null,
      start: key.slice(0, 16),
    });
    expect(JSON.stringify(await listApiKeys(api.context, member()))).not.toContain(key);
    expect(await statusWith(key)).toBe(200);
    expect(await statusWith(key, '/v1/templates')).toBe(403);
  });

  it('works on its exact origins, as they are now', async () => {
    const given = { kind: 'publishable', name: 'Site', origins: [`${ORIGIN}/`], expiresAt: null };
    const { key, apiKey } = await createApiKey(api.context, member(), newKeySchema.parse(given));
    const create = (Origin: string) =>
      api.call('POST', '/v1/sessions', {
        as: key,
        headers: { Origin },
        body: { template: 'graduate-practice' },
      });
    expect((await create(ORIGIN)).status).toBe(201);
    await updateApiKey(api.context, member(), { keyId: apiKey.id, origins: ['https://new.example'] });
    expect((await create(ORIGIN)).status).toBe(403);
    expect((await create('https://new.example')).status).toBe(201);
    expect(newKeySchema.safeParse({ ...given, origins: ['https://*.example'] }).success).toBe(false);
  });

  it('hands over to its successor and works until the grace is over', async () => {
    const old = await makeSecret();
    const next = await rotateApiKey(api.context, member(), { keyId: old.apiKey.id, graceHours: 24 });
    expect(next.apiKey).toMatchObject({ state: 'active', scopes: ['sessions:read'] });
    expect([await statusWith(old.key), await statusWith(next.key)]).toEqual([200, 200]);
    const both = await makeSecret();
    // Pressed twice: one successor.
    const twice = await Promise.all(
      [1, 2].map(() => codeOf(rotateApiKey(api.context, member(), { keyId: both.apiKey.id, graceHours: 1 }))),
    );
    expect(twice.sort()).toEqual(['done', 'invalid_request']);
    const again = rotateApiKey(api.context, member(), { keyId: old.apiKey.id, graceHours: 24 });
    expect(await codeOf(again)).toBe('invalid_request');
    const last = await rotateApiKey(api.context, member(), { keyId: next.apiKey.id, graceHours: 0 });
    expect([await statusWith(next.key), await statusWith(last.key)]).toEqual([401, 200]);
  });

  it('is over at once where it is revoked, for good', async () => {
    const { key, apiKey } = await makeSecret();
    await revokeApiKey(api.context, member(), { keyId: apiKey.id });
    expect(await statusWith(key)).toBe(401);
    const rotated = rotateApiKey(api.context, member(), { keyId: apiKey.id, graceHours: 1 });
    expect(await codeOf(rotated)).toBe('not_found');
  });

  it('is for whoever looks after keys, in this tenant and mode', async () => {
    const { apiKey } = await makeSecret();
    expect(await codeOf(listApiKeys(api.context, member('recruiter')))).toBe('not_allowed');
    expect(await codeOf(createApiKey(api.context, member('billing'), newKeySchema.parse(SECRET)))).toBe(
      'not_allowed',
    );
    const other = await createTenant(api.owner, { name: 'Other', slug: 'other-keys', origins: [] });
    const stranger = member('owner', other.id);
    const keyId = apiKey.id;
    expect(await codeOf(revokeApiKey(api.context, stranger, { keyId }))).toBe('not_found');
    expect(await codeOf(rotateApiKey(api.context, stranger, { keyId, graceHours: 0 }))).toBe('not_found');
    expect(await codeOf(updateApiKey(api.context, stranger, { keyId, name: 'Mine' }))).toBe('not_found');
    expect((await listApiKeys(api.context, stranger)).map(({ id }) => id)).not.toContain(keyId);
    const live = { ...member(), mode: 'live' } as const;
    expect(await codeOf(revokeApiKey(api.context, live, { keyId }))).toBe('not_found');
  });

  it('leaves who did what in the audit', async () => {
    const { apiKey } = await makeSecret();
    await revokeApiKey(api.context, member(), { keyId: apiKey.id });
    const entries = await api.context.database.withTenant(member(), (records) =>
      records.auditEntry.findMany({ where: { subjectId: apiKey.id }, orderBy: { createdAt: 'asc' } }),
    );
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['key.created', 'mem_1'],
      ['key.revoked', 'mem_1'],
    ]);
  });
});

describe('the log of requests', () => {
  it('has what a problem names, the fix, and no address', async () => {
    const { key, apiKey } = await makeSecret();
    const failed = await api.call('GET', '/v1/sessions/ses_secretive', { as: key });
    const [found, ...more] = await requestsOf({ requestId: failed.body.requestId });
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      keyId: apiKey.id,
      method: 'GET',
      route: '/v1/sessions/:id',
      status: 404,
      problem: { code: 'not_found', fix: expect.stringContaining('mode') },
    });
    expect(JSON.stringify(found)).not.toContain('secretive');
  });

  it('has requests that were refused before anybody was known', async () => {
    const { key, apiKey } = await makeSecret();
    await revokeApiKey(api.context, member(), { keyId: apiKey.id });
    await statusWith(key);
    expect(await requestsOf({ keyId: apiKey.id })).toMatchObject([
      { status: 401, problem: { code: 'invalid_key' } },
    ]);
  });

  it('filters, and turns its pages', async () => {
    const { key, apiKey } = await makeSecret();
    for (const path of ['/v1/sessions', '/v1/templates', '/v1/sessions']) await statusWith(key, path);
    const ofKey = { keyId: apiKey.id };
    expect(await requestsOf({ ...ofKey, outcome: 'failed' })).toMatchObject([{ status: 403 }]);
    expect(await requestsOf({ ...ofKey, code: 'not_allowed' })).toHaveLength(1);
    const first = await listRequests(api.context, member(), listRequestsSchema.parse({ ...ofKey, limit: 2 }));
    const second = await listRequests(
      api.context,
      member(),
      listRequestsSchema.parse({ ...ofKey, limit: 2, cursor: first.nextCursor }),
    );
    const all = [...first.data, ...second.data].map(({ id }) => id);
    expect([all.length, new Set(all).size, second.nextCursor]).toEqual([3, 3, null]);
  });

  it('is for whoever looks after the integration, of this tenant', async () => {
    expect(await codeOf(requestsOf({}, member('reviewer')))).toBe('not_allowed');
    const other = await createTenant(api.owner, { name: 'Other', slug: 'other-log', origins: [] });
    expect(await requestsOf({}, member('owner', other.id))).toEqual([]);
  });

  it('says to the minute when a key was last used, written once a minute at most', async () => {
    const { apiKey } = await makeSecret();
    const recorder = startRecorder(api.context);
    const at = new Date('2026-12-02T10:00:00Z');
    const use = async (afterMs: number) => {
      recorder.record({
        tenantId: api.tenant.id,
        mode: 'test',
        keyId: apiKey.id,
        requestId: 'req_x',
        method: 'GET',
        route: '/v1/sessions',
        status: 200,
        code: null,
        durationMs: 3,
        at: new Date(at.getTime() + afterMs),
      });
      await recorder.flush();
      return (await listApiKeys(api.context, member())).find(({ id }) => id === apiKey.id)?.lastUsedAt;
    };
    expect(await use(0)).toBe('2026-12-02T10:00:00.000Z');
    expect(await use(59_000)).toBe('2026-12-02T10:00:00.000Z');
    expect(await use(61_000)).toBe('2026-12-02T10:01:01.000Z');
    await recorder.close();
  });

  it('loses what is too much, and says so', async () => {
    const recorder = startRecorder(api.context, { capacity: 1 });
    const entry = { tenantId: api.tenant.id, mode: 'test', keyId: null, requestId: 'req_much' } as const;
    const more = { method: 'GET', route: '/v1/x', status: 200, code: null, durationMs: 1, at: new Date() };
    recorder.record({ ...entry, ...more });
    recorder.record({ ...entry, ...more });
    await recorder.close();
    expect(await requestsOf({ requestId: 'req_much' })).toHaveLength(1);
    expect(api.log.some((line) => line.includes('"lost":1'))).toBe(true);
  });
});
