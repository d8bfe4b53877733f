import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, startTestApi, type TestApi } from '../../testing/api.ts';
import { endRecord, eventually, startCandidate } from '../../testing/candidate.ts';
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

describe('a session, end to end', () => {
  it('is created by a page, consented to, joined, led by a worker, recorded and ended', async () => {
    const candidate = await startCandidate(api);
    const { id } = candidate;
    expect(candidate.session).toMatchObject({ status: 'created', mode: 'test', displayName: 'Sam' });
    expect((await candidate.join()).body).toMatchObject({ status: 409, code: 'consent_required' });
    expect((await candidate.consent()).body).toMatchObject({ status: 'consented', consent: { voice: true } });

    const joined = await candidate.join();
    expect(joined.status, JSON.stringify(joined.body)).toBe(200);
    expect(joined.body).toMatchObject({
      epoch: 1,
      connections: [{ kind: 'websocket' }],
      session: { status: 'live' },
    });
    await eventually(async () => worker.claims.length > 0);
    const [claim] = worker.claims;
    expect(claim).toMatchObject({
      sessionId: id,
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
    expect(redeemed.body).toEqual({ clientId: 'cli_1', voice: true, resumed: null });
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

    const ended = await api.agent(`/sessions/${id}/records`, { epoch: 1, records: [endRecord(2)] });
    expect(ended.status).toBe(200);
    worker.finish(id);

    expect(await candidate.read()).toMatchObject({
      status: 'ended',
      endReason: 'completed',
      recordComplete: true,
      progress: { questionNumber: 1, clockRunning: false },
    });
    const transcript = await candidate.call('GET', '/utterances');
    expect(transcript.body.data.map((one: { text: string }) => one.text)).toEqual([
      'Hello Sam, shall we begin?',
      'Yes, gladly.',
    ]);
    const kept = Date.parse((await candidate.read()).expiresAt ?? '') - Date.now();
    expect(Math.round(kept / 86_400_000)).toBe(90);
  });
});

describe('consent', () => {
  it('is to the present notice, and may be changed before the interview begins', async () => {
    const candidate = await startCandidate(api);
    const old = await candidate.call('POST', '/consent', {
      noticeVersion: '2020-01-01',
      locale: 'en',
      voice: true,
    });
    expect(old.body).toMatchObject({ status: 400, errors: [{ pointer: '/noticeVersion' }] });
    await candidate.consent(true);
    expect((await candidate.consent(false)).body.consent).toMatchObject({ voice: false });
    expect((await candidate.read()).consent?.voice).toBe(false);
  });

  it('can be read word for word before it is given, by the candidate and by the partner', async () => {
    const candidate = await startCandidate(api);
    const path = `/v1/sessions/${candidate.id}/notice`;
    const read = await api.call('GET', path, { as: candidate.token });
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({
      version: candidate.session.notice.version,
      locale: 'en',
      title: "You'll talk with Ava, an AI interviewer",
      nothingYet: 'Nothing is recorded before you agree.',
    });
    expect(read.body.facts).toHaveLength(4);
    expect(read.body.facts[2]).toContain('Northwind');
    expect((await api.call('GET', path, { as: api.tenant.keys.test.secret })).body).toEqual(read.body);
    expect((await api.call('GET', path, { as: (await startCandidate(api)).token })).status).toBe(403);
  });

  it('without voice reaches the worker', async () => {
    const candidate = await startCandidate(api);
    await candidate.consent(false);
    await candidate.join();
    const claimed = () => worker.claims.find(({ sessionId }) => sessionId === candidate.id);
    await eventually(async () => claimed() !== undefined);
    expect(claimed()?.voice).toBe(false);
    worker.finish(candidate.id);
  });

  it('to voice may be given later, and taken back: the next connection tells the worker', async () => {
    const candidate = await startCandidate(api);
    await candidate.consent(false);
    const voiceOf = async () => {
      const joined = await candidate.join();
      const { ticket, epoch } = joined.body;
      const body = { ticket, epoch, origin: ORIGIN, clientId: 'cli_later' };
      return (await api.agent(`/sessions/${candidate.id}/tickets/redeem`, body)).body.voice;
    };
    expect(await voiceOf()).toBe(false);
    const { revision } = await candidate.read();
    const agreed = await candidate.consent(true);
    expect(agreed.body).toMatchObject({ status: 'live', revision: revision + 1, consent: { voice: true } });
    expect(await voiceOf()).toBe(true);
    await candidate.consent(false);
    expect(await voiceOf()).toBe(false);
    worker.finish(candidate.id);
  });
});

describe('sessions of a tenant', () => {
  const as = () => api.tenant.keys.test.secret;
  const create = async (body: object) => {
    const created = await api.call('POST', '/v1/sessions', { as: as(), body });
    expect(created.status, JSON.stringify(created.body)).toBe(201);
    return created.body;
  };

  it('are listed page by page, newest first, none twice and none missing', async () => {
    const made: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      made.unshift((await create({ template: 'customer-support-screen' })).session.id);
    }
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/v1/sessions?template=customer-support-screen&limit=2${cursor && `&cursor=${cursor}`}`;
      const { body } = await api.call('GET', path, { as: as() });
      seen.push(...body.data.map((one: { id: string }) => one.id));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(made);
  });

  it('are found by the partner’s own reference and by status', async () => {
    const { session } = await create({ template: 'graduate-practice', externalId: 'applicant 7/ö' });
    const found = await api.call('GET', `/v1/sessions?externalId=${encodeURIComponent('applicant 7/ö')}`, {
      as: as(),
    });
    expect(found.body.data).toMatchObject([{ id: session.id, externalId: 'applicant 7/ö' }]);
    const at = (name: string, ms: number) =>
      `${name}=${encodeURIComponent(new Date(Date.parse(session.createdAt) + ms).toISOString())}`;
    for (const [query, ids] of [
      [`${at('createdFrom', 0)}&${at('createdBefore', 1)}`, [session.id]],
      [at('createdFrom', 60_000), []],
    ] as const) {
      const dated = await api.call('GET', `/v1/sessions?externalId=applicant%207%2F%C3%B6&${query}`, {
        as: as(),
      });
      expect(dated.body.data.map(({ id }: { id: string }) => id)).toEqual(ids);
    }
    const live = await api.call('GET', '/v1/sessions?status=live&externalId=nobody', { as: as() });
    expect(live.body).toEqual({ data: [], nextCursor: null });
    const odd = await api.call('GET', '/v1/sessions?status=asleep', { as: as() });
    expect(odd.body).toMatchObject({ code: 'invalid_request', errors: [{ pointer: 'query.status' }] });
    const cursor = await api.call('GET', '/v1/sessions?cursor=abc', { as: as() });
    expect(cursor.body.code).toBe('invalid_cursor');
  });

  it('keep the partner’s reference from the candidate', async () => {
    const { session, token } = await create({ template: 'graduate-practice', externalId: 'secret note' });
    expect(session.externalId).toBe('secret note');
    const read = await api.call('GET', `/v1/sessions/${session.id}`, { as: token.value });
    expect(read.body.externalId).toBeNull();
  });

  it('are created once for one Idempotency-Key', async () => {
    const headers = { 'Idempotency-Key': 'order-1' };
    const body = { template: 'graduate-practice', externalId: 'once' };
    const first = await api.call('POST', '/v1/sessions', { as: as(), headers, body });
    const second = await api.call('POST', '/v1/sessions', { as: as(), headers, body });
    expect(second.body).toEqual(first.body);
    const list = await api.call('GET', '/v1/sessions?externalId=once', { as: as() });
    expect(list.body.data).toHaveLength(1);
  });

  it('are erased with everything that belongs to them', async () => {
    const candidate = await startCandidate(api);
    await candidate.consent();
    await candidate.join();
    await api.agent(`/sessions/${candidate.id}/records`, {
      epoch: 1,
      records: [{ kind: 'utterance', utterance: utterance(1, 'Hello.') }],
    });
    const erased = await api.call('DELETE', `/v1/sessions/${candidate.id}`, { as: as() });
    expect(erased.status).toBe(204);
    worker.finish(candidate.id);
    const again = await api.call('DELETE', `/v1/sessions/${candidate.id}`, { as: as() });
    expect(again.body.code).toBe('not_found');
    const late = await api.agent(`/sessions/${candidate.id}/records`, {
      epoch: 1,
      records: [{ kind: 'utterance', utterance: utterance(2, 'Too late.') }],
    });
    expect(late.body.code).toBe('not_found');
    const left = await api.context.database.withTenant(
      { tenantId: api.tenant.id, mode: 'any' },
      async (records) => [
        await records.utterance.count({ where: { sessionId: candidate.id } }),
        await records.consent.count({ where: { sessionId: candidate.id } }),
        await records.event.count({ where: { subjectId: candidate.id } }),
        await records.ticket.count({ where: { sessionId: candidate.id } }),
        await records.outbox.count({ where: { subjectId: candidate.id } }),
      ],
    );
    expect(left).toEqual([0, 0, 0, 0, 0]);
  });

  it('take the answers that were kept for repeated requests along when they are erased', async () => {
    const keptFor = (sessionId: string) =>
      api.context.database.withTenant({ tenantId: api.tenant.id, mode: 'any' }, (records) =>
        records.idempotencyKey.count({ where: { subjectId: sessionId } }),
      );
    const created = await api.call('POST', '/v1/sessions', {
      as: as(),
      headers: { 'Idempotency-Key': 'created-then-erased' },
      body: { template: 'graduate-practice', displayName: 'Sam' },
    });
    const { id } = created.body.session;
    await api.call('POST', `/v1/sessions/${id}/token`, { as: as(), headers: { 'Idempotency-Key': 'token' } });
    expect(await keptFor(id)).toBe(2);
    await api.call('DELETE', `/v1/sessions/${id}`, { as: as() });
    expect(await keptFor(id)).toBe(0);
  });

  it('leave no key, no token, no ticket and no word in the log', async () => {
    const log = api.log.join('\n');
    expect(log).toContain('"route":"/v1/sessions/:id/join"');
    for (const secret of ['vv_test_', 'vst_', 'vvt_', 'Hello Sam', 'gladly', 'secret note', 'Sam']) {
      expect(log, secret).not.toContain(secret);
    }
  });
});
