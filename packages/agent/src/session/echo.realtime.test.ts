import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestHost, type TestHost } from '../testing/host.ts';
import { speak } from '../testing/speech.ts';

const ANSWER = 'I once helped a customer who had lost all of their files.';

let host: TestHost;
beforeAll(async () => {
  host = await startTestHost();
}, 180_000);
afterAll(() => host.close(), 20_000);

it('an interviewer whose voice comes back from a loudspeaker neither interrupts itself nor writes itself down', async () => {
  const open = await host.open({ profile: { seed: 'loud', script: [{ text: ANSWER }] } });
  const client = await open.connect({ echo: { delayMs: 150, gainDb: -12 } });
  await client.until('the greeting', () => client.said('interviewer').length === 1, 60_000);
  expect(open.stored.utterances).toMatchObject([{ role: 'interviewer', interrupted: false }]);
  void client.speak(await speak(ANSWER));
  await client.until('the reply', () => client.said('interviewer').length > 1, 60_000);
  const said = open.stored.utterances.filter(({ role }) => role === 'candidate').map(({ text }) => text);
  expect(said.join(' ')).toBe(ANSWER);
}, 180_000);
