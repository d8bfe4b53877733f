import type { SessionEvent } from '@vivavoce/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_LISTENERS } from '../../../events/listeners.ts';
import { ORIGIN, startTestApi, type TestApi } from '../../../testing/api.ts';
import { type Candidate, eventually, startCandidate, startLive } from '../../../testing/candidate.ts';

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
async function listen(candidate: Candidate, lastEventId?: string): Promise<Listening> {
  const leaving = new AbortController();
  const response = await fetch(`${api.url}/v1/sessions/${candidate.id}/events`, {
    headers: {
      Authorization: `Bearer ${candidate.token}`,
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
