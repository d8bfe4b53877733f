import { ABANDON_AFTER_MS } from '@vivavoce/contract/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../testing/api.ts';
import { startLive } from '../../../testing/candidate.ts';
import { utterance } from '../../../testing/worker.ts';
import { abandonWhenLeft } from './tasks.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api?.stop());

describe('an interview that was left', () => {
  it.each([
    ['nothing but spaces', ' \u00a0\u200b\n', 'none'],
    ['one word', 'Yes.', 'waiting'],
  ])('after an answer of %s is evaluated only where somebody said something', async (_what, text, status) => {
    const { candidate } = await startLive(api);
    const records = [utterance(1, 'Hello.'), utterance(2, text)].map((said) => ({
      kind: 'utterance',
      utterance: said,
    }));
    await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records });
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'suspend' });
    await api.context.database.withTenant(candidate.caller, (tx) =>
      tx.session.updateMany({
        where: { id: candidate.id },
        data: { statusAt: new Date(Date.now() - ABANDON_AFTER_MS) },
      }),
    );
    const { tenantId, mode } = candidate.caller;
    await abandonWhenLeft(api.context, { tenantId, mode, sessionId: candidate.id });
    expect((await candidate.read()).status).toBe('abandoned');
    expect((await candidate.call('GET', '/evaluation')).body).toEqual({ status });
  });
});
