import { newId } from '@vivavoce/contract/ids';
import type { CandidateInterview, CandidateToken } from '@vivavoce/contract/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeingCandidate } from '../../database/one-candidate.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { type CreatedTenant, createTenant } from '../tenants/create.ts';

let api: TestApi;
let other: CreatedTenant;
beforeAll(async () => {
  api = await startTestApi();
  other = await createTenant(api.owner, { name: 'Other', slug: 'other', origins: [] });
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

const PATH = '/v1/candidate-interviews';

async function tokenOf(externalId: string, body: object = {}, tenant = api.tenant): Promise<CandidateToken> {
  const as = tenant.keys.test.secret;
  return (await api.call('POST', '/v1/candidate-tokens', { as, body: { externalId, ...body } })).body;
}

/** An interview of somebody, which came as far as `data` says. */
async function interview(
  externalId: string,
  data: object = {},
  template = 'graduate-practice',
  tenant = api.tenant,
) {
  const answer = await api.call('POST', '/v1/sessions', {
    as: tenant.keys.test.secret,
    body: { template, externalId },
  });
  expect(answer.status).toBe(201);
  const { id } = answer.body.session as { id: string };
  await api.context.database.withTenant({ tenantId: tenant.id, mode: 'test' }, (records) =>
    records.session.updateMany({ where: { tenantId: tenant.id, id }, data }),
  );
  return id;
}

const HELD = { status: 'ended', startedAt: new Date(), endedAt: new Date() } as const;
const list = async (as: string, query = '') => {
  const { status, body } = await api.call('GET', `${PATH}${query}`, { as });
  expect(status).toBe(200);
  return body as { data: CandidateInterview[]; nextCursor: string | null };
};
const open = (as: string, id: string) => api.call('POST', `${PATH}/${id}/result-token`, { as });

describe('the interviews of a candidate', () => {
  it('are listed newest first, page by page, with where each stands and nothing of what the tenant thinks', async () => {
    const ids = [
      await interview('lists', HELD),
      await interview('lists', { status: 'failed', startedAt: new Date() }),
      await interview('lists', { ...HELD, decision: 'decline', score: 0.2 }, 'backend-engineer-screen'),
      await interview('lists'),
    ].reverse();
    const { value: as } = await tokenOf('lists');
    const page = await list(as, '?limit=3');
    const rest = await list(as, `?limit=3&cursor=${page.nextCursor}`);
    const all = [...page.data, ...rest.data];
    expect(all.map(({ id }) => id)).toEqual(ids);
    expect(rest.nextCursor).toBeNull();
    expect(all.map(({ status, hasResult }) => [status, hasResult])).toEqual([
      ['created', false],
      // Its template gives candidates no result.
      ['ended', false],
      ['failed', false],
      ['ended', true],
    ]);
    expect(Object.keys(all[1] ?? {}).sort()).toEqual(
      'createdAt endedAt expiresAt hasResult id kind locale startedAt status title'.split(' '),
    );
  });

  it('open the result that the template gives candidates, and no other', async () => {
    const { value: as } = await tokenOf('opens');
    const given = await interview('opens', HELD);
    const { body } = await open(as, given);
    const read = await api.call('GET', `/v1/sessions/${given}/evaluation`, { as: body.token });
    expect(read.status).toBe(200);
    const elsewhere = await api.call('GET', `/v1/sessions/${await interview('opens', HELD)}`, {
      as: body.token,
    });
    expect(elsewhere.body.code).toBe('not_allowed');
    for (const [template, data] of [
      ['backend-engineer-screen', HELD],
      ['graduate-practice', {}],
      ['graduate-practice', { ...HELD, startedAt: null }],
    ] as const) {
      expect((await open(as, await interview('opens', data, template))).body.code).toBe('invalid_request');
    }
  });

  it('are nobody else’s: not another candidate’s, another tenant’s or the other mode’s', async () => {
    const mine = await interview('mine', HELD);
    const theirs = await interview('theirs', HELD);
    const there = await interview('mine', HELD, undefined, other);
    const { value: as, candidateId } = await tokenOf('mine');
    expect((await list(as)).data.map(({ id }) => id)).toEqual([mine]);
    for (const id of [theirs, there, newId('session')]) {
      expect((await open(as, id)).body.code, id).toBe('not_found');
    }
    const live = (
      await api.call('POST', '/v1/candidate-tokens', {
        as: api.tenant.keys.live.secret,
        body: { externalId: 'mine' },
      })
    ).body;
    expect((await list(live.value)).data).toEqual([]);
    expect((await open(live.value, mine)).body.code).toBe('not_found');

    // The database holds it by itself, whatever a query asks for.
    const scope = { tenantId: api.tenant.id, mode: 'test' as const };
    const seen = await seeingCandidate([candidateId], () =>
      api.context.database.withTenant(scope, async (records) => ({
        ids: (await records.session.findMany({ select: { id: true } })).map(({ id }) => id),
        changed: (await records.session.updateMany({ where: { id: theirs }, data: { displayName: 'Me' } }))
          .count,
      })),
    );
    expect(seen).toEqual({ ids: [mine], changed: 0 });
    const taken = seeingCandidate([candidateId], () =>
      api.context.database.withTenant(scope, (records) =>
        records.session.updateMany({ where: { id: mine }, data: { candidateId: null } }),
      ),
    );
    await expect(taken).rejects.toThrow();
  });

  it('need the scope, and are for candidates alone', async () => {
    const narrow = await tokenOf('narrow', { scopes: ['resumes', 'applications', 'practice'] });
    const id = await interview('narrow', HELD);
    for (const as of [narrow.value, api.tenant.keys.test.secret]) {
      expect((await api.call('GET', PATH, { as })).body.code).toBe('not_allowed');
      expect((await open(as, id)).body.code).toBe('not_allowed');
    }
  });
});
