import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHost, type TestHost } from '../testing/host.ts';
import { speak } from '../testing/speech.ts';

const INTERRUPTION = 'Sorry, could you say that again please?';

let host: TestHost;

beforeAll(async () => {
  host = await startTestHost();
}, 60_000);

afterAll(() => host.close(), 20_000);

/** One after the other: a cough and an interruption differ by tenths of a second, which sessions side by side would take from each other. */
describe('a candidate who is heard over the interviewer', () => {
  it('interrupts by speech: only what was heard is kept, and the reply answers', async () => {
    const open = await host.open({ profile: { seed: 'barge', script: [{ text: INTERRUPTION }] } });
    const client = await open.connect();
    await client.until('words', () => client.frames.length > 90, 30_000);
    client.speak(await speak(INTERRUPTION));
    await client.until('the reply', () => client.said('interviewer').length === 2, 30_000);
    expect(client.of('pause').length).toBeGreaterThan(0);
    expect(client.of('flush').length).toBe(1);
    const [cut, question, reply] = open.stored.utterances;
    expect(cut?.interrupted).toBe(true);
    expect(question).toMatchObject({ role: 'candidate', text: INTERRUPTION });
    expect(reply?.interrupted).toBe(false);
    const shown = client
      .of('caption')
      .findLast((caption) => !caption.final && caption.turnId === cut?.turnId);
    expect(shown?.text.startsWith(cut?.text ?? 'nothing')).toBe(true);
    expect(shown?.text.length).toBeGreaterThan(cut?.text.length ?? 0);
  }, 60_000);

  it('only coughs: the interviewer goes on where it stopped', async () => {
    const open = await host.open({ profile: { seed: 'cough', script: [{ text: '[cough]' }] } });
    const client = await open.connect();
    await client.until('words', () => client.frames.length > 90, 30_000);
    client.speak((await speak('Hah!')).subarray(0, 16_000 * 0.35));
    await client.until('the greeting', () => client.said('interviewer').length === 1, 30_000);
    expect(client.of('flush')).toEqual([]);
    expect(open.stored.utterances).toHaveLength(1);
    expect(open.stored.utterances[0]).toMatchObject({ interrupted: false });
  }, 60_000);
});
