import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { startCandidate, startLive } from '../../testing/candidate.ts';
import { registeredNurse } from './library/documents/care/registered-nurse.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const created = await api.call('POST', '/v1/templates', {
    as: api.tenant.keys.test.secret,
    body: registeredNurse,
  });
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

const body = { template: registeredNurse.slug };

describe('what an author writes beside the questions', () => {
  it('is read by the candidate before consent', async () => {
    const { session } = await startCandidate(api, { body });
    expect(session.notice.text).toBe(registeredNurse.consentText);
    expect(JSON.stringify(session)).not.toContain('Names concrete signs');
  });

  it('reaches the interviewer, but for the ideal answers', async () => {
    const { claim } = await startLive(api, { body });
    expect(claim.template.questions[0]).toMatchObject({ asking: 'verbatim', thinkMs: 20_000 });
    expect(registeredNurse.questions[0]?.idealAnswer).toBeDefined();
    expect(JSON.stringify(claim)).not.toContain('Names concrete signs');
  });
});
