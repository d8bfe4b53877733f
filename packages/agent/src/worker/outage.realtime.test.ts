import type { Candidate } from '@vivavoce/candidate';
import { isSoak } from '@vivavoce/dev';
import { describe, expect, it } from 'vitest';
import type { StoredSession } from '../testing/internal-api.ts';
import { type Line, openLine } from '../testing/line.ts';
import { openPostgresQueue } from '../testing/queue.ts';
import { type AgentStack, type RunningAgent, startAgentStack, waitUntil } from '../testing/stack.ts';

/** Longer than any lease, and than it takes another worker to claim. `npm run soak` waits as long as an outage may last. */
const OUTAGE_MS = isSoak ? 32_000 : 9_000;

const ANSWERS = [
  'I listened to the customer first.',
  'Then I called back every day.',
  'In the end they stayed.',
];

/** An agent whose one worker is behind lines that can be cut. Each test has its own, so that the outages run side by side. */
interface Outage {
  stack: AgentStack;
  queue: Line;
  api: Line;
  first: RunningAgent;
}

async function withOutage(test: (outage: Outage) => Promise<void>): Promise<void> {
  const stack = await startAgentStack(openPostgresQueue);
  const queue = await openLine(stack.environment.DATABASE_URL ?? '');
  const api = await openLine(stack.api.url);
  try {
    const first = await stack.startAgent({ WORKERS: '1', DATABASE_URL: queue.url, API_URL: api.url });
    await test({ stack, queue, api, first });
  } finally {
    await stack.close();
    await Promise.all([queue.close(), api.close()]);
  }
}

async function greeted(
  stack: AgentStack,
  sessionId: string,
): Promise<{ session: StoredSession; client: Candidate }> {
  const session = await stack.join(sessionId);
  const client = await stack.connect(sessionId, { microphone: false });
  await client.until('the greeting', () => client.said('interviewer').length === 1, 60_000);
  return { session, client };
}

/** Answers in writing, and waits until that is safe and the interviewer has replied. */
async function answer(client: Candidate, text: string): Promise<void> {
  const before = client.said('interviewer').length;
  const id = client.type(text);
  await client.until('safe', () => client.of('accepted').some((accepted) => accepted.id === id), 10_000);
  await client.until('the reply', () => client.said('interviewer').length > before, 40_000);
}

/** What was said as the client was shown it is what is stored: in order, every word, each once. */
async function expectWhole(session: StoredSession, client: Candidate): Promise<void> {
  const shown = client.of('caption').flatMap((caption) => (caption.final ? [caption.text] : []));
  expect(shown.filter((text) => ANSWERS.includes(text))).toEqual(ANSWERS);
  await waitUntil('everything is stored', () => session.utterances.length >= shown.length);
  expect(session.utterances.map(({ text }) => text)).toEqual(shown);
  expect(session.utterances.map(({ sequence }) => sequence)).toEqual(shown.map((_, index) => index + 1));
  const stored = session.records.flatMap((record) =>
    record.kind === 'utterance' ? [record.utterance.id] : [],
  );
  expect(new Set(stored).size).toBe(shown.length);
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.concurrent('an interview whose client stays goes on', () => {
  it.each([
    ['while the database is away, and with it queue and API', ({ queue, api }: Outage) => [queue, api]],
    ['while the queue is away', ({ queue }: Outage) => [queue]],
  ])(
    '%s',
    (_, linesOf) =>
      withOutage(async (outage) => {
        const { session, client } = await greeted(outage.stack, 'ses_away');
        const lines = linesOf(outage);
        for (const line of lines) line.cut();
        const cutAt = Date.now();
        await answer(client, ANSWERS[0] ?? '');
        await sleep(OUTAGE_MS - (Date.now() - cutAt));
        await answer(client, ANSWERS[1] ?? '');
        for (const line of lines) line.mend();
        // The lease comes back to the worker that has the client, or it claims again: without the client’s noticing.
        await waitUntil('the lease', () => outage.first.output().includes('lease held again'), 30_000);
        await answer(client, ANSWERS[2] ?? '');
        await expectWhole(session, client);
        expect(client.closeCode).toBeUndefined();
        expect(session.heldEpoch).toBe(session.epoch);
        client.cut();
      }),
    150_000,
  );

  it(
    'while its worker alone is cut off, and another stands in reserve',
    () =>
      withOutage(async ({ stack, queue, api }) => {
        const { session, client } = await greeted(stack, 'ses_alone');
        const second = await stack.startAgent({
          WORKERS: '1',
          SPOOL_DIR: `${stack.spoolDirectory}/other-host`,
        });
        queue.cut();
        api.cut();
        await answer(client, ANSWERS[0] ?? '');
        await waitUntil('the reserve', () => session.epoch === 2, OUTAGE_MS + 10_000);
        await answer(client, ANSWERS[1] ?? '');
        expect(session.utterances).toHaveLength(1);
        queue.mend();
        api.mend();
        await answer(client, ANSWERS[2] ?? '');
        await expectWhole(session, client);
        expect(client.closeCode).toBeUndefined();
        expect(session.heldEpoch).toBe(1);
        // Only now, as the client goes, is it the reserve’s.
        client.cut();
        const again = await stack.connect('ses_alone', { microphone: false });
        await again.until('the welcome', () => again.of('welcome').length === 1);
        expect(again.of('welcome')[0]?.epoch).toBe(2);
        expect(again.of('welcome')[0]?.transcript.map(({ text }) => text)).toEqual(
          session.utterances.map(({ text }) => text),
        );
        again.cut();
        expect(second.output()).toContain('"reserve":true');
      }),
    150_000,
  );
});
