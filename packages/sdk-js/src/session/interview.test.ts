import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { CLOSE_CODES, type Connection, REALTIME_PROTOCOL } from '@vivavoce/contract/plain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../index.ts';
import type { TestAgent } from '../testing/agent.ts';
import { TestPlatform } from '../testing/platform.ts';
import { evaluationRecord, PROGRESS, utteranceRecord } from '../testing/records.ts';
import { memoryStorage, until } from '../testing/until.ts';
import type { InterviewSession } from '../types.ts';

const KEY = `vv_test_pk_${'a'.repeat(43)}`;

let platform: TestPlatform;
let storage: ReturnType<typeof memoryStorage>;
let open: InterviewSession[];

beforeEach(async () => {
  platform = await TestPlatform.open();
  storage = memoryStorage();
  open = [];
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const session of open) session.dispose();
  await platform.close();
});

async function start(): Promise<InterviewSession> {
  const client = createClient({ publishableKey: KEY, apiUrl: platform.url, storage });
  const session = await client.interview.start({ template: 'graduate-practice' });
  open.push(session);
  if (!session.getState().record.consent) await session.consent({ voice: false });
  return session;
}

async function joined(): Promise<{ session: InterviewSession; agent: TestAgent }> {
  const session = await start();
  const coming = platform.nextAgent();
  const joining = session.join();
  const agent = await coming;
  await agent.greet();
  await joining;
  return { session, agent };
}

describe('joining', () => {
  it('says hello with the ticket, counts its messages, and takes over the whole state', async () => {
    const { session, agent } = await joined();
    const [hello] = agent.of('hello');
    expect(hello).toMatchObject({
      seq: 1,
      ack: 0,
      audio: { upSampleRate: 0, downSampleRate: 24_000, codec: 'pcm16' },
      soundAllowed: false,
    });
    expect(hello?.ticket).toMatch(/^ticket-/);
    expect(session.getState()).toMatchObject({
      connection: 'live',
      attempt: 0,
      phase: 'listening',
      progress: PROGRESS,
      sound: 'off',
    });
    session.mute(true);
    agent.send({ type: 'phase', phase: 'thinking' });
    await until(session, (state) => state.phase === 'thinking');
    session.mute(false);
    await agent.until(() => agent.of('mute').length === 2);
    expect(agent.received.map((message) => message.seq)).toEqual([1, 2, 3]);
    expect(agent.received.map((message) => message.ack)).toEqual([0, 1, 2]);
  });

  it('is refused before consent, and the microphone with it', async () => {
    const client = createClient({ publishableKey: KEY, apiUrl: platform.url, storage: null });
    const session = await client.interview.start({ template: 'graduate-practice' });
    open.push(session);
    await expect(session.join()).rejects.toMatchObject({ code: 'consent_required' });
    await expect(session.devices.open()).rejects.toMatchObject({ code: 'consent_required' });
    await session.consent({ voice: false });
    await expect(session.devices.open()).rejects.toMatchObject({ code: 'consent_required' });
    await expect(session.join({ microphone: true })).rejects.toMatchObject({ code: 'consent_required' });
  });

  it('stops where trying again makes no sense', async () => {
    const session = await start();
    platform.refuse(`POST /v1/sessions/${session.id}/join`, 'not_allowed');
    await expect(session.join()).rejects.toMatchObject({ code: 'not_allowed' });
    expect(session.getState()).toMatchObject({ connection: 'closed', error: { code: 'not_allowed' } });
  });

  it('tells of a full house while it waits for a place', async () => {
    const session = await start();
    platform.refuse(`POST /v1/sessions/${session.id}/join`, 'at_capacity');
    const coming = platform.nextAgent();
    const joining = session.join();
    await until(session, (state) => state.error?.code === 'at_capacity');
    const agent = await coming;
    await agent.first('hello');
    expect(session.getState()).toMatchObject({ connection: 'connecting', error: { code: 'at_capacity' } });
    await agent.greet();
    await joining;
    expect(session.getState().error).toBeNull();
  });

  it('waits as long as the platform asks for, not half of it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const session = await start();
    const join = `/v1/sessions/${session.id}/join`;
    platform.refuse(`POST ${join}`, 'at_capacity', { retryAfterSeconds: 5 });
    const coming = platform.nextAgent();
    const joining = session.join();
    await until(session, (state) => state.error?.code === 'at_capacity');
    await vi.advanceTimersByTimeAsync(4_999);
    expect(session.getState().attempt).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(session.getState().attempt).toBe(2);
    await (await coming).greet();
    await joining;
  });

  it('leaves a wait of minutes to the candidate, who may try again', async () => {
    const session = await start();
    platform.refuse(`POST /v1/sessions/${session.id}/join`, 'session_limit', { retryAfterSeconds: 30 });
    await expect(session.join()).rejects.toMatchObject({ code: 'session_limit', retryAfterMs: 30_000 });
    expect(session.getState()).toMatchObject({ connection: 'closed', error: { code: 'session_limit' } });
    const coming = platform.nextAgent();
    const joining = session.join();
    await (await coming).greet();
    await joining;
    expect(session.getState()).toMatchObject({ connection: 'live', error: null });
  });

  it('waits by itself for a place in an interview that has begun, also after leaving it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { session } = await joined();
    session.leave();
    platform.refuse(`POST /v1/sessions/${session.id}/join`, 'rate_limited', { retryAfterSeconds: 40 });
    const coming = platform.nextAgent();
    const joining = session.join();
    await until(session, (state) => state.error?.code === 'rate_limited');
    expect(session.getState().connection).toBe('connecting');
    await vi.advanceTimersByTimeAsync(40_000);
    await (await coming).greet();
    await joining;
    expect(session.getState()).toMatchObject({ connection: 'live', error: null });
  });

  it('asks for another worker where the address does not answer', async () => {
    const session = await start();
    platform.workerUrl = 'ws://127.0.0.1:1/v1/realtime';
    const coming = platform.nextAgent();
    const joining = session.join();
    await (await coming).greet({ epoch: 2 });
    await joining;
    const joins = platform.callsOf('POST', `/v1/sessions/${session.id}/join`);
    expect(joins.map((call) => call.body)).toEqual([{}, { failedEpoch: 1 }]);
  });
});

describe('the ways to the agent', () => {
  /** A server that takes a connection and never says a word. */
  async function silentWorker() {
    const server = createServer();
    const sockets = new Set<Duplex>();
    server.on('upgrade', (request, socket) => {
      sockets.add(socket);
      const key = createHash('sha1')
        .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
        .digest('base64');
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\nSec-WebSocket-Protocol: ${REALTIME_PROTOCOL}\r\n\r\n`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const close = () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    };
    return { url: `ws://127.0.0.1:${port}/`, close };
  }

  it.each([
    ['refuses the address', { kind: 'websocket', url: 'ws://127.0.0.1:1/' }],
    ['is of a kind that this SDK does not know', { kind: 'carrier-pigeon', url: 'coo:' }],
  ])('go on with the next one, by the same ticket, where the first %s', async (_case, first) => {
    const session = await start();
    platform.waysBefore = [first as Connection];
    const coming = platform.nextAgent();
    const joining = session.join();
    await (await coming).greet();
    await joining;
    expect(platform.callsOf('POST', `/v1/sessions/${session.id}/join`)).toHaveLength(1);
  });

  it('go on with the next one within 3.5 s where the first one takes us and says nothing', async () => {
    const silent = await silentWorker();
    const session = await start();
    platform.waysBefore = [{ kind: 'websocket', url: silent.url }];
    const coming = platform.nextAgent();
    const begunAtMs = performance.now();
    const joining = session.join();
    const agent = await coming;
    expect(performance.now() - begunAtMs).toBeLessThan(4_500);
    await agent.greet();
    await joining;
    expect(platform.callsOf('POST', `/v1/sessions/${session.id}/join`)).toHaveLength(1);
    silent.close();
  });

  it('end with the agent that sends us away: no other one is tried', async () => {
    const session = await start();
    platform.waysBefore = [{ kind: 'websocket', url: `${platform.url.replace('http', 'ws')}/first` }];
    const coming = platform.nextAgent();
    const joining = session.join();
    (await coming).close(CLOSE_CODES.origin_not_allowed);
    await expect(joining).rejects.toMatchObject({ code: 'origin_not_allowed' });
    expect(platform.agents).toHaveLength(1);
  });
});

describe('a connection that ends', () => {
  it('comes back with what the agent knows, and shows that the clock stands still meanwhile', async () => {
    const { session, agent } = await joined();
    const changes: unknown[] = [];
    session.on('connection', ({ connection, attempt }) => changes.push([connection, attempt]));
    const coming = platform.nextAgent();
    agent.kill();
    const lost = await until(session, (state) => state.connection === 'reconnecting');
    expect(lost).toMatchObject({ phase: 'connecting', progress: { clockRunning: false } });
    await (await coming).greet({ phase: 'speaking' });
    expect(await until(session, (state) => state.connection === 'live')).toMatchObject({
      phase: 'speaking',
      progress: { clockRunning: true },
    });
    expect(changes.at(0)).toEqual(['reconnecting', 1]);
    expect(changes.at(-1)).toEqual(['live', 0]);
  });

  it('follows the session to another worker', async () => {
    const { session, agent } = await joined();
    const coming = platform.nextAgent();
    agent.close(CLOSE_CODES.moved);
    await (await coming).greet({ epoch: 2 });
    await until(session, (state) => state.connection === 'live');
    const joins = platform.callsOf('POST', `/v1/sessions/${session.id}/join`);
    expect(joins.at(-1)?.body).toEqual({ failedEpoch: 1 });
  });

  it('takes a new ticket where one was refused', async () => {
    const { session, agent } = await joined();
    const coming = platform.nextAgent();
    agent.close(CLOSE_CODES.invalid_ticket);
    const next = await coming;
    await next.greet();
    await until(session, (state) => state.connection === 'live');
    expect(next.of('hello')[0]?.ticket).not.toBe(agent.of('hello')[0]?.ticket);
  });

  it.each([
    ['counts no lost network among the mistakes that it gives up for', 3, 1, 'reconnecting'],
    ['gives up after three mistakes in a row', 0, 3, 'closed'],
  ])('%s', async (_case, losses, mistakes, connection) => {
    const { session, agent } = await joined();
    let last = agent;
    const comesBack = async () => {
      const coming = platform.nextAgent();
      last = await coming;
      await last.first('hello');
    };
    for (let loss = 1; loss <= losses; loss += 1) {
      last.kill();
      await comesBack();
    }
    for (let mistake = 1; mistake < mistakes; mistake += 1) {
      last.close(CLOSE_CODES.protocol_error);
      await comesBack();
    }
    const { attempt } = session.getState();
    last.close(CLOSE_CODES.protocol_error);
    const state = await until(session, (now) => now.connection === 'closed' || now.attempt > attempt);
    expect(state.connection).toBe(connection);
    expect(state.error?.code).toBe(connection === 'closed' ? 'protocol_error' : undefined);
  });

  it('waits for no longer than the session is kept', async () => {
    const { session, agent } = await joined();
    platform.refuse(`POST /v1/sessions/${session.id}/join`, 'session_limit', { retryAfterSeconds: 3_600 });
    agent.kill();
    const state = await until(session, ({ connection }) => connection === 'closed');
    expect(state.error?.code).toBe('session_limit');
  });

  it('stops where another tab took over', async () => {
    const { session, agent } = await joined();
    agent.close(CLOSE_CODES.replaced);
    const state = await until(session, ({ connection }) => connection === 'replaced');
    expect(state.error?.code).toBe('connection_replaced');
  });

  it('leaves without ending, and joins again', async () => {
    const { session, agent } = await joined();
    const changes: unknown[] = [];
    session.on('connection', ({ connection, attempt }) => changes.push([connection, attempt]));
    session.leave();
    await agent.until(() => agent.closeCode === 1000);
    expect(changes).toEqual([['idle', 0]]);
    const coming = platform.nextAgent();
    const joining = session.join();
    await (await coming).greet();
    await joining;
    expect(session.getState().connection).toBe('live');
  });
});

describe('a candidate who muted', () => {
  it('is muted still after a reload of the page, and heard again once they say so', async () => {
    const first = await joined();
    first.session.mute(true);
    first.session.dispose();
    const second = await joined();
    expect(second.session.getState().muted).toBe(true);
    expect(await second.agent.first('mute')).toMatchObject({ muted: true });
    second.session.mute(false);
    second.session.dispose();
    const { session } = await joined();
    expect(session.getState().muted).toBe(false);
  });
});

describe('a typed answer', () => {
  it('is pending until the agent has stored it', async () => {
    const { session, agent } = await joined();
    const saying = session.say('  I traced the join.  ');
    const said = await agent.first('say');
    expect(said.text).toBe('I traced the join.');
    expect(session.getState().pendingAnswers).toEqual([{ id: said.id, text: said.text, questionId: 'q1' }]);
    agent.send({ type: 'accepted', id: said.id });
    await saying;
    expect(session.getState().pendingAnswers).toEqual([]);
  });

  it('goes out again under its id after a lost connection, in order', async () => {
    const { session, agent } = await joined();
    const saying = [session.say('one'), session.say('two')];
    await agent.until(() => agent.of('say').length === 2);
    const coming = platform.nextAgent();
    agent.kill();
    const next = await coming;
    await next.greet();
    await next.until(() => next.of('say').length === 2);
    expect(next.of('say').map(({ id, text }) => ({ id, text }))).toEqual(
      agent.of('say').map(({ id, text }) => ({ id, text })),
    );
    for (const { id } of next.of('say')) next.send({ type: 'accepted', id });
    await Promise.all(saying);
  });

  it('is not sent again where the agent has it already', async () => {
    const { session, agent } = await joined();
    const saying = session.say('once');
    const { id } = await agent.first('say');
    const coming = platform.nextAgent();
    agent.kill();
    const next = await coming;
    await next.greet({ acceptedIds: [id] });
    await saying;
    expect(next.of('say')).toEqual([]);
  });

  it('survives a reload of the page', async () => {
    const { session, agent } = await joined();
    void session.say('kept').catch(() => undefined);
    const { id } = await agent.first('say');
    session.dispose();
    const { agent: next } = await joined();
    expect(await next.first('say')).toMatchObject({ id, text: 'kept' });
  });

  it('is not taken along into another session', async () => {
    const session = await start();
    void session.say('kept').catch(() => undefined);
    session.dispose();
    platform.record = { ...platform.record, id: 'ses_0000000000000000000002', revision: 1 };
    const other = createClient({ publishableKey: KEY, apiUrl: platform.url, storage });
    const next = await other.interview.start({ template: 'graduate-practice', resume: false });
    open.push(next);
    expect(next.getState().pendingAnswers).toEqual([]);
  });

  it.each([
    ['nothing', '   '],
    ['too much', 'x'.repeat(8_001)],
  ])('is refused with %s in it', async (_case, text) => {
    const session = await start();
    await expect(session.say(text)).rejects.toMatchObject({ code: 'invalid_request' });
    expect(session.getState().pendingAnswers).toEqual([]);
  });
});

describe('what the candidate asks for by a button', () => {
  it('names the question on screen, and is done once the agent has it', async () => {
    const { session, agent } = await joined();
    expect(session.getState().takesRequests).toBe(true);
    const asking = session.request('skip');
    const asked = await agent.first('request');
    expect(asked).toMatchObject({ request: 'skip', questionNumber: 1 });
    agent.send({ type: 'accepted', id: asked.id });
    await asking;
    expect(session.getState().pendingAnswers).toEqual([]);
  });

  it('goes out again under its id after a lost connection', async () => {
    const { session, agent } = await joined();
    const asking = session.request('repeat');
    const { id } = await agent.first('request');
    const coming = platform.nextAgent();
    agent.kill();
    const next = await coming;
    await next.greet();
    expect(await next.first('request')).toMatchObject({ id, request: 'repeat' });
    next.send({ type: 'accepted', id });
    await asking;
  });

  it('is refused where nobody is there, or where they do not know of it', async () => {
    const session = await start();
    await expect(session.request('pause')).rejects.toMatchObject({ code: 'connection_lost' });
    const coming = platform.nextAgent();
    const joining = session.join();
    const agent = await coming;
    await agent.greet({ requests: false });
    await joining;
    expect(session.getState().takesRequests).toBe(false);
    await expect(session.request('pause')).rejects.toMatchObject({ code: 'unavailable' });
    expect(agent.of('request')).toEqual([]);
  });

  it('is given up where the next agent does not know of it', async () => {
    const { session, agent } = await joined();
    const asking = session.request('repeat');
    await agent.first('request');
    const coming = platform.nextAgent();
    agent.kill();
    const next = await coming;
    await next.greet({ requests: false });
    await expect(asking).rejects.toMatchObject({ code: 'unavailable' });
    expect(next.of('request')).toEqual([]);
  });

  it('is given up with the connection', async () => {
    const { session, agent } = await joined();
    const asking = session.request('pause');
    await agent.first('request');
    session.leave();
    await expect(asking).rejects.toMatchObject({ code: 'connection_lost' });
  });
});

describe('control', () => {
  it('asks the API, and shows the mode once the agent says so', async () => {
    const { session, agent } = await joined();
    await session.control({ type: 'mode', mode: 'coding' });
    const [asked] = platform.callsOf('POST', `/v1/sessions/${session.id}/control`);
    expect(asked?.body).toEqual({ type: 'mode', mode: 'coding' });
    expect(session.getState().turnMode).toBe('conversational');
    agent.send({ type: 'mode', turnMode: 'coding' });
    await until(session, ({ turnMode }) => turnMode === 'coding');
    platform.refuse(`POST /v1/sessions/${session.id}/control`, 'not_allowed');
    await expect(session.control({ type: 'mode', mode: 'coding' })).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });
});

describe('who types', () => {
  const typing = (agent: TestAgent) => agent.of('typing').map(({ draft }) => draft);

  it('says so at the first keystroke, then at most every 3 s, and when the field is empty', async () => {
    const { session, agent } = await joined();
    let nowMs = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
    for (const draft of ['I', 'I tr', 'I traced']) {
      session.setDraft(draft);
      nowMs += 1_400;
    }
    await agent.until(() => typing(agent).length === 1);
    session.setDraft('I traced it');
    session.setDraft('');
    session.setDraft('N');
    await agent.until(() => typing(agent).length === 4);
    expect(typing(agent)).toEqual([true, true, false, true]);
  });

  it('says nothing to an agent that does not know of it, and nothing of what a reload brought back', async () => {
    const session = await start();
    session.setDraft('I traced the');
    const coming = platform.nextAgent();
    const joining = session.join();
    const agent = await coming;
    await agent.greet({}, true);
    await joining;
    session.setDraft('I traced the fault');
    session.mute(true);
    await agent.first('mute');
    expect(typing(agent)).toEqual([]);
  });

  it('answers the question that was open at the first keystroke, also after a reload', async () => {
    const { session, agent } = await joined();
    session.setDraft('I traced');
    agent.send({ type: 'progress', progress: { ...PROGRESS, questionNumber: 2 }, questionId: 'q2' });
    await until(session, ({ progress }) => progress.questionNumber === 2);
    session.setDraft('I traced it.');
    session.dispose();
    const again = await joined();
    again.agent.send({ type: 'progress', progress: { ...PROGRESS, questionNumber: 2 }, questionId: 'q2' });
    await until(again.session, ({ progress }) => progress.questionNumber === 2);
    again.session.say('I traced it.').catch(() => undefined);
    again.session.setDraft('');
    again.session.say('And more.').catch(() => undefined);
    await again.agent.until(() => again.agent.of('say').length === 2);
    expect(again.agent.of('say').map(({ questionId }) => questionId)).toEqual(['q1', 'q2']);
    expect(again.session.getState().pendingAnswers[0]).toMatchObject({ questionId: 'q1' });
  });
});

describe('what is typed and not sent', () => {
  it('survives a reload of the page', async () => {
    const first = await start();
    first.setDraft('I traced the');
    first.dispose();
    expect((await start()).getState().draft).toBe('I traced the');
  });
});

describe('who typed and agrees to voice later', () => {
  it('tells the agent by a new connection, without leaving the interview', async () => {
    const { session, agent } = await joined();
    const coming = platform.nextAgent();
    await session.consent({ voice: true });
    const next = await coming;
    await next.greet();
    await until(session, ({ connection }) => connection === 'live');
    expect(agent.closeCode).toBe(1000);
    expect(next.of('hello')[0]?.ticket).not.toBe(agent.of('hello')[0]?.ticket);
    expect(session.getState().record).toMatchObject({ status: 'live', consent: { voice: true } });
  });
});

describe('who left for now', () => {
  it('is still away after a reload: the page knows not to join by itself', async () => {
    const { session } = await joined();
    expect(session.getState().left).toBe(false);
    session.leave();
    expect(session.getState().left).toBe(true);
    session.dispose();
    const later = await start();
    expect(later.getState().left).toBe(true);
    const coming = platform.nextAgent();
    const joining = later.join();
    await (await coming).greet();
    await joining;
    expect(later.getState().left).toBe(false);
  });

  it('is not who only closed the page, nor who gave up before it began', async () => {
    const { session } = await joined();
    session.dispose();
    const later = await start();
    expect(later.getState().left).toBe(false);
    platform.change({ startedAt: null });
    const fresh = createClient({ publishableKey: KEY, apiUrl: platform.url, storage: null });
    const other = await fresh.interview.start({ template: 'graduate-practice' });
    open.push(other);
    other.leave();
    expect(other.getState().left).toBe(false);
  });

  it('finds no microphone opened by itself after a reload, not without a click', async () => {
    vi.stubGlobal('navigator', { onLine: true, userActivation: { hasBeenActive: false } });
    const { session, agent } = await joined();
    platform.change({ consent: platform.record.consent && { ...platform.record.consent, voice: true } });
    session.dispose();
    expect(agent.of('hello')[0]?.audio.upSampleRate).toBe(0);
    const again = await joined();
    expect(again.session.getState()).toMatchObject({ connection: 'live', microphone: 'off', error: null });
    expect(again.agent.of('hello')[0]?.audio.upSampleRate).toBe(0);
  });

  it('finds none opened by a browser that cannot tell of clicks, unless the page asks for it', async () => {
    vi.stubGlobal('navigator', { onLine: true });
    const { session } = await joined();
    platform.change({ consent: platform.record.consent && { ...platform.record.consent, voice: true } });
    session.dispose();
    const again = await joined();
    expect(again.session.getState()).toMatchObject({ connection: 'live', microphone: 'off', error: null });
  });

  it('finds none opened either where the page was loaded again while it waited for an interviewer', async () => {
    vi.stubGlobal('navigator', { onLine: true, userActivation: { hasBeenActive: false } });
    await start();
    platform.change({
      status: 'queued',
      consent: platform.record.consent && { ...platform.record.consent, voice: true },
    });
    const { session, agent } = await joined();
    expect(session.getState()).toMatchObject({ connection: 'live', microphone: 'off', error: null });
    expect(agent.of('hello')[0]?.audio.upSampleRate).toBe(0);
  });
});

describe('a voice that is switched off', () => {
  it('stays off after a reload, until it is switched on', async () => {
    const first = await start();
    first.disableSound();
    expect(first.getState().sound).toBe('off');
    first.dispose();
    const { session, agent } = await joined();
    expect(session.getState().sound).toBe('off');
    expect(agent.of('hello')[0]?.soundAllowed).toBe(false);
  });
});

describe('a session that is erased while it is live', () => {
  it('says so, keeps nothing, and asks no more', async () => {
    const { session, agent } = await joined();
    session.setDraft('half a sentence');
    const failed = new Promise((resolve) => session.on('session.failed', resolve));
    platform.erased = true;
    agent.send({ type: 'ended', reason: 'partner' });
    agent.close(CLOSE_CODES.session_over);
    expect(await failed).toEqual({ status: 'failed', code: 'session_erased' });
    expect(session.getState()).toMatchObject({
      record: { status: 'failed', endReason: 'failed', failure: 'session_erased' },
      connection: 'closed',
      phase: 'ended',
      transcript: [],
      evaluation: { status: 'none' },
      draft: '',
      error: { code: 'session_erased', retryable: false },
    });
    expect([...storage.entries.values()].join()).not.toContain('token');
    const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));
    await quiet();
    const calls = platform.calls.length;
    session.refresh();
    await quiet();
    expect(platform.calls.length).toBe(calls);
  });

  it('is learned from the events too, where no agent is there to tell', async () => {
    const session = await start();
    platform.erased = true;
    platform.dropStreams();
    const state = await until(session, ({ error }) => error?.code === 'session_erased');
    expect(state).toMatchObject({ phase: 'ended', connection: 'closed' });
  });
});

describe('the end', () => {
  it('comes by the agent where there is one', async () => {
    const { session, agent } = await joined();
    const ending = session.end();
    await agent.first('end');
    agent.send({ type: 'ended', reason: 'candidate' });
    await ending;
    expect(session.getState()).toMatchObject({
      phase: 'ended',
      connection: 'closed',
      error: null,
      record: { status: 'ended', endReason: 'candidate' },
      evaluation: { status: 'waiting' },
    });
    await session.end();
    await expect(session.say('more')).rejects.toMatchObject({ code: 'session_over' });
    await expect(session.join()).rejects.toMatchObject({ code: 'session_over' });
  });

  it('comes by the API where nobody is connected', async () => {
    const session = await start();
    await session.end();
    expect(platform.callsOf('POST', `/v1/sessions/${session.id}/end`)).toHaveLength(1);
    expect(session.getState().record.status).toBe('ended');
  });

  it('takes typed answers along that waited for the connection', async () => {
    const { session, agent } = await joined();
    const coming = platform.nextAgent();
    agent.kill();
    await until(session, (state) => state.connection === 'reconnecting');
    const saying = session.say('The last word.');
    const ending = session.end();
    const next = await coming;
    await next.greet();
    const said = await next.first('say');
    expect(said.text).toBe('The last word.');
    expect(next.of('end')).toEqual([]);
    next.send({ type: 'accepted', id: said.id });
    await saying;
    await next.first('end');
    next.send({ type: 'ended', reason: 'candidate' });
    await ending;
    expect(platform.callsOf('POST', `/v1/sessions/${session.id}/end`)).toEqual([]);
  });

  it('does not wait for ever for answers that cannot go out', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { session, agent } = await joined();
    platform.refuse(`POST /v1/sessions/${session.id}/join`, 'unavailable', { retryAfterSeconds: 60 });
    agent.kill();
    await until(session, (state) => state.connection === 'reconnecting');
    await vi.advanceTimersByTimeAsync(0);
    await until(session, (state) => state.error?.code === 'unavailable');
    const saying = expect(session.say('Nobody hears this.')).rejects.toMatchObject({ code: 'session_over' });
    const ending = session.end();
    await vi.advanceTimersByTimeAsync(5_000);
    await ending;
    await saying;
    expect(session.getState()).toMatchObject({ phase: 'ended', pendingAnswers: [] });
  });

  it.each([
    ['another tab took over', CLOSE_CODES.replaced],
    ['the connection was given up', CLOSE_CODES.origin_not_allowed],
  ])('waits for no answers where %s', async (_case, code) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { session, agent } = await joined();
    agent.close(code);
    await until(session, ({ error }) => error !== null);
    void session.say('Nobody hears this.').catch(() => undefined);
    await session.end();
    expect(session.getState()).toMatchObject({ phase: 'ended', pendingAnswers: [] });
  });

  it('is learned from the record where the connection was lost over it', async () => {
    const { session, agent } = await joined();
    platform.change({ status: 'ended', endReason: 'partner' });
    agent.close(CLOSE_CODES.session_over);
    const state = await until(session, ({ record }) => record.status === 'ended');
    expect(state).toMatchObject({ phase: 'ended', connection: 'closed', error: null });
  });
});

describe('the evaluation', () => {
  async function ended() {
    const { session, agent } = await joined();
    platform.change({ status: 'ended', endReason: 'completed' });
    agent.send({ type: 'ended', reason: 'completed' });
    await until(session, (state) => state.phase === 'ended');
    return session;
  }

  async function comesInTime(session: InterviewSession) {
    const passed = async () => {
      await vi.advanceTimersByTimeAsync(5_000);
      return session.getState().evaluation.status;
    };
    await expect.poll(passed).toBe('done');
  }

  it('is awaited by events, shown as it grows, and read when it is done', async () => {
    const session = await ended();
    platform.event('evaluation.progress', { questionsDone: 1, questionCount: 3 });
    await until(session, ({ evaluation }) => evaluation.status === 'running');
    expect(session.getState().evaluation).toEqual({ status: 'running', questionsDone: 1, questionCount: 3 });
    platform.change({ status: 'evaluated' });
    platform.event('evaluation.completed', { evaluationId: 'evl_1' });
    await until(session, ({ evaluation }) => evaluation.status === 'done');
    expect(session.getState().evaluation).toEqual({ status: 'done', evaluation: evaluationRecord() });
  });

  it('comes with the whole record, also what this page was never told of', async () => {
    const session = await ended();
    await until(session, ({ evaluation }) => evaluation.status === 'waiting');
    platform.utterances = [1, 2, 3].map(utteranceRecord);
    platform.change({ status: 'evaluated', recordComplete: false });
    platform.event('evaluation.completed', { evaluationId: 'evl_1' });
    const { transcript } = await until(session, ({ evaluation }) => evaluation.status === 'done');
    expect(transcript.map(({ text }) => text)).toEqual(['Sentence 1.', 'Sentence 2.', 'Sentence 3.']);
    await until(session, ({ record }) => record.recordComplete === false);
  });

  it('is read again where reading it failed and no event comes any more', async () => {
    const session = await ended();
    await until(session, ({ evaluation }) => evaluation.status === 'waiting');
    platform.change({ status: 'evaluated' });
    platform.refuse(`GET /v1/sessions/${session.id}/evaluation`, 'unavailable', { times: 6 });
    platform.event('evaluation.completed', { evaluationId: 'evl_1' });
    await until(session, ({ error }) => error?.code === 'unavailable');
    await until(session, ({ evaluation }) => evaluation.status === 'done');
    expect(session.getState().error).toBeNull();
  });

  it('arrives also where the stream broke meanwhile, from the event after the last one seen', async () => {
    const session = await ended();
    const seen: number[] = [];
    session.on('evaluation.progress', ({ questionsDone }) => seen.push(questionsDone));
    platform.event('evaluation.progress', { questionsDone: 1, questionCount: 3 });
    await until(session, ({ evaluation }) => evaluation.status === 'running');
    platform.dropStreams();
    platform.event('evaluation.progress', { questionsDone: 2, questionCount: 3 });
    await expect.poll(() => seen).toEqual([1, 2]);
    const streams = platform.callsOf('GET', `/v1/sessions/${session.id}/events`);
    expect(streams.map((call) => call.headers['last-event-id'])).toEqual([undefined, 'evt_1']);
    platform.change({ status: 'evaluated' });
    platform.event('evaluation.completed', { evaluationId: 'evl_1' });
    await until(session, ({ evaluation }) => evaluation.status === 'done');
  });

  it('is looked for by itself where reading it failed and no event tells of it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const session = await ended();
    platform.refuse(`GET /v1/sessions/${session.id}/evaluation`, 'not_allowed', { times: 4 });
    session.refresh();
    await until(session, ({ error }) => error?.code === 'not_allowed');
    platform.change({ status: 'evaluated' });
    await comesInTime(session);
    expect(session.getState().error).toBeNull();
  });

  it('is looked for by itself where the events were given up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const session = await ended();
    platform.refuse(`GET /v1/sessions/${session.id}/events`, 'not_allowed');
    // A look at the API that succeeds meanwhile takes the error away again.
    const seen = new Set<string | undefined>();
    session.subscribe(() => seen.add(session.getState().error?.code));
    platform.dropStreams();
    await expect
      .poll(async () => {
        await vi.advanceTimersByTimeAsync(250);
        return [...seen];
      })
      .toContain('not_allowed');
    platform.change({ status: 'evaluated' });
    await comesInTime(session);
  });

  it('is asked for ever more seldom where every stream is cut after its first bytes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const session = await ended();
    const streams = () => platform.callsOf('GET', `/v1/sessions/${session.id}/events`).length;
    for (const [index, atLeastMs] of [250, 250, 500, 1_000, 2_000].entries()) {
      platform.event('evaluation.progress', { questionsDone: index, questionCount: 9 });
      await until(
        session,
        ({ evaluation }) => evaluation.status === 'running' && evaluation.questionsDone === index,
      );
      const before = streams();
      platform.dropStreams();
      let waitedMs = 0;
      while (streams() === before) {
        await vi.advanceTimersByTimeAsync(50);
        waitedMs += 50;
      }
      expect(waitedMs).toBeGreaterThanOrEqual(atLeastMs);
    }
  });

  it('is not waited for where there will be none', async () => {
    platform.evaluation = { status: 'none' };
    const session = await start();
    platform.change({ status: 'abandoned', endReason: 'abandoned' });
    platform.event('session.abandoned', { status: 'abandoned' });
    const seen: string[] = [];
    session.subscribe(() => seen.push(session.getState().evaluation.status));
    await until(session, ({ phase }) => phase === 'ended');
    await expect.poll(() => seen.at(-1)).toBe('none');
    platform.event('session.abandoned', { status: 'abandoned' });
    await expect
      .poll(() => platform.callsOf('GET', `/v1/sessions/${session.id}/evaluation`).length)
      .toBeGreaterThan(1);
    expect(session.getState().evaluation).toEqual({ status: 'none' });
  });

  it('is not the candidate’s to read where it goes to the tenant', async () => {
    platform.change({ template: { ...platform.record.template, resultVisibility: 'tenant' } });
    const session = await ended();
    expect(session.getState().evaluation).toEqual({ status: 'submitted' });
    platform.change({ status: 'evaluated' });
    platform.event('evaluation.completed', { evaluationId: 'evl_1' });
    await until(session, ({ record }) => record.status === 'evaluated');
    expect(session.getState().evaluation).toEqual({ status: 'submitted' });
    expect(platform.callsOf('GET', `/v1/sessions/${session.id}/evaluation`)).toEqual([]);
  });
});

describe('what listeners see', () => {
  it('is the same object until something changes, and nothing after they stop', async () => {
    const session = await start();
    const before = session.getState();
    expect(session.getState()).toBe(before);
    let calls = 0;
    const stop = session.subscribe(() => {
      calls += 1;
    });
    session.mute(true);
    session.mute(true);
    expect(calls).toBe(1);
    expect(session.getState()).not.toBe(before);
    stop();
    session.mute(false);
    expect(calls).toBe(1);
  });

  it('is a failure of the turn until the turn goes on', async () => {
    const { session, agent } = await joined();
    const errors: string[] = [];
    session.on('error', (error) => errors.push(error.code));
    agent.send({ type: 'notify', code: 'vendor_failed' });
    await until(session, (state) => state.error?.code === 'vendor_failed');
    agent.send({ type: 'phase', phase: 'speaking' });
    await until(session, (state) => state.error === null);
    expect(errors).toEqual(['vendor_failed']);
  });
});
