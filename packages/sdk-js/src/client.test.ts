import { CLOSE_CODES } from '@vivavoce/contract/plain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient, VivavoceError } from './index.ts';
import { TestPlatform } from './testing/platform.ts';
import { utteranceRecord } from './testing/records.ts';
import { memoryStorage, until } from './testing/until.ts';
import type { ClientOptions, InterviewSession, SessionTokenWanted } from './types.ts';

const KEY = `vv_test_pk_${'a'.repeat(43)}`;

let platform: TestPlatform;
let sessions: InterviewSession[];

beforeEach(async () => {
  platform = await TestPlatform.open();
  sessions = [];
});

afterEach(async () => {
  for (const session of sessions) session.dispose();
  await platform.close();
});

async function start(
  options: Partial<ClientOptions> & Record<string, unknown>,
  resume = true,
  template: string | undefined = 'graduate-practice',
) {
  const client = createClient({ apiUrl: platform.url, ...options } as ClientOptions);
  const session = await client.interview.start({ ...(template ? { template } : {}), resume });
  sessions.push(session);
  return session;
}

const codeOf = (thrown: unknown) => (thrown instanceof VivavoceError ? thrown.code : thrown);

describe('making a client', () => {
  it.each([
    ['nothing to prove itself with', {}, 'invalid_request'],
    ['two ways at once', { publishableKey: KEY, sessionToken: 'token' }, 'invalid_request'],
    ['a secret key', { publishableKey: KEY.replace('_pk_', '_sk_') }, 'not_allowed'],
  ])('refuses %s', (_case, options, code) => {
    expect(() => createClient(options as ClientOptions)).toThrow(expect.objectContaining({ code }));
  });

  it('does nothing by itself', () => {
    createClient({ publishableKey: KEY, apiUrl: platform.url });
    expect(platform.calls).toEqual([]);
  });
});

describe('starting with a publishable key', () => {
  it('creates a session with the key, and uses its token from then on', async () => {
    const session = await start({ publishableKey: KEY });
    const [created] = platform.callsOf('POST', '/v1/sessions');
    expect(created?.body).toEqual({ template: 'graduate-practice' });
    expect(created?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(created?.headers['idempotency-key']).toMatch(/^[0-9A-Za-z]{22}$/);
    await session.consent({ voice: false });
    const [consented] = platform.callsOf('POST', `/v1/sessions/${session.id}/consent`);
    expect(consented?.headers.authorization).toBe('Bearer token-1');
    expect(session.getState().record.consent?.voice).toBe(false);
  });

  it('names the template that is missing', async () => {
    const client = createClient({ publishableKey: KEY, apiUrl: platform.url });
    await expect(client.interview.start()).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('says what the API says: code, sentence, fix, request id', async () => {
    platform.refuse('POST /v1/sessions', 'template_unknown');
    await expect(start({ publishableKey: KEY })).rejects.toMatchObject({
      name: 'VivavoceError',
      code: 'template_unknown',
      message: 'No template with this id or slug exists for your key.',
      fix: 'List the templates with `GET /v1/templates` and use one of them.',
      retryable: false,
      requestId: 'req_0000000000000000000001',
    });
    expect(platform.callsOf('POST', '/v1/sessions')).toHaveLength(1);
  });

  it('repeats what fails for a passing reason, under one idempotency key', async () => {
    platform.refuse('POST /v1/sessions', 'unavailable', { times: 2 });
    await start({ publishableKey: KEY });
    const keys = platform.callsOf('POST', '/v1/sessions').map((call) => call.headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  it('tells a platform that cannot be reached from one that refuses', async () => {
    const url = platform.url;
    await platform.close();
    const client = createClient({ publishableKey: KEY, apiUrl: url });
    const failed = await client.interview.start({ template: 'x' }).catch(codeOf);
    expect(failed).toBe('connection_lost');
    platform = await TestPlatform.open();
  });
});

describe('a second tab of the same site', () => {
  const tab = (change: Record<string, unknown> = {}) =>
    createClient({ publishableKey: KEY, apiUrl: platform.url, storage: memoryStorage(), ...change });
  const begin = async () => {
    const session = await tab().interview.start({ template: 'graduate-practice' });
    sessions.push(session);
    platform.change({ status: 'live', startedAt: '2026-01-01T09:02:00.000Z' });
    session.refresh();
    await until(session, ({ record }) => record.status === 'live');
    return session;
  };

  it('is told of the interview that is running, and goes on with it', async () => {
    const first = await begin();
    const found = await tab().interview.elsewhere({ template: 'graduate-practice' });
    expect(found).toMatchObject({ sessionId: first.id, title: 'Graduate analyst' });
    const second = await found?.resume();
    if (second) sessions.push(second);
    expect(second?.id).toBe(first.id);
    expect(platform.callsOf('POST', '/v1/sessions')).toHaveLength(1);
  });

  it('is told of it also where it was duplicated, and so remembers the same session', async () => {
    const storage = memoryStorage();
    const first = await tab({ storage }).interview.start({ template: 'graduate-practice' });
    sessions.push(first);
    platform.change({ status: 'live', startedAt: '2026-01-01T09:02:00.000Z' });
    first.refresh();
    await until(first, ({ record }) => record.status === 'live');
    expect(await tab({ storage }).interview.elsewhere({ template: 'graduate-practice' })).not.toBeNull();
  });

  it.each([
    ['another interview runs', { template: 'screening' }],
    ['it is an application of its own', { template: 'graduate-practice', name: 'app-2' }],
  ])('is told of none where %s', async (_case, options) => {
    await begin();
    expect(await tab().interview.elsewhere(options)).toBeNull();
  });

  it('is not sent back by a tab that it took the interview over from', async () => {
    const first = await begin();
    await first.consent({ voice: false });
    const coming = platform.nextAgent();
    const joining = first.join();
    const agent = await coming;
    agent.close(CLOSE_CODES.replaced);
    await joining.catch(codeOf);
    await until(first, ({ connection }) => connection === 'replaced');
    expect(await tab().interview.elsewhere({ template: 'graduate-practice' })).toBeNull();
  });

  it('is told of none where it is over, or its tab is gone', async () => {
    const first = await begin();
    platform.change({ status: 'ended', endReason: 'completed' });
    first.refresh();
    await until(first, ({ phase }) => phase === 'ended');
    expect(await tab().interview.elsewhere({ template: 'graduate-practice' })).toBeNull();
    platform.change({ status: 'live', endReason: null });
    const second = await begin();
    second.dispose();
    expect(await tab().interview.elsewhere({ template: 'graduate-practice' })).toBeNull();
  });
});

describe('a browser in which tabs cannot speak to each other', () => {
  it('begins an interview all the same', async () => {
    vi.stubGlobal('BroadcastChannel', function denied() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const client = createClient({ publishableKey: KEY, apiUrl: platform.url, storage: null });
    expect(await client.interview.elsewhere({ template: 'graduate-practice' })).toBeNull();
    const session = await client.interview.start({ template: 'graduate-practice' });
    expect(session.getState().record.status).toBe('created');
    session.dispose();
    vi.unstubAllGlobals();
  });
});

describe('starting again in the same tab', () => {
  it('goes on with the session that is running', async () => {
    const storage = memoryStorage();
    const first = await start({ publishableKey: KEY, storage });
    await first.consent({ voice: false });
    const second = await start({ publishableKey: KEY, storage });
    expect(second.id).toBe(first.id);
    expect(second.getState().record.status).toBe('consented');
    expect(platform.callsOf('POST', '/v1/sessions')).toHaveLength(1);
  });

  it.each([
    ['it was abandoned', { status: 'abandoned', endReason: 'abandoned' }],
    ['it could not be carried out', { status: 'failed', endReason: 'failed' }],
  ] as const)('begins anew where %s', async (_case, over) => {
    const storage = memoryStorage();
    await start({ publishableKey: KEY, storage });
    platform.change(over);
    await start({ publishableKey: KEY, storage });
    expect(platform.callsOf('POST', '/v1/sessions')).toHaveLength(2);
  });

  it('shows the result again, with the transcript that it rests on', async () => {
    const storage = memoryStorage();
    await start({ publishableKey: KEY, storage });
    platform.change({ status: 'evaluated', endReason: 'completed' });
    platform.utterances = [1, 2, 3].map(utteranceRecord);
    const again = await start({ publishableKey: KEY, storage });
    const { transcript } = await until(again, (state) => state.evaluation.status === 'done');
    expect(transcript.map(({ text, sequence, final }) => [text, sequence, final])).toEqual([
      ['Sentence 1.', 1, true],
      ['Sentence 2.', 2, true],
      ['Sentence 3.', 3, true],
    ]);
    expect(platform.callsOf('POST', '/v1/sessions')).toHaveLength(1);
  });

  it('asks the partner which interview is next once one is over, where no template names it', async () => {
    const storage = memoryStorage();
    const asked: (string | null)[] = [];
    const getSessionToken = async ({ sessionId }: { sessionId: string | null }) => {
      asked.push(sessionId);
      return 'token';
    };
    for (const template of ['', '', 'named', 'named']) {
      await start({ getSessionToken, storage }, true, template);
      platform.change({ status: 'evaluated', endReason: 'completed' });
    }
    expect(asked).toEqual([null, null, null]);
  });

  it('goes on with the interview of the same name only', async () => {
    const storage = memoryStorage();
    const asked: (string | null)[] = [];
    const client = createClient({
      apiUrl: platform.url,
      storage,
      getSessionToken: async ({ sessionId }) => {
        asked.push(sessionId);
        return 'token';
      },
    });
    for (const name of ['application-1', 'application-2', 'application-1', 'application-2']) {
      sessions.push(await client.interview.start({ template: 'graduate-practice', name }));
    }
    expect(asked).toEqual([null, null]);
  });

  it('takes two templates of one name for two interviews', async () => {
    const client = createClient({ apiUrl: platform.url, publishableKey: KEY, storage: memoryStorage() });
    for (const template of ['practice', 'screening', 'practice', 'screening']) {
      sessions.push(await client.interview.start({ template, name: 'application-1' }));
    }
    expect(platform.callsOf('POST', '/v1/sessions').map((call) => call.body)).toEqual([
      { template: 'practice' },
      { template: 'screening' },
    ]);
  });

  it('says again that a result did not come', async () => {
    const storage = memoryStorage();
    await start({ publishableKey: KEY, storage });
    platform.change({ status: 'failed', endReason: 'completed', failure: 'vendor_failed' });
    platform.evaluation = { status: 'failed', code: 'vendor_failed' };
    const again = await start({ publishableKey: KEY, storage });
    await until(again, (state) => state.evaluation.status === 'failed');
    expect(platform.callsOf('POST', '/v1/sessions')).toHaveLength(1);
  });

  it('still awaits a result that is on its way', async () => {
    const storage = memoryStorage();
    await start({ publishableKey: KEY, storage });
    platform.change({ status: 'evaluating' });
    const again = await start({ publishableKey: KEY, storage });
    expect(again.getState()).toMatchObject({ phase: 'ended', connection: 'closed' });
    expect(platform.callsOf('POST', '/v1/sessions')).toHaveLength(1);
  });

  it('exchanges a token that has expired meanwhile', async () => {
    const storage = memoryStorage();
    const first = await start({ publishableKey: KEY, storage });
    platform.refuse(`GET /v1/sessions/${first.id}`, 'token_expired');
    const second = await start({ publishableKey: KEY, storage });
    expect(second.id).toBe(first.id);
    expect(platform.callsOf('POST', `/v1/sessions/${first.id}/token`)).toHaveLength(1);
  });

  it('begins anew where the session is gone, or on request', async () => {
    const storage = memoryStorage();
    const first = await start({ publishableKey: KEY, storage });
    platform.refuse(`GET /v1/sessions/${first.id}`, 'not_found');
    await start({ publishableKey: KEY, storage });
    await start({ publishableKey: KEY, storage }, false);
    expect(platform.callsOf('POST', '/v1/sessions')).toHaveLength(3);
  });

  it('forgets the session of before, with its token, once another one is there, and not where that failed', async () => {
    const storage = memoryStorage();
    const kept = () => [...storage.entries.keys()].filter((key) => key.startsWith('vivavoce:ses_'));
    const first = await start({ publishableKey: KEY, storage });
    platform.refuse('POST /v1/sessions', 'not_allowed');
    expect(await start({ publishableKey: KEY, storage }, false).catch(codeOf)).toBe('not_allowed');
    expect(kept()).toEqual([`vivavoce:${first.id}`]);
    platform.record = { ...platform.record, id: 'ses_0000000000000000000002' };
    const second = await start({ publishableKey: KEY, storage }, false);
    expect(kept()).toEqual([`vivavoce:${second.id}`]);
  });

  it('does not throw a session away because the network failed', async () => {
    const storage = memoryStorage();
    const first = await start({ publishableKey: KEY, storage });
    first.dispose();
    platform.refuse(`GET /v1/sessions/${first.id}`, 'unavailable', { times: 3 });
    expect(await start({ publishableKey: KEY, storage }).catch(codeOf)).toBe('unavailable');
    expect((await start({ publishableKey: KEY, storage })).id).toBe(first.id);
  });

  it('works with a storage that is forbidden', async () => {
    const refuse = () => {
      throw new Error('Storage is blocked.');
    };
    const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
    expect((await start({ publishableKey: KEY, storage })).id).toBe(platform.record.id);
  });
});

describe('starting with a token of the partner', () => {
  it('begins another interview only where there can be one', () => {
    const repeatable = (options: object) => createClient(options as ClientOptions).interview.repeatable;
    expect(repeatable({ publishableKey: KEY })).toBe(true);
    expect(repeatable({ getSessionToken: async () => 'token' })).toBe(true);
    expect(repeatable({ sessionToken: 'token' })).toBe(false);
  });

  it('finds the session that the token belongs to', async () => {
    const session = await start({ sessionToken: 'from-the-backend' });
    expect(session.id).toBe(platform.record.id);
    const [found] = platform.callsOf('GET', '/v1/sessions/current');
    expect(found?.headers.authorization).toBe('Bearer from-the-backend');
  });

  it('takes over what a reload left behind where another token opens the same session, and only there', async () => {
    const storage = memoryStorage();
    const first = await start({ sessionToken: 'first-token', storage });
    void first.say('Not stored yet.').catch(() => undefined);
    const { pendingAnswers } = first.getState();
    first.dispose();
    const same = await start({ sessionToken: 'other-token', storage });
    expect(same.getState().pendingAnswers).toEqual(pendingAnswers);
    same.dispose();
    platform.record = { ...platform.record, id: 'ses_0000000000000000000002' };
    const another = await start({ sessionToken: 'third-token', storage });
    expect(another.id).toBe('ses_0000000000000000000002');
    expect(another.getState().pendingAnswers).toEqual([]);
    expect(platform.callsOf('GET', '/v1/sessions/current')).toHaveLength(3);
  });

  it('keeps two sessions of one page apart, each with what a reload left behind', async () => {
    const storage = memoryStorage();
    const [one, other] = [platform.record, { ...platform.record, id: 'ses_0000000000000000000002' }];
    const open = async (record: typeof one, sessionToken: string) => {
      platform.record = record;
      const session = await start({ sessionToken, storage });
      const { muted, pendingAnswers } = session.getState();
      return { session, left: [muted, pendingAnswers.map(({ text }) => text)] };
    };
    const first = await open(one, 'token-of-one');
    first.session.mute(true);
    void first.session.say('Not stored yet.').catch(() => undefined);
    const second = await open(other, 'token-of-other');
    first.session.dispose();
    second.session.dispose();
    const again = [await open(one, 'token-of-one'), await open(other, 'token-of-other')];
    expect(again.map(({ left }) => left)).toEqual([
      [true, ['Not stored yet.']],
      [false, []],
    ]);
    expect((await open(one, 'new-token-of-one')).left).toEqual([true, ['Not stored yet.']]);
  });

  it('goes on with the token that was kept fresh where the page hands over the first one again', async () => {
    const storage = memoryStorage();
    const first = await start({ sessionToken: 'from-the-backend', storage });
    platform.refuse(`POST /v1/sessions/${first.id}/consent`, 'token_expired');
    await first.consent({ voice: false });
    await start({ sessionToken: 'from-the-backend', storage });
    const [, again] = platform.callsOf('GET', `/v1/sessions/${first.id}`);
    expect(platform.callsOf('GET', '/v1/sessions/current')).toHaveLength(1);
    expect(again?.headers.authorization).toBe('Bearer token-1');
  });

  it('asks the partner again where a token can no longer be exchanged', async () => {
    const asked: unknown[] = [];
    const session = await start({
      getSessionToken: async (wanted: SessionTokenWanted) => {
        asked.push(wanted);
        return `partner-${asked.length}`;
      },
    });
    platform.refuse(`POST /v1/sessions/${session.id}/consent`, 'token_expired');
    platform.refuse(`POST /v1/sessions/${session.id}/token`, 'invalid_token');
    await session.consent({ voice: false });
    const calls = platform.callsOf('POST', `/v1/sessions/${session.id}/consent`);
    expect(calls.map((call) => call.headers.authorization)).toEqual(['Bearer partner-1', 'Bearer partner-2']);
    expect(asked).toEqual([{ sessionId: null }, { sessionId: session.id }]);
  });

  it('says so where the partner does not answer, and keeps a code that it names', async () => {
    const refused = start({ getSessionToken: () => Promise.reject(new Error('down')) });
    expect(await refused.catch(codeOf)).toBe('unavailable');
    const missing = start({ getSessionToken: () => Promise.resolve(undefined) });
    expect(await missing.catch(codeOf)).toBe('unavailable');
    const foreign = start({ getSessionToken: () => Promise.reject({ code: 'ERR_NETWORK', message: 'No.' }) });
    expect(await foreign.catch(codeOf)).toBe('unavailable');
    const aborted = start({ getSessionToken: () => Promise.reject(new DOMException('No.', 'AbortError')) });
    expect(await aborted.catch(codeOf)).toBe('unavailable');
    const named = start({
      getSessionToken: () => Promise.reject({ code: 'session_limit', message: 'Full.' }),
    });
    await expect(named).rejects.toMatchObject({ code: 'session_limit', message: 'Full.' });
  });
});
