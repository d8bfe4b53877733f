import { CONTROL_CHANNEL, SESSION_QUEUE } from '@vivavoce/contract/internal';
import type { Connection } from '@vivavoce/contract/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, startTestApi, type TestApi } from '../../../testing/api.ts';
import {
  claimOf,
  connectTo,
  endRecord,
  eventually,
  startCandidate,
  startLive,
} from '../../../testing/candidate.ts';
import { startTestWorker, utterance } from '../../../testing/worker.ts';
import { joinSession } from './join.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

async function revoke(sessionId: string): Promise<void> {
  const as = api.tenant.keys.test.secret;
  expect((await api.call('DELETE', `/v1/sessions/${sessionId}/token`, { as })).status).toBe(204);
}

describe('joining a session', () => {
  it('says that every interviewer is busy when no worker comes in time, and the session waits', async () => {
    const candidate = await startCandidate(api);
    await candidate.consent();
    await expect(
      joinSession(api.context, candidate.caller, { sessionId: candidate.id, waitMs: 200 }),
    ).rejects.toMatchObject({ code: 'at_capacity', headers: { 'Retry-After': '5' } });
    expect((await candidate.read()).status).toBe('queued');
    expect(await api.context.queue.stateOf(SESSION_QUEUE, `${candidate.id}-1`)).toBe('waiting');
    await api.loseTask(SESSION_QUEUE, `${candidate.id}-1`);
  });

  it('answers at once with a new ticket where a worker holds the session', async () => {
    const { candidate, joined } = await startLive(api);
    const again = await candidate.join();
    expect(again.body).toMatchObject({ epoch: 1, connections: joined.connections });
    expect(again.body.ticket).not.toBe(joined.ticket);
  });

  it('waits for a newer epoch where the worker could not be reached', async () => {
    const { candidate } = await startLive(api);
    const joining = candidate.join(1);
    const early = await Promise.race([joining, new Promise((resolve) => setTimeout(resolve, 300, 'waits'))]);
    expect(early).toBe('waits');
    const connections: Connection[] = [{ kind: 'websocket', url: 'ws://other.example:3/v1/realtime' }];
    await claimOf(api, candidate.id, { connections });
    expect((await joining).body).toMatchObject({ epoch: 2, connections });
  });

  it('answers the worker that could not be reached where it keeps its lease: it is well', async () => {
    const worker = await startTestWorker(api);
    const candidate = await startCandidate(api);
    await candidate.consent();
    const joined = await candidate.join();
    const again = await joinSession(api.context, candidate.caller, {
      sessionId: candidate.id,
      failedEpoch: 1,
      leaseLapsedAfterMs: 200,
    });
    expect(again).toMatchObject({ epoch: 1, connections: joined.body.connections });
    expect(again.ticket).not.toBe(joined.body.ticket);
    await worker.stop();
  });

  it('never answers a worker that could not be reached and has no lease', async () => {
    const { candidate } = await startLive(api);
    await expect(
      joinSession(api.context, candidate.caller, {
        sessionId: candidate.id,
        failedEpoch: 1,
        leaseLapsedAfterMs: 100,
        waitMs: 400,
      }),
    ).rejects.toMatchObject({ code: 'at_capacity' });
  });

  it('puts the session into the queue again where its task was lost', async () => {
    const { candidate } = await startLive(api);
    // The task of the first join is gone, as after a queue that lost its memory.
    await api.loseTask(SESSION_QUEUE, `${candidate.id}-1`);
    const joining = candidate.join(1);
    await eventually(async () =>
      ['waiting', 'active'].includes(await api.context.queue.stateOf(SESSION_QUEUE, `${candidate.id}-2`)),
    );
    const old = await claimOf(api, candidate.id, { taskId: `${candidate.id}-1` });
    expect(old.body.code).toBe('connection_replaced');
    const claim = await claimOf(api, candidate.id, { taskId: `${candidate.id}-2` });
    expect(claim.body.epoch).toBe(2);
    expect((await joining).body.epoch).toBe(2);
  });

  it('goes on after a suspension, with all that was said and the last snapshot', async () => {
    const { candidate } = await startLive(api);
    await api.agent(`/sessions/${candidate.id}/records`, {
      epoch: 1,
      records: [
        { kind: 'utterance', utterance: utterance(1, 'Hello.') },
        { kind: 'snapshot', counter: 1, snapshot: { version: 1, sequence: 1, state: { at: 'greeting' } } },
      ],
    });
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'suspend' });
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'suspend' });
    expect(await candidate.read()).toMatchObject({ status: 'suspended', progress: { clockRunning: false } });
    expect((await claimOf(api, candidate.id)).body.code).toBe('connection_replaced');

    const joining = candidate.join();
    await eventually(async () => (await candidate.read()).status === 'queued');
    const claim = await claimOf(api, candidate.id);
    expect(claim.body).toMatchObject({ epoch: 2, snapshot: { state: { at: 'greeting' } } });
    expect(claim.body.transcript.map(({ text }) => text)).toEqual(['Hello.']);
    expect((await joining).body.epoch).toBe(2);
  });

  it('is awaited for 15 s by the worker that it was given, and for no less where it lost another', async () => {
    const { candidate, claim } = await startLive(api);
    expect(claim.connectWithinMs).toBe(15_000);
    expect((await claimOf(api, candidate.id)).body.connectWithinMs).toBeUndefined();
  });

  it('moves from a worker that drains to another, without a stop in between', async () => {
    const worker = await startTestWorker(api);
    const candidate = await startCandidate(api);
    await candidate.consent();
    await candidate.join();
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'move' });
    worker.finish(candidate.id);
    const moved = await candidate.join();
    expect(moved.body).toMatchObject({ epoch: 2, session: { status: 'live' } });
    // The join may be answered before the worker has the answer to its claim.
    await expect
      .poll(() => worker.claims.filter(({ sessionId }) => sessionId === candidate.id))
      .toHaveLength(2);
    await worker.stop();
  });

  it('gives two workers that claim at once two epochs, and the higher one holds', async () => {
    const { candidate } = await startLive(api);
    const claims = await Promise.all([claimOf(api, candidate.id), claimOf(api, candidate.id)]);
    expect(claims.map(({ body }) => body.epoch).sort()).toEqual([2, 3]);
    const say = (epoch: number) =>
      api.agent(`/sessions/${candidate.id}/records`, {
        epoch,
        records: [{ kind: 'snapshot', counter: 1, snapshot: { version: 1, sequence: 0, state: {} } }],
      });
    await connectTo(api, candidate);
    expect((await say(2)).body.code).toBe('connection_replaced');
    expect((await say(3)).status).toBe(200);
  });

  it('is refused where the token was revoked while it waited for a worker', async () => {
    const candidate = await startCandidate(api);
    await candidate.consent();
    const joining = candidate.join();
    await eventually(async () => (await candidate.read()).status === 'queued');
    await revoke(candidate.id);
    await claimOf(api, candidate.id);
    expect((await joining).body.code).toBe('invalid_token');
  });

  it('is refused once the session is over', async () => {
    const { candidate } = await startLive(api);
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'suspend' });
    await candidate.call('POST', '/end');
    expect((await candidate.join()).body).toMatchObject({ code: 'session_over' });
  });
});

describe('a ticket', () => {
  const redeem = (id: string, body: object) => api.agent(`/sessions/${id}/tickets/redeem`, body);

  it('opens one connection, once, from the page that asked for it', async () => {
    const { candidate, joined } = await startLive(api);
    const good = { epoch: 1, ticket: joined.ticket, origin: ORIGIN, clientId: 'cli_1' };
    expect((await redeem(candidate.id, { ...good, origin: 'https://evil.example' })).body.code).toBe(
      'origin_not_allowed',
    );
    expect((await redeem(candidate.id, { ...good, origin: null })).body.code).toBe('origin_not_allowed');
    const both = await Promise.all([redeem(candidate.id, good), redeem(candidate.id, good)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('goes with the tokens of its session when they are revoked', async () => {
    const { candidate, joined } = await startLive(api);
    await revoke(candidate.id);
    const body = { epoch: 1, ticket: joined.ticket, origin: ORIGIN, clientId: 'cli_1' };
    expect((await redeem(candidate.id, body)).body.code).toBe('invalid_ticket');
  });

  it('is worth nothing for another session, another epoch, or after 60 s', async () => {
    const one = await startLive(api);
    const two = await startLive(api);
    const good = { epoch: 1, ticket: one.joined.ticket, origin: ORIGIN, clientId: 'cli_1' };
    expect((await redeem(two.candidate.id, good)).body.code).toBe('invalid_ticket');
    expect((await redeem(one.candidate.id, { ...good, epoch: 2 })).body.code).toBe('invalid_ticket');
    await api.context.database.withTenant(one.candidate.caller, (records) =>
      records.ticket.updateMany({
        where: { sessionId: one.candidate.id },
        data: { expiresAt: new Date(Date.now() - 1) },
      }),
    );
    expect((await redeem(one.candidate.id, good)).body.code).toBe('invalid_ticket');
  });
});

describe('a worker that was replaced', () => {
  it('lets nobody in with the tickets of its own epoch', async () => {
    const { candidate, joined } = await startLive(api);
    await claimOf(api, candidate.id);
    const stale = await api.agent(`/sessions/${candidate.id}/tickets/redeem`, {
      epoch: 1,
      ticket: joined.ticket,
      origin: ORIGIN,
      clientId: 'cli_1',
    });
    expect(stale.body.code).toBe('connection_replaced');
  });
});

describe('a client that connects just as another worker claims', () => {
  it('is let in by one of them: the ticket is looked at once the claim is through', async () => {
    const { candidate, joined } = await startLive(api);
    const body = { epoch: 1, ticket: joined.ticket, origin: ORIGIN, clientId: 'cli_1' };
    let redeeming: ReturnType<typeof api.agent> | undefined;
    await api.context.database.withTenant(candidate.caller, async (records) => {
      await records.session.updateMany({ where: { id: candidate.id }, data: { epoch: { increment: 1 } } });
      redeeming = api.agent(`/sessions/${candidate.id}/tickets/redeem`, body);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    });
    expect((await redeeming)?.body.code).toBe('connection_replaced');
  });
});

describe('tickets that expired', () => {
  it('go when the session gets its next', async () => {
    const { candidate } = await startLive(api);
    const inScope = <T>(work: Parameters<typeof api.context.database.withTenant<T>>[1]) =>
      api.context.database.withTenant(candidate.caller, work);
    await inScope((records) =>
      records.ticket.updateMany({ where: { sessionId: candidate.id }, data: { expiresAt: new Date(0) } }),
    );
    await candidate.join();
    expect(await inScope((records) => records.ticket.count({ where: { sessionId: candidate.id } }))).toBe(1);
  });
});

describe('ending a session', () => {
  it('asks the worker that holds it, which says where its record ends', async () => {
    const { candidate } = await startLive(api);
    const heard: unknown[] = [];
    const stop = await api.context.queue.subscribe(CONTROL_CHANNEL, (message) => {
      heard.push(message);
      void api.agent(`/sessions/${candidate.id}/records`, {
        epoch: 1,
        records: [
          { kind: 'utterance', utterance: utterance(1, 'Goodbye.') },
          {
            kind: 'end',
            lastSequence: 1,
            reason: 'candidate',
            endedAt: new Date().toISOString(),
            durationMs: 1_000,
          },
        ],
      });
    });
    const ended = await candidate.call('POST', '/end');
    expect(heard).toEqual([{ sessionId: candidate.id, kind: 'terminate', reason: 'candidate' }]);
    expect(ended.body).toMatchObject({ status: 'ended', endReason: 'candidate', recordComplete: true });
    expect((await candidate.call('POST', '/end')).body.status).toBe('ended');
    await stop();
  });

  it('keeps the record open for the spool of a worker that was lost', async () => {
    const { candidate } = await startLive(api);
    await api.loseTask(SESSION_QUEUE, `${candidate.id}-1`);
    // The client notices that its worker is gone; before another one comes, the candidate has had enough.
    const joining = candidate.join(1);
    await eventually(
      async () => (await api.context.queue.stateOf(SESSION_QUEUE, `${candidate.id}-2`)) === 'waiting',
    );
    const ended = await candidate.call('POST', '/end');
    expect(ended.body).toMatchObject({ status: 'ended', recordComplete: null });
    expect((await joining).body.code).toBe('session_over');
    const spool = await api.agent(`/sessions/${candidate.id}/records`, {
      epoch: 1,
      records: [{ kind: 'utterance', utterance: utterance(1, 'Spooled.') }, endRecord(1)],
    });
    expect(spool.status).toBe(200);
    expect(await candidate.read()).toMatchObject({ endReason: 'candidate', recordComplete: true });
  });

  it('happens at once where the worker had just let go of it, by whoever asked', async () => {
    const { candidate } = await startLive(api);
    const speaking = await api.agent(`/sessions/${candidate.id}/records`, {
      epoch: 1,
      records: [{ kind: 'utterance', utterance: utterance(1, 'Hello.') }],
    });
    expect(speaking.status).toBe(200);
    const stop = await api.context.queue.subscribe(CONTROL_CHANNEL, () => {
      void api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'suspend' });
    });
    const ended = await candidate.call('POST', '/end');
    expect(ended.body).toMatchObject({ status: 'ended', endReason: 'candidate', recordComplete: true });
    await stop();
  });

  it('abandons one that never began', async () => {
    const candidate = await startCandidate(api);
    await candidate.consent();
    expect((await candidate.call('POST', '/end')).body).toMatchObject({
      status: 'abandoned',
      endReason: 'abandoned',
    });
  });
});
