import { newApiKey, newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../core/policy.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { insertKey } from '../keys/manage.ts';
import { createTenant } from '../tenants/create.ts';

let api: TestApi;
let key: string;
beforeAll(async () => {
  api = await startTestApi();
  key = await addKey(['candidates:read', 'candidates:write', 'candidates:erase', 'sessions:read']);
}, 60_000);
afterAll(() => api?.stop());

async function addKey(scopes: readonly Scope[], tenantId = api.tenant.id): Promise<string> {
  const added = newApiKey('test', 'secret');
  await api.owner.withTenant({ tenantId, mode: 'any' }, (records) =>
    insertKey(records, { tenantId, mode: 'test', kind: 'secret', key: added, origins: [], scopes }),
  );
  return added;
}

const call = (method: string, path: string, body?: object, headers: Record<string, string> = {}, as = key) =>
  api.call(method, `/v1${path}`, { as, headers, ...(body ? { body } : {}) });

/** Somebody who was interviewed, and what the list says of them. */
async function person(externalId: string, displayName: string) {
  const { body } = await api.call('POST', '/v1/sessions', {
    as: api.tenant.keys.test.secret,
    body: { template: 'graduate-practice', externalId, displayName },
  });
  const { data } = (await call('GET', `/candidates?externalId=${externalId}`)).body;
  return { id: data[0].id as string, sessionId: body.session.id as string };
}

describe('candidates over REST', () => {
  it('are listed page by page, and found by what is known of them', async () => {
    for (const n of [1, 2, 3]) await person(`listed-${n}`, `Listed ${n}`);
    const first = (await call('GET', '/candidates?search=listed&limit=2')).body;
    const second = (await call('GET', `/candidates?search=listed&limit=2&cursor=${first.nextCursor}`)).body;
    const names = [...first.data, ...second.data].map(({ name }: { name: string }) => name);
    expect([names, second.nextCursor]).toEqual([['Listed 3', 'Listed 2', 'Listed 1'], null]);
    const byName = (await call('GET', '/candidates?search=listed&sort=name&limit=2')).body;
    const rest = (
      await call('GET', `/candidates?search=listed&sort=name&limit=2&cursor=${byName.nextCursor}`)
    ).body;
    expect([...byName.data, ...rest.data].map(({ name }: { name: string }) => name)).toEqual(
      [...names].reverse(),
    );
    const { id } = first.data[0];
    await call('PATCH', `/candidates/${id}`, { email: 'Listed@Example.com' });
    expect((await call('GET', '/candidates?email=LISTED@example.com')).body.data).toMatchObject([{ id }]);
    for (const nobody of [
      'email=other@example.com',
      'externalId=other',
      `createdBefore=2001-01-01T00:00:00Z`,
    ]) {
      expect((await call('GET', `/candidates?${nobody}`)).body.data, nobody).toEqual([]);
    }
    expect((await call('GET', '/candidates?cursor=x')).body.code).toBe('invalid_cursor');
  });

  it('are one person once merged, with the interviews of both, until that is taken back', async () => {
    const [one, two] = [await person('rest-1', 'Jonas Weber'), await person('rest-2', 'Jonas Weber')];
    const listed = (await call('GET', '/candidates?tab=duplicates&search=jonas')).body.data;
    expect(listed.map(({ id }: { id: string }) => id)).toEqual([two.id, one.id]);
    const headers = { 'Idempotency-Key': newId('client') };
    const merge = () => call('POST', `/candidates/${one.id}/merge`, { otherId: two.id }, headers);
    const merged = await merge();
    expect(merged.body).toMatchObject({ id: one.id, merged: [{ id: two.id }] });
    expect((await merge()).body).toEqual(merged.body);
    expect((await call('POST', `/candidates/${two.id}/merge`, { otherId: one.id })).body.code).toBe(
      'invalid_request',
    );
    const interviews = (await call('GET', `/sessions?candidate=${two.id}`)).body.data;
    expect(interviews.map(({ id }: { id: string }) => id)).toEqual([two.sessionId, one.sessionId]);
    expect((await call('GET', '/candidates?externalId=rest-2')).body.data).toMatchObject([{ id: one.id }]);
    expect((await call('POST', `/candidates/${two.id}/separate`)).body.merged).toEqual([]);
    expect((await call('GET', `/candidates/${two.id}`)).body.interviews).toMatchObject([
      { id: two.sessionId },
    ]);
  });

  it('are handed everything about them, and leave a receipt that answers again once they are erased', async () => {
    const { id, sessionId } = await person('rest-gone', 'Amara Diallo');
    const headers = { 'Idempotency-Key': newId('client') };
    const exported = () => call('POST', `/candidates/${id}/export`, undefined, headers);
    const everything = await exported();
    expect(everything.body.records).toMatchObject({
      candidates: [{ name: 'Amara Diallo' }],
      sessions: [{ id: sessionId }],
    });
    expect((await exported()).body).toEqual(everything.body);
    const receipt = (await call('DELETE', `/candidates/${id}`)).body;
    expect(receipt).toMatchObject({ candidateId: id, state: 'done', progress: { done: 1, of: 1 } });
    expect((await call('DELETE', `/candidates/${id}`)).body).toEqual(receipt);
    expect((await call('GET', `/erasures/${receipt.id}`)).body).toEqual(receipt);
    expect((await call('GET', '/erasures')).body.data).toEqual([receipt]);
    expect((await call('GET', `/candidates/${id}`)).status).toBe(404);
    expect((await call('GET', `/sessions?candidate=${id}`)).body.data).toEqual([]);
    // The kept answer told everything about them.
    expect((await exported()).body.code).toBe('idempotency_conflict');
  });

  it('are nobody else’s, and erased by no key without that right', async () => {
    const { id } = await person('rest-own', 'Own One');
    const other = await createTenant(api.owner, { name: 'Other', slug: 'rest-people', origins: [] });
    const theirs = await addKey(['candidates:read', 'candidates:write', 'candidates:erase'], other.id);
    for (const [method, path, body] of [
      ['GET', ''],
      ['PATCH', '', { name: 'x' }],
      ['DELETE', ''],
      ['POST', '/export'],
      ['POST', '/merge', { otherId: id }],
      ['POST', '/separate'],
    ] as const) {
      expect((await call(method, `/candidates/${id}${path}`, body, {}, theirs)).body.code, path).toBe(
        'not_found',
      );
    }
    const without = await addKey(['candidates:read', 'candidates:write']);
    expect((await call('DELETE', `/candidates/${id}`, undefined, {}, without)).body.code).toBe('not_allowed');
  });
});
