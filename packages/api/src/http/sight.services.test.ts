import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { addMember, callAs } from '../testing/members.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api?.stop());

it('an adviser sees the candidates who agreed and their interviews, and no sign of the others', async () => {
  const session = async (externalId: string) => {
    const { body } = await api.call('POST', '/v1/sessions', {
      as: api.tenant.keys.test.secret,
      body: { template: 'graduate-practice', externalId },
    });
    return body.session.id as string;
  };
  const [sessionId, otherId] = [await session('agreed'), await session('silent')];
  const as = async (role: 'adviser' | 'recruiter') =>
    callAs(api.context, await addMember(api.context, { tenantId: api.tenant.id, role }));
  const [adviser, recruiter] = [await as('adviser'), await as('recruiter')];
  const seen = async () => ({
    interviews: (await adviser.interviews.list({})).data.map(({ id }) => id),
    candidates: (await adviser.candidates.list({})).data.map(({ externalId }) => externalId),
  });
  expect(await seen()).toEqual({ interviews: [], candidates: [] });
  await expect(adviser.interview.read({ sessionId })).rejects.toThrow();

  const people = (await recruiter.candidates.list({})).data;
  const candidateId = people.find(({ externalId }) => externalId === 'agreed')?.id ?? '';
  const agreed = await recruiter.candidates.update({ candidateId, advisersAgreed: true });
  expect(agreed.advisersAgreedAt).not.toBeNull();
  expect(await seen()).toEqual({ interviews: [sessionId], candidates: ['agreed'] });
  expect((await adviser.interview.read({ sessionId })).session.id).toBe(sessionId);
  await expect(adviser.interview.read({ sessionId: otherId })).rejects.toThrow();

  await recruiter.candidates.update({ candidateId, advisersAgreed: false });
  expect(await seen()).toEqual({ interviews: [], candidates: [] });
});
