import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { addMember, callAs } from '../testing/members.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

describe('the procedures of the console', () => {
  it('tell a member who calls, and what that member may do', async () => {
    const member = await addMember(api.context, { tenantId: api.tenant.id, role: 'reviewer' });
    const self = await callAs(api.context, member).members.self();
    expect(self).toMatchObject({ role: 'reviewer', tenantId: api.tenant.id, mode: 'test' });
    expect(self.capabilities).toContain('scores:write');
    expect(self.capabilities).not.toContain('decisions:write');
  });

  it('answer nobody who is not signed in, with the problem that REST would answer', async () => {
    const answer = await api.call('GET', '/console/trpc/members.self', {
      headers: {
        'x-vivavoce-tenant': api.tenant.id,
        'x-vivavoce-mode': 'test',
        'X-Request-Id': 'req_by_a_test',
      },
    });
    expect(answer.status).toBe(401);
    expect(answer.body.error.data).toMatchObject({ code: 'not_signed_in', requestId: 'req_by_a_test' });
    expect(JSON.stringify(answer.body)).not.toContain('stack');
  });

  it('name what a request lacks', async () => {
    const { body } = await api.call('GET', '/console/trpc/members.self');
    expect(body.error.data).toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer: 'header.x-vivavoce-tenant' }, { pointer: 'header.x-vivavoce-mode' }],
    });
    expect((await api.call('GET', '/console/trpc/members.nothing')).body.error.data.code).toBe('not_found');
  });

  it.each([
    ['GET', { 'Sec-Fetch-Site': 'cross-site' }],
    ['GET', { Origin: 'https://evil.example' }],
    ['POST', { Origin: 'https://evil.example' }],
    ['POST', {}],
  ])('answer no other page: %s with %j', async (method, headers) => {
    const answer = await api.call(method, '/console/trpc/members.self', {
      headers,
      ...(method === 'POST' ? { body: {} } : {}),
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'origin_not_allowed' } });
  });
});
