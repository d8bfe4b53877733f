import type { SessionEvent } from '@vivavoce/contract/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyCaller } from '../../../core/caller.ts';
import { MAX_LISTENERS } from '../../../events/listeners.ts';
import { streamEvents } from '../../../events/stream.ts';
import { ORIGIN, startTestApi, type TestApi } from '../../../testing/api.ts';
import {
  type Candidate,
  endRecord,
  eventually,
  startCandidate,
  startLive,
} from '../../../testing/candidate.ts';
import { revokeKey } from '../../keys/manage.ts';
import { createTenant } from '../../tenants/create.ts';
import { isUnrevoked } from '../access/unrevoked.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

interface Listening {
  events: SessionEvent[];
  /** Resolves when the API has ended the stream. */
  ended: Promise<void>;
  leave(): void;
}

/** Listens over HTTP, as a page does. */
async function listen(
  candidate: Candidate,
  lastEventId?: string,
  as: string = candidate.token,
): Promise<Listening> {
  const leaving = new AbortController();
  const response = await fetch(`${api.url}/v1/sessions/${candidate.id}/events`, {
    headers: {
      Authorization: `Bearer ${as}`,
      Origin: ORIGIN,
      ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}),
    },
    signal: leaving.signal,
  });
  expect(response.headers.get('Content-Type')).toContain('text/event-stream');
  // Without it nginx and others collect events, and tell many at once.
  expect(response.headers.get('X-Accel-Buffering')).toBe('no');
  const events: SessionEvent[] = [];
  const read = async () => {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (!data) continue;
        const event = JSON.parse(data);
        expect(block).toContain(`id: ${event.id}`);
        expect(block).toContain(`event: ${event.type}`);
        events.push(event);
      }
    }
  };
  return { events, ended: read().catch(() => {}), leave: () => leaving.abort() };
}

const typesOf = ({ events }: Listening) => events.map(({ type }) => type);

describe('the events of a session', () => {
  it('are told from the first on, each as it happens', async () => {
    const candidate = await startCandidate(api);
    const listening = await listen(candidate);
    await eventually(async () => listening.events.length === 1);
    await candidate.consent();
    await eventually(async () => listening.events.length === 2);
    expect(typesOf(listening)).toEqual(['session.created', 'session.consented']);
    expect(listening.events[1]).toMatchObject({
      sessionId: candidate.id,
      mode: 'test',
      data: { status: 'consented' },
    });
    listening.leave();
  });

  it('go on after the last one that the listener has', async () => {
    const { candidate } = await startLive(api);
    const all = await listen(candidate);
    await eventually(async () => all.events.length === 4);
    all.leave();
    const rest = await listen(candidate, all.events[1]?.id);
    await eventually(async () => rest.events.length === 2);
    expect(typesOf(rest)).toEqual(['session.queued', 'session.live']);
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'suspend' });
    await eventually(async () => typesOf(rest).at(-1) === 'session.suspended');
    rest.leave();
  });

  it('are told to a bounded number of listeners, so that one token cannot wear the records out', async () => {
    const candidate = await startCandidate(api);
    const listening: Listening[] = [];
    for (let one = 0; one < MAX_LISTENERS; one += 1) listening.push(await listen(candidate));
    const refused = await candidate.call('GET', '/events');
    expect(refused.body).toMatchObject({ status: 429, code: 'rate_limited' });
    expect(refused.headers.get('Retry-After')).toBe('60');
    listening.pop()?.leave();
    await eventually(async () => {
      const leaving = new AbortController();
      const { status } = await fetch(`${api.url}/v1/sessions/${candidate.id}/events`, {
        headers: { Authorization: `Bearer ${candidate.token}`, Origin: ORIGIN },
        signal: leaving.signal,
      });
      leaving.abort();
      return status === 200;
    });
    for (const { leave } of listening) leave();
  });

  it('leave no listener behind where only the headers are asked for', async () => {
    const candidate = await startCandidate(api);
    for (let one = 0; one <= MAX_LISTENERS; one += 1) {
      const { status, headers } = await candidate.call('HEAD', '/events');
      expect({ status, type: headers.get('Content-Type') }).toEqual({
        status: 200,
        type: 'text/event-stream',
      });
    }
    (await listen(candidate)).leave();
  });

  it('cannot go on after an event of another session', async () => {
    const one = await startCandidate(api);
    const two = await startCandidate(api);
    const listening = await listen(one);
    await eventually(async () => listening.events.length === 1);
    listening.leave();
    const answer = await api.call('GET', `/v1/sessions/${two.id}/events`, {
      as: two.token,
      headers: { Origin: ORIGIN, 'Last-Event-ID': listening.events[0]?.id ?? '' },
    });
    expect(answer.body).toMatchObject({ status: 400, errors: [{ pointer: 'header.last-event-id' }] });
  });

  it('end when the token that listens is revoked, and for nobody else', async () => {
    const { candidate } = await startLive(api);
    await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records: [endRecord(0)] });
    const secret = api.tenant.keys.test.secret;
    const shared = (await candidate.call('POST', '/result-token')).body.token;
    const backend = await listen(candidate, undefined, secret);
    const result = await listen(candidate, undefined, shared);
    const page = await listen(candidate);
    let open = 3;
    for (const { ended } of [backend, result, page]) void ended.then(() => (open -= 1));
    await api.call('DELETE', `/v1/sessions/${candidate.id}/token`, { as: secret });
    await page.ended;
    await api.call('DELETE', `/v1/sessions/${candidate.id}/result-token`, { as: secret });
    await result.ended;
    expect(open).toBe(1);
    const again = await candidate.call('GET', '/events');
    expect(again.body).toMatchObject({ status: 401, code: 'invalid_token' });
    backend.leave();
  });

  it('end when the key that listens is revoked', async () => {
    const { id: tenantId, keys } = await createTenant(api.owner, {
      name: 'R',
      slug: 'revoking',
      origins: [ORIGIN],
    });
    const candidate = await startCandidate(api, { key: keys.test.publishable });
    const subject = { tenantId, mode: 'test' as const, type: 'session', id: candidate.id } as const;
    const key = await api.owner.withTenant({ tenantId, mode: 'test' }, (records) =>
      records.key.findFirstOrThrow({ where: { tenantId, mode: 'test', kind: 'secret' } }),
    );
    const caller = keyCaller({ ...subject, kind: 'secret', keyId: key.id, scopes: key.scopes, origin: null });
    const streaming = streamEvents(api.context, subject, {
      after: 0,
      sink: { write: async () => {}, signal: new AbortController().signal },
      mayListen: (records) => isUnrevoked(records, caller),
      keepAliveMs: 50,
    });
    await revokeKey(api.owner, { tenantId, keyId: key.id });
    await expect(streaming).resolves.toBeUndefined();
  });

  it('end when the session is erased', async () => {
    const candidate = await startCandidate(api);
    const listening = await listen(candidate);
    await eventually(async () => listening.events.length === 1);
    const erased = await api.call('DELETE', `/v1/sessions/${candidate.id}`, {
      as: api.tenant.keys.test.secret,
    });
    expect(erased.status).toBe(204);
    await listening.ended;
    const again = await api.call('GET', `/v1/sessions/${candidate.id}`, {
      as: candidate.token,
      headers: { Origin: ORIGIN },
    });
    expect(again.body).toMatchObject({ status: 410, code: 'session_erased' });
  });
});
