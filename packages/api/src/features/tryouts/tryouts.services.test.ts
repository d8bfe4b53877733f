import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { addMember, callAs } from '../../testing/members.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

const as = async (more: Parameters<typeof addMember>[1] | object) =>
  callAs(api.context, await addMember(api.context, { tenantId: api.tenant.id, ...more })).tryouts;

describe('trying a template', () => {
  it('is an interview of the member’s own, which the widget takes like any other', async () => {
    const { sessionId, token } = await (await as({ role: 'recruiter', name: 'Kim' })).begin({
      idOrSlug: 'graduate-practice',
    });
    const { body } = await api.call('GET', '/v1/sessions/current', { as: token.value });
    expect(body).toMatchObject({ id: sessionId, mode: 'test', displayName: 'Kim', status: 'created' });
  });

  it.each([
    [{ role: 'recruiter', mode: 'live' }, 'not_allowed'],
    [{ role: 'reviewer' }, 'not_allowed'],
  ])('is refused to %j', async (more, code) => {
    await expect((await as(more)).begin({ idOrSlug: 'graduate-practice' })).rejects.toMatchObject({
      cause: { code },
    });
  });

  it('shows the widget in a frame that only the console’s own origin may hold', async () => {
    const response = await fetch(`${api.url}/embed/console?tenant=${api.tenant.id}`);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    if (response.status === 503) return expect(await response.json()).toMatchObject({ code: 'unavailable' });
    expect(policy).toContain(`frame-ancestors ${new URL(api.url).origin}`);
  });
});
