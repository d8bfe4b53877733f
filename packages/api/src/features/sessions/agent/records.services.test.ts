import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../../../testing/api.ts';
import { claimOf, connectTo, endRecord, goElsewhere, startLive } from '../../../testing/candidate.ts';
import { utterance } from '../../../testing/worker.ts';
import { closeOverdueRecord, forceEnd } from '../lifecycle/tasks.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

const say = (sequence: number, text: string) => ({ kind: 'utterance', utterance: utterance(sequence, text) });
const snapshot = (counter: number, sequence: number, state: object = {}) => ({
  kind: 'snapshot',
  counter,
  snapshot: { version: 1, sequence, state },
});

const report = (id: string, epoch: number, records: unknown[]) =>
  api.agent(`/sessions/${id}/records`, { epoch, records });

async function transcript(id: string): Promise<string[]> {
  const { body } = await api.call('GET', `/v1/sessions/${id}/utterances?limit=100`, {
    as: api.tenant.keys.test.secret,
  });
  return body.data.map((one: { sequence: number; text: string }) => `${one.sequence} ${one.text}`);
}

function refOf(id: string) {
  return { tenantId: api.tenant.id, mode: 'test' as const, sessionId: id };
}

describe('records of the agent', () => {
  it('are stored once, however often they are sent', async () => {
    const { candidate } = await startLive(api);
    const records = [say(1, 'Hello.'), snapshot(1, 1, { at: 'one' }), say(2, 'Hi.')];
    for (let time = 0; time < 3; time += 1) {
      expect((await report(candidate.id, 1, records)).body).toEqual({ stored: 3 });
    }
    await report(candidate.id, 1, [say(2, 'Something else under the same number.')]);
    expect(await transcript(candidate.id)).toEqual(['1 Hello.', '2 Hi.']);
  });

  it('tell what was on screen beside what was heard', async () => {
    const { candidate } = await startLive(api);
    const cut = { interrupted: true, displayedText: 'Hello. What did you build?' };
    const records = [
      { kind: 'utterance', utterance: utterance(1, 'Hello.', cut) },
      { kind: 'utterance', utterance: utterance(2, 'A cache.') },
    ];
    expect((await report(candidate.id, 1, records)).body).toEqual({ stored: 2 });
    const { body } = await api.call('GET', `/v1/sessions/${candidate.id}/utterances`, {
      as: api.tenant.keys.test.secret,
    });
    expect(body.data).toMatchObject([{ text: 'Hello.', ...cut }, { text: 'A cache.' }]);
    expect(body.data[1]).not.toHaveProperty('displayedText');
  });

  it('survive what PostgreSQL cannot store', async () => {
    const { candidate } = await startLive(api);
    const odd = 'a\u0000b \ud800 c';
    const stored = await report(candidate.id, 1, [say(1, odd), snapshot(1, 1, { said: odd })]);
    expect(stored.status).toBe(200);
    expect(await transcript(candidate.id)).toEqual(['1 ab \ufffd c']);
  });

  it('are refused with a number that no record holds', async () => {
    const { candidate } = await startLive(api);
    const beyond = 2 ** 31;
    const { utterance: spoken } = say(1, 'Hello.');
    const records = [
      say(beyond, 'Hello.'),
      { kind: 'utterance', utterance: { ...spoken, endMs: beyond } },
      snapshot(beyond, 1),
      snapshot(1, beyond),
      { kind: 'timings', timings: { turnId: 'one', speechEndMs: beyond } },
      { ...endRecord(1), durationMs: beyond },
    ];
    for (const record of records) {
      const answer = await report(candidate.id, 1, [record]);
      expect(answer.body, JSON.stringify(record)).toMatchObject({ status: 400, code: 'invalid_request' });
    }
    expect((await report(candidate.id, beyond, [say(1, 'Hello.')])).status).toBe(400);
  });

  it('keep the newest snapshot and progress, in whatever order they come', async () => {
    const { candidate } = await startLive(api);
    const progress = (counter: number, questionNumber: number) => ({
      kind: 'progress',
      counter,
      progress: {
        questionNumber,
        questionCount: 5,
        questionTitle: 't',
        questionHint: '',
        remainingMs: 1,
        clockRunning: true,
      },
    });
    await report(candidate.id, 1, [snapshot(2, 2, { at: 'two' }), progress(2, 2)]);
    await report(candidate.id, 1, [snapshot(1, 1, { at: 'one' }), progress(1, 1)]);
    expect((await candidate.read()).progress.questionNumber).toBe(2);
    const next = await claimOf(api, candidate.id);
    expect(next.body).toMatchObject({ epoch: 2, snapshot: { sequence: 2, state: { at: 'two' } } });
  });

  it('take what a worker had said whose client went elsewhere, and tell it so', async () => {
    const { candidate } = await startLive(api);
    await report(candidate.id, 1, [say(1, 'From the first.')]);
    await goElsewhere(api, candidate);
    const spooled = say(2, 'Spooled by the first.');
    const stale = await report(candidate.id, 1, [spooled, snapshot(9, 2)]);
    expect(stale.body).toMatchObject({ status: 409, code: 'connection_replaced' });
    expect((await report(candidate.id, 1, [endRecord(1)])).body.code).toBe('connection_replaced');
    await report(candidate.id, 2, [say(2, 'From the second.'), snapshot(1, 2)]);
    await report(candidate.id, 1, [spooled]);
    expect(await transcript(candidate.id)).toEqual([
      '1 From the first.',
      '2 Spooled by the first.',
      '3 From the second.',
    ]);
    expect((await claimOf(api, candidate.id)).body.snapshot).toMatchObject({ sequence: 3 });
  });

  it('of a worker that was cut off stand before what was said since, in order and once', async () => {
    const { candidate } = await startLive(api);
    await report(candidate.id, 1, [say(1, 'One.'), snapshot(1, 1)]);
    await goElsewhere(api, candidate);
    const reply = say(2, 'The whole of a reply.');
    const begun = { ...reply, utterance: { ...reply.utterance, text: 'The whole' } };
    const since = [begun, say(3, 'Again.'), snapshot(1, 3)];
    await report(candidate.id, 2, since);
    const spooled = [reply, say(3, 'Three.'), say(4, 'Four.')];
    for (let time = 0; time < 2; time += 1) {
      expect((await report(candidate.id, 1, spooled)).status).toBe(200);
      expect((await report(candidate.id, 2, since)).status).toBe(200);
    }
    const end = endRecord(4);
    await report(candidate.id, 2, [say(4, 'Goodbye.'), end]);
    expect(await transcript(candidate.id)).toEqual([
      '1 One.',
      '2 The whole',
      '3 Three.',
      '4 Four.',
      '5 Again.',
      '6 Goodbye.',
    ]);
    expect(await candidate.read()).toMatchObject({ status: 'ended', recordComplete: true });
  });

  it('are all taken from a worker whose client stays, whoever has claimed beside it', async () => {
    const { candidate } = await startLive(api);
    await report(candidate.id, 1, [say(1, 'One.')]);
    expect((await claimOf(api, candidate.id)).body).toMatchObject({ epoch: 2, reserve: true });
    expect((await report(candidate.id, 1, [say(2, 'Two.'), snapshot(2, 2)])).status).toBe(200);
    expect((await report(candidate.id, 2, [say(2, 'Not yet.')])).body.code).toBe('connection_replaced');
    const { body } = await connectTo(api, candidate);
    expect(body.resumed).toMatchObject({ snapshot: { sequence: 2 }, transcript: [{}, { text: 'Two.' }] });
    expect((await report(candidate.id, 2, [say(3, 'Three.')])).status).toBe(200);
    expect(await transcript(candidate.id)).toEqual(['1 One.', '2 Two.', '3 Three.']);
  });

  it('are none of them lost where a reserve never heard that its client was let in', async () => {
    const { candidate } = await startLive(api);
    await report(candidate.id, 1, [say(1, 'One.')]);
    await claimOf(api, candidate.id);
    await report(candidate.id, 1, [say(2, 'Two.')]);
    // The claim takes effect, and the answer is lost on the way; so the client comes again.
    await connectTo(api, candidate, { reserve: true });
    expect((await report(candidate.id, 1, [say(3, 'Three, late.')])).status).toBe(200);
    const { body } = await connectTo(api, candidate, { reserve: true });
    expect(body.resumed?.transcript.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three, late.']);
    expect((await report(candidate.id, 2, [say(4, 'Four.')])).status).toBe(200);
    // Once it has begun, another client of it changes nothing.
    expect((await connectTo(api, candidate, { reserve: true })).body.resumed).toBeNull();
    await report(candidate.id, 2, [say(5, 'Five.'), endRecord(5)]);
    const all = ['1 One.', '2 Two.', '3 Three, late.', '4 Four.', '5 Five.'];
    expect(await transcript(candidate.id)).toEqual(all);
    expect((await candidate.read()).recordComplete).toBe(true);
  });

  it('keep a session live whose holder is heard of, though a reserve has waited long enough', async () => {
    const { candidate } = await startLive(api);
    const release = (epoch: number) =>
      api.agent(`/sessions/${candidate.id}/release`, { epoch, reason: 'suspend' });
    await claimOf(api, candidate.id);
    await report(candidate.id, 1, [say(1, 'One.')]);
    expect((await release(2)).body).toEqual({ released: false });
    // The holder’s client leaves: from now on the reserve’s wait counts.
    expect((await release(1)).body).toEqual({ released: true });
    expect((await candidate.read()).status).toBe('live');
    expect((await release(2)).body).toEqual({ released: true });
    expect((await candidate.read()).status).toBe('suspended');
  });

  it('bring a session back that was suspended while its worker was cut off', async () => {
    const { candidate } = await startLive(api);
    await claimOf(api, candidate.id);
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 2, reason: 'suspend' });
    expect((await report(candidate.id, 1, [say(1, 'One.'), snapshot(1, 1)])).status).toBe(200);
    expect((await candidate.read()).status).toBe('live');
    // The worker goes on under an epoch of its own; nobody else’s claim would do that.
    expect((await claimOf(api, candidate.id)).body).toMatchObject({ epoch: 3, reserve: true });
    const again = await claimOf(api, candidate.id, { goesOnFrom: 1 });
    expect(again.body).toMatchObject({ epoch: 4, reserve: false });
    expect((await report(candidate.id, 4, [say(2, 'Two.')])).status).toBe(200);
    expect((await claimOf(api, candidate.id, { goesOnFrom: 1 })).body.code).toBe('connection_replaced');
  });

  it('take timings of a turn from whoever measured it', async () => {
    const { candidate } = await startLive(api);
    await claimOf(api, candidate.id);
    const timings = { turnId: 'trn_1', speechEndMs: 10, firstAudioSentMs: 700 };
    expect((await report(candidate.id, 1, [{ kind: 'timings', timings }])).status).toBe(200);
  });

  it('take a spool that was found after everybody had gone', async () => {
    const { candidate } = await startLive(api);
    await report(candidate.id, 1, [say(1, 'Stored.')]);
    await claimOf(api, candidate.id);
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 2, reason: 'suspend' });
    const late = await report(candidate.id, 1, [say(2, 'Spooled by the first.')]);
    expect(late.body).toEqual({ stored: 1 });
    expect(await transcript(candidate.id)).toEqual(['1 Stored.', '2 Spooled by the first.']);
  });

  it('let a lower epoch fill what lies behind the point from which the holder went on', async () => {
    const { candidate } = await startLive(api);
    await report(candidate.id, 1, [say(1, 'One.'), say(3, 'Three.')]);
    const claim = await goElsewhere(api, candidate);
    expect(claim.body.transcript.map(({ sequence }) => sequence)).toEqual([1, 3]);
    expect((await report(candidate.id, 1, [say(2, 'Two.')])).status).toBe(200);
    expect(await transcript(candidate.id)).toEqual(['1 One.', '2 Two.', '3 Three.']);
  });

  it('refuse an epoch that was never given out', async () => {
    const { candidate } = await startLive(api);
    const ahead = await report(candidate.id, 7, [say(1, 'Hello.')]);
    expect(ahead.body).toMatchObject({ code: 'invalid_request', errors: [{ pointer: '/epoch' }] });
  });

  it('close when all that the end named has arrived, in any order', async () => {
    const { candidate } = await startLive(api);
    await report(candidate.id, 1, [say(1, 'One.'), endRecord(3)]);
    expect(await candidate.read()).toMatchObject({ status: 'ended', recordComplete: null });
    await report(candidate.id, 1, [say(3, 'Three.')]);
    expect((await candidate.read()).recordComplete).toBeNull();
    await report(candidate.id, 1, [say(2, 'Two.')]);
    expect((await candidate.read()).recordComplete).toBe(true);
    expect(await transcript(candidate.id)).toEqual(['1 One.', '2 Two.', '3 Three.']);
  });

  it('close as incomplete at the deadline, and take nothing after it', async () => {
    const { candidate } = await startLive(api);
    const first = say(1, 'One.');
    await report(candidate.id, 1, [first, endRecord(2)]);
    await closeOverdueRecord(api.context, refOf(candidate.id));
    expect((await candidate.read()).recordComplete).toBe(false);
    expect((await report(candidate.id, 1, [first])).status).toBe(200);
    expect((await report(candidate.id, 1, [say(2, 'Two.')])).body.code).toBe('session_over');
    expect(await transcript(candidate.id)).toEqual(['1 One.']);
  });

  it('are not ended early by a worker that was replaced before the end', async () => {
    const { candidate } = await startLive(api);
    await report(candidate.id, 1, [say(1, 'From the first.')]);
    await goElsewhere(api, candidate);
    await candidate.call('POST', '/end');
    await forceEnd(api.context, refOf(candidate.id));
    await report(candidate.id, 1, [endRecord(1)]);
    expect(await candidate.read()).toMatchObject({ status: 'ended', recordComplete: null });
    expect((await report(candidate.id, 2, [say(2, 'From the second.'), endRecord(2)])).status).toBe(200);
    expect((await candidate.read()).recordComplete).toBe(true);
    expect(await transcript(candidate.id)).toEqual(['1 From the first.', '2 From the second.']);
  });

  it('last as long as their worker says, also where the session was ended without it', async () => {
    const { candidate } = await startLive(api);
    await candidate.call('POST', '/end');
    await forceEnd(api.context, refOf(candidate.id));
    await report(candidate.id, 1, [say(1, 'One.'), endRecord(1, { durationMs: 300_000 })]);
    const row = await api.context.database.withTenant(refOf(candidate.id), (records) =>
      records.session.findFirst({ where: { id: candidate.id } }),
    );
    expect(row).toMatchObject({ recordComplete: true, durationMs: 300_000 });
  });

  it('last until the last that was said, where no worker says how long', async () => {
    const { candidate } = await startLive(api);
    await goElsewhere(api, candidate);
    const until = { ...utterance(1, 'For long.'), endMs: 760_658 };
    await report(candidate.id, 1, [{ kind: 'utterance', utterance: until }]);
    await candidate.call('POST', '/end');
    await forceEnd(api.context, refOf(candidate.id));
    await closeOverdueRecord(api.context, refOf(candidate.id));
    const row = await api.context.database.withTenant(refOf(candidate.id), (records) =>
      records.session.findFirst({ where: { id: candidate.id } }),
    );
    expect(row).toMatchObject({ recordComplete: false, durationMs: 760_658 });
  });

  it('begin the evaluation once, whoever closes the record', async () => {
    const { candidate } = await startLive(api);
    const end = endRecord(1);
    await report(candidate.id, 1, [say(1, 'One.'), end]);
    await report(candidate.id, 1, [say(1, 'One.'), end]);
    await closeOverdueRecord(api.context, refOf(candidate.id));
    const tasks = await api.context.database.withTenant(refOf(candidate.id), (records) =>
      records.outbox.findMany({ where: { subjectId: candidate.id, name: 'evaluation' } }),
    );
    expect(tasks.map(({ id }) => id)).toEqual([`evaluation-${candidate.id}`]);
  });

  it('fail a session with its code, and do not judge it', async () => {
    const { candidate } = await startLive(api);
    await report(candidate.id, 1, [endRecord(0, { reason: 'failed', code: 'vendor_failed' })]);
    expect(await candidate.read()).toMatchObject({
      status: 'failed',
      failure: 'vendor_failed',
      endReason: 'failed',
      recordComplete: true,
    });
    const tasks = await api.context.database.withTenant(refOf(candidate.id), (records) =>
      records.outbox.findMany({ where: { subjectId: candidate.id, name: 'evaluation' } }),
    );
    expect(tasks).toEqual([]);
  });

  it('are for the agent alone', async () => {
    const { candidate } = await startLive(api);
    for (const as of [undefined, candidate.token, api.tenant.keys.test.secret]) {
      const answer = await api.call('POST', `/internal/sessions/${candidate.id}/records`, {
        ...(as ? { as } : {}),
        body: { epoch: 1, records: [say(1, 'Hello.')] },
      });
      expect(answer.body).toMatchObject({ status: 401, code: 'invalid_key' });
    }
    expect((await report('ses_unknown', 1, [say(1, 'Hello.')])).body.code).toBe('not_found');
  });

  it('are not read from anybody else, however long they are', async () => {
    const unending = request(`${api.url}/internal/sessions/ses_1/records`, { method: 'POST' });
    unending.write('{');
    const [response] = await once(unending, 'response');
    expect(response.statusCode).toBe(401);
    unending.destroy();
  });

  it('may be long, but not endless', async () => {
    const body = 'x'.repeat(8 * 1024 * 1024 + 1);
    const answer = await api.agent('/sessions/ses_1/records', body);
    expect(answer.body).toMatchObject({ status: 413, code: 'body_too_large' });
  });
});
