import { newId } from '@vivavoce/contract/ids';
import { SESSION_QUEUE } from '@vivavoce/contract/internal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, startTestApi, type TestApi } from '../../../testing/api.ts';
import {
  type Candidate,
  claimOf,
  eventually,
  startCandidate,
  startLive,
} from '../../../testing/candidate.ts';
import { createTenant } from '../../tenants/create.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(() => api?.stop());

async function newKey(slug: string): Promise<{ tenantId: string; key: string }> {
  const { id, keys } = await createTenant(api.owner, { name: slug, slug, origins: [ORIGIN] });
  return { tenantId: id, key: keys.test.publishable };
}

/** Joins, and does not wait for the answer. */
async function queue(key: string): Promise<Candidate> {
  const candidate = await startCandidate(api, { key });
  await candidate.consent();
  await rejoin(candidate);
  return candidate;
}

async function rejoin(candidate: Candidate): Promise<void> {
  void candidate.join().catch(() => {});
  await eventually(async () => (await candidate.read()).status === 'queued');
  // It is in the queue, too, and not only written down.
  await eventually(async () => (await outboxOf(candidate)).every(({ relays }) => relays > 0));
}

const outboxOf = ({ caller, id }: Candidate) =>
  api.owner.withTenant({ tenantId: caller.tenantId, mode: 'any' }, (records) =>
    records.outbox.findMany({ where: { subjectId: id, name: 'session' } }),
  );

/** A deployment of one place: takes what waits, one after the other, each let go as by somebody who never connected. */
async function startOnePlace() {
  const taken: string[] = [];
  const stop = await api.context.queue.work(SESSION_QUEUE, { concurrency: 1 }, async ({ data, id }) => {
    const { sessionId = '' } = data;
    taken.push(sessionId);
    const claim = await api.agent(`/sessions/${sessionId}/claim`, {
      workerId: newId('worker'),
      connections: [{ kind: 'websocket', url: 'ws://worker.example:1/v1/realtime' }],
      taskId: id,
    });
    await api.agent(`/sessions/${sessionId}/release`, { epoch: claim.body.epoch, reason: 'suspend' });
  });
  return { taken, stop };
}

describe('a key that asks for more places than there are', () => {
  it('takes no more than its share while others wait', async () => {
    const greedy = await newKey('greedy');
    const modest = await newKey('modest');
    const crowd = [];
    for (let count = 0; count < 5; count += 1) crowd.push(await queue(greedy.key));
    const others = [await queue(modest.key), await queue(modest.key)];
    const ids = [...crowd, ...others].map(({ id }) => id);
    const [c0, c1, c2, c3, c4, o0, o1] = ids;
    const place = await startOnePlace();
    await expect.poll(() => place.taken).toHaveLength(7);
    await place.stop();
    expect(place.taken).toEqual([c0, o0, c1, o1, c2, c3, c4]);
  });

  it('comes last also where it joins again and again without ever connecting', async () => {
    const greedy = await newKey('returning');
    const modest = await newKey('patient');
    const crowd = [];
    for (let count = 0; count < 4; count += 1) crowd.push(await queue(greedy.key));
    const first = await startOnePlace();
    await expect.poll(() => first.taken).toHaveLength(4);
    await first.stop();
    for (const candidate of crowd) await rejoin(candidate);
    const other = await queue(modest.key);
    const place = await startOnePlace();
    await expect.poll(() => place.taken).toHaveLength(5);
    await place.stop();
    expect(place.taken.indexOf(other.id)).toBe(1);
  });
});

describe('a limit of a key', () => {
  it.each([
    ['interviews at once', { concurrentSessions: 0 }, 30],
    ['minutes a day', { minutesPerDay: 0 }, 3_600],
  ])('of %s says when to come again', async (_what, data, seconds) => {
    const { tenantId, key } = await newKey(`limit-${seconds}`);
    await api.owner.withTenant({ tenantId, mode: 'any' }, (records) =>
      records.key.updateMany({ where: { tenantId, kind: 'publishable' }, data }),
    );
    const refused = await api.call('POST', '/v1/sessions', {
      as: key,
      headers: { Origin: ORIGIN },
      body: { template: 'graduate-practice' },
    });
    expect(refused.body).toMatchObject({ status: 429, code: 'session_limit', retryable: true });
    expect(refused.headers.get('Retry-After')).toBe(String(seconds));
    // A page may read it.
    expect(refused.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
  });
});

describe('joining again', () => {
  it('is checked against the limits of the key, without the session itself', async () => {
    const { tenantId, key } = await newKey('returned');
    const limit = (concurrentSessions: number) =>
      api.owner.withTenant({ tenantId, mode: 'any' }, (records) =>
        records.key.updateMany({
          where: { tenantId, kind: 'publishable' },
          data: { concurrentSessions, minutesPerDay: 1 },
        }),
      );
    const { candidate } = await startLive(api, { key });
    await startLive(api, { key });
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'suspend' });
    await limit(1);
    expect((await candidate.join()).body).toMatchObject({ status: 429, code: 'session_limit' });
    await limit(2);
    // Its minutes of today are used up, but what was begun may be finished.
    await api.owner.withTenant({ tenantId, mode: 'any' }, (records) =>
      records.session.updateMany({ where: { id: candidate.id }, data: { durationMs: 120_000 } }),
    );
    expect(
      (
        await api.call('POST', '/v1/sessions', {
          as: key,
          headers: { Origin: ORIGIN },
          body: { template: 'graduate-practice' },
        })
      ).body.code,
    ).toBe('session_limit');
    await rejoin(candidate);
    expect((await claimOf(api, candidate.id)).status).toBe(200);
  });
});
