import { ABANDON_AFTER_MS } from '@vivavoce/contract/session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../testing/api.ts';
import { startLive } from '../../../testing/candidate.ts';
import { utterance } from '../../../testing/worker.ts';
import { abandonWhenLeft } from './tasks.ts';

const VENDOR = 'http://127.0.0.1:9';

let api: TestApi;
beforeAll(async () => {
  // Live mode is metered, and wants every vendor; none is called.
  api = await startTestApi({
    environment: {
      DEEPGRAM_API_KEY: 'never-called',
      DEEPGRAM_URL: VENDOR,
      ANTHROPIC_API_KEY: 'never-called',
      ANTHROPIC_URL: VENDOR,
      ELEVENLABS_API_KEY: 'never-called',
      ELEVENLABS_URL: VENDOR,
    },
  });
}, 60_000);
afterAll(() => api?.stop());

describe('an interview that was left', () => {
  it.each([
    ['nothing but spaces', ' \u00a0\u200b\n', 'none', []],
    ['one word', 'Yes.', 'waiting', ['interview_seconds']],
  ])(
    'after an answer of %s is evaluated, and metered, only where somebody said something',
    async (...given) => {
      const [, text, status, metered] = given;
      const { candidate } = await startLive(api, { key: api.tenant.keys.live.publishable });
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
      const lines = await api.context.database.withTenant(candidate.caller, (tx) =>
        tx.usageEvent.findMany({ where: { subjectId: candidate.id } }),
      );
      expect(lines.map(({ kind }) => kind)).toEqual(metered);
    },
  );
});
