import { afterAll, beforeAll, describe, it } from 'vitest';
import { interviewDespite } from '../testing/faults.ts';
import { startTestHost, type TestHost } from '../testing/host.ts';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost({ sttModel: 'flux-general-en', ttsTransport: 'socket' });
}, 180_000);
afterAll(() => host.close(), 20_000);

describe('an interview heard by Flux, and spoken over one socket to ElevenLabs', () => {
  it('goes by voice and by keyboard, and nothing of it is lost', { timeout: 120_000 }, () =>
    interviewDespite(host, [], { seed: 'flux-and-socket' }),
  );
});
