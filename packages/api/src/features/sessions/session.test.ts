import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, startTestApi, type TestApi } from '../../testing/api.ts';
import { startTestWorker, type TestWorker, utterance } from '../../testing/worker.ts';

let api: TestApi;
let worker: TestWorker;

beforeAll(async () => {
  api = await startTestApi();
  worker = await startTestWorker(api);
}, 60_000);

afterAll(async () => {
  await worker?.stop();
  await api?.stop();
});

const page = { Origin: ORIGIN };

async function createSession(body: object = { template: 'graduate-practice', displayName: 'Sam' }) {
  const created = await api.call('POST', '/v1/sessions', {
    as: api.tenant.keys.test.publishable,
    headers: page,
    body,
  });
  expect(created.status, JSON.stringify(created.body)).toBe(201);
  return { id: created.body.session.id as string, token: created.body.token.value as string, created };
}

async function consent(id: string, token: string, version: string) {
  return api.call('POST', `/v1/sessions/${id}/consent`, {
    as: token,
    headers: page,
    body: { noticeVersion: version, locale: 'en', voice: true },
  });
}

describe('a session, end to end', () => {
  it('is created by a page, consented to, joined, led by a worker, recorded and ended', async () => {
    const { id, token, created } = await createSession();
    expect(created.body.session).toMatchObject({ status: 'created', mode: 'test', displayName: 'Sam' });

    const early = await api.call('POST', `/v1/sessions/${id}/join`, { as: token, headers: page, body: {} });
    expect(early.body).toMatchObject({ status: 409, code: 'consent_required' });

    const agreed = await consent(id, token, created.body.session.notice.version);
    expect(agreed.body).toMatchObject({ status: 'consented', consent: { voice: true } });

    const joined = await api.call('POST', `/v1/sessions/${id}/join`, { as: token, headers: page, body: {} });
    expect(joined.status, JSON.stringify(joined.body)).toBe(200);
    expect(joined.body).toMatchObject({ epoch: 1, transport: 'websocket', session: { status: 'live' } });
    const claim = worker.claims.find((one) => one.sessionId === id);
    expect(claim).toMatchObject({
      epoch: 1,
      mode: 'test',
      voice: true,
      displayName: 'Sam',
      tenantName: 'Northwind',
      snapshot: null,
      transcript: [],
    });
    expect(claim?.vendors.stt.baseUrl).toMatch(/\/deepgram$/);

    const redeem = { epoch: 1, ticket: joined.body.ticket, origin: ORIGIN, clientId: 'cli_1' };
    const redeemed = await api.agent(`/sessions/${id}/tickets/redeem`, redeem);
    expect(redeemed.body).toEqual({ clientId: 'cli_1' });
    const again = await api.agent(`/sessions/${id}/tickets/redeem`, redeem);
    expect(again.body).toMatchObject({ code: 'invalid_ticket' });

    const records = [
      { kind: 'utterance', utterance: utterance(1, 'Hello Sam, shall we begin?') },
      { kind: 'utterance', utterance: utterance(2, 'Yes, gladly.') },
      {
        kind: 'progress',
        counter: 1,
        progress: {
          questionNumber: 1,
          questionCount: 5,
          questionTitle: 'Why this role',
          questionHint: '',
          remainingMs: 1_000_000,
          clockRunning: true,
        },
      },
      { kind: 'snapshot', counter: 1, snapshot: { version: 1, sequence: 2, state: { at: 'motivation' } } },
    ];
    const stored = await api.agent(`/sessions/${id}/records`, { epoch: 1, records });
    expect(stored.body).toEqual({ stored: 4 });

    const end = {
      kind: 'end',
      lastSequence: 2,
      reason: 'completed',
      endedAt: new Date().toISOString(),
      durationMs: 60_000,
    };
    const ended = await api.agent(`/sessions/${id}/records`, { epoch: 1, records: [end] });
    expect(ended.status).toBe(200);
    worker.finish(id);

    const read = await api.call('GET', `/v1/sessions/${id}`, { as: token });
    expect(read.body).toMatchObject({ status: 'ended', endReason: 'completed', recordComplete: true });
    const transcript = await api.call('GET', `/v1/sessions/${id}/utterances`, { as: token });
    expect(transcript.body.data.map((one: { text: string }) => one.text)).toEqual([
      'Hello Sam, shall we begin?',
      'Yes, gladly.',
    ]);
  });
});
