import { CONTROL_CHANNEL } from '@vivavoce/contract/internal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, startTestApi, type TestApi } from '../../../testing/api.ts';
import {
  type Candidate,
  claimOf,
  endRecord,
  eventually,
  goElsewhere,
  startCandidate,
  startLive,
} from '../../../testing/candidate.ts';
import { createTenant } from '../../tenants/create.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

const secret = () => api.tenant.keys.test.secret;

const control = (candidate: Candidate, body: object, more: { as?: string; key?: string } = {}) =>
  api.call('POST', `/v1/sessions/${candidate.id}/control`, {
    as: more.as ?? secret(),
    body,
    headers: { Origin: ORIGIN, ...(more.key === undefined ? {} : { 'Idempotency-Key': more.key }) },
  });

/** How the agent is told to take turns; the problem where nothing was changed. */
const taken = async (candidate: Candidate, epoch = 1) =>
  (await api.agent(`/sessions/${candidate.id}/turn`, { epoch })).body;

/** A template whose candidates may change the mode. */
async function openTemplate(): Promise<string> {
  const {
    id: _id,
    version: _version,
    createdAt: _at,
    ...document
  } = (await api.call('GET', '/v1/templates/graduate-practice', { as: secret() })).body;
  const slug = 'live-coding';
  const body = { ...document, slug, turn: { mode: 'conversational', candidateMayChange: true } };
  const made = await api.call('POST', '/v1/templates', { as: secret(), body });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return slug;
}

describe('control of a live session', () => {
  it('switches the mode: the worker is told by id, fetches it, and whoever claims next begins so', async () => {
    const { candidate } = await startLive(api);
    const told: unknown[] = [];
    const stop = await api.context.queue.subscribe(CONTROL_CHANNEL, (message) => told.push(message));
    expect(await taken(candidate)).toMatchObject({ code: 'not_found' });
    const answer = await control(candidate, { type: 'mode', mode: 'coding', checkInAfterMs: 45_000 });
    expect(answer).toMatchObject({ status: 200, body: { turn: { mode: 'coding', checkInAfterMs: 45_000 } } });
    await eventually(async () => told.length > 0);
    expect(told).toEqual([{ sessionId: candidate.id, kind: 'mode', turnMode: 'coding' }]);
    const settings = { mode: 'coding', checkInAfterMs: 45_000 };
    expect(await taken(candidate)).toEqual({ revision: 1, settings });
    const snapshot = { kind: 'snapshot', counter: 1, snapshot: { version: 1, sequence: 0, state: {} } };
    const stored = await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records: [snapshot] });
    expect(stored.body).toMatchObject({ turnRevision: 1 });
    expect((await claimOf(api, candidate.id)).body.turn).toEqual({ revision: 1, settings });
    await stop();
  });

  it('returns to conversation where code is run or handed in, by any client, and says so as an event', async () => {
    const { candidate } = await startLive(api);
    await control(candidate, { type: 'mode', mode: 'coding' });
    const run = await control(candidate, { type: 'run' }, { as: candidate.token });
    expect(run).toMatchObject({ status: 200, body: { turn: { mode: 'conversational' } } });
    await control(candidate, { type: 'mode', mode: 'coding' });
    await control(candidate, { type: 'submit' });
    expect(await taken(candidate)).toEqual({ revision: 4, settings: { mode: 'conversational' } });
    const { tenantId } = candidate.caller;
    const events = await api.context.database.withTenant(candidate.caller, (records) =>
      records.event.findMany({
        where: { tenantId, subjectId: candidate.id, type: 'session.control' },
        orderBy: { sequence: 'asc' },
      }),
    );
    expect(events.map(({ data }) => data)).toEqual([
      { type: 'mode', turnMode: 'coding' },
      { type: 'run', turnMode: 'conversational' },
      { type: 'mode', turnMode: 'coding' },
      { type: 'submit', turnMode: 'conversational' },
    ]);
  });

  it('is done once, however often a request is repeated under its key', async () => {
    const { candidate } = await startLive(api);
    const once = () => control(candidate, { type: 'mode', mode: 'coding' }, { key: `once-${candidate.id}` });
    const first = await once();
    await control(candidate, { type: 'run' });
    const again = await once();
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(await taken(candidate)).toMatchObject({ revision: 2, settings: { mode: 'conversational' } });
  });

  it('lets the candidate’s page choose a mode only where the template says so', async () => {
    const { candidate } = await startLive(api);
    const coding = { type: 'mode', mode: 'coding' };
    const refused = await control(candidate, coding, { as: candidate.token });
    expect(refused.body).toMatchObject({ status: 403, code: 'not_allowed' });
    expect(await taken(candidate)).toMatchObject({ code: 'not_found' });
    const body = { template: await openTemplate(), displayName: 'Sam' };
    const open = await startCandidate(api, { body });
    const allowed = await control(open, coding, { as: open.token });
    // Before it began, too: it begins so.
    expect(allowed).toMatchObject({ status: 200, body: { turn: { mode: 'coding' } } });
  });

  it('is for the partner’s backend and the session’s own page alone', async () => {
    const { candidate } = await startLive(api);
    const stranger = await startCandidate(api);
    const other = await createTenant(api.owner, { name: 'Other', slug: 'control', origins: [ORIGIN] });
    const attempts = [
      [api.tenant.keys.test.publishable, 'not_allowed'],
      [stranger.token, 'not_allowed'],
      [other.keys.test.secret, 'not_found'],
      [api.tenant.keys.live.secret, 'not_found'],
    ] as const;
    for (const [as, code] of attempts)
      expect((await control(candidate, { type: 'run' }, { as })).body).toMatchObject({ code });
    expect(await taken(candidate)).toMatchObject({ code: 'not_found' });
  });

  it('ends with the session, and takes nothing that is no control', async () => {
    const { candidate } = await startLive(api);
    for (const body of [{ type: 'walk' }, { type: 'run', mode: 'coding' }, { type: 'mode' }, {}])
      expect((await control(candidate, body)).body).toMatchObject({ code: 'invalid_request' });
    await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records: [endRecord(0)] });
    expect((await control(candidate, { type: 'run' })).body).toMatchObject({ code: 'session_over' });
  });

  it('is no business of a worker that lost the session', async () => {
    const { candidate } = await startLive(api);
    await control(candidate, { type: 'mode', mode: 'coding' });
    await goElsewhere(api, candidate);
    expect(await taken(candidate, 1)).toMatchObject({ code: 'connection_replaced' });
    expect(await taken(candidate, 2)).toMatchObject({ settings: { mode: 'coding' } });
  });
});
