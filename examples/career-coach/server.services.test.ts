import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SECRET = 'vv_test_sk_example';

/** What the API answers to this site, by method and path. */
const ANSWERS: Record<string, [status: number, body: unknown]> = {
  'GET /v1/templates': [
    200,
    {
      data: [
        {
          slug: 'graduate-practice',
          title: 'Graduate analyst',
          kind: 'practice',
          interviewer: { name: 'Ava' },
          timeBudgetMs: 900_000,
          questions: [1, 2, 3],
        },
        {
          slug: 'customer-support-screen',
          title: 'Customer support',
          kind: 'screening',
          interviewer: { name: 'Ben' },
          timeBudgetMs: 900_000,
          questions: [1, 2],
        },
      ],
    },
  ],
  'GET /v1/sessions/ses_mine/evaluation': [
    200,
    {
      status: 'done',
      evaluation: {
        summary: 'Clear causes.',
        questions: [
          { score: 4, maxScore: 5 },
          { score: null, maxScore: 5 },
          { score: 3, maxScore: 5 },
        ],
      },
    },
  ],
  'POST /v1/sessions': [
    201,
    { session: session('ses_new', 'member-1', 'created'), token: { value: 'vst_new' } },
  ],
  'GET /v1/sessions/ses_mine': [200, session('ses_mine', 'member-1', 'live')],
  'GET /v1/sessions/ses_other': [200, session('ses_other', 'member-2', 'live')],
  'POST /v1/sessions/ses_mine/token': [200, { value: 'vst_fresh' }],
  'POST /v1/sessions/ses_mine/result-token': [
    201,
    { token: 'vrt_mine', expiresAt: '2026-12-20T10:00:00.000Z' },
  ],
};

/** Every session of the tenant, newest first: many other members practised since this one did. */
const SESSIONS = [
  ...Array.from({ length: 60 }, (_, index) => session(`ses_other_${index}`, 'member-2', 'evaluated')),
  session('ses_mine', 'member-1', 'evaluated'),
  session('ses_open', 'member-1', 'live'),
];

/** The list as the API answers it: one page of what was asked for. */
function listed(query: URLSearchParams) {
  const externalId = query.get('externalId');
  const found = SESSIONS.filter((one) => externalId === null || one.externalId === externalId);
  return { data: found.slice(0, Number(query.get('limit') ?? 20)) };
}

function answerTo(request: string, query: URLSearchParams): [status: number, body: unknown] {
  if (request === 'GET /v1/sessions') return [200, listed(query)];
  return ANSWERS[request] ?? [404, { code: 'not_found', requestId: 'req_1' }];
}

function session(id: string, externalId: string, status: string) {
  return {
    id,
    externalId,
    status,
    template: { title: 'Graduate analyst', kind: 'practice' },
    createdAt: '2026-11-20T10:00:00.000Z',
    endedAt: null,
  };
}

describe('the career coach’s backend', () => {
  let api: Server;
  let child: ChildProcess;
  let url: string;
  const bodies: string[] = [];

  beforeAll(async () => {
    api = createServer((request, response) => {
      const { pathname: path, searchParams: query } = new URL(request.url ?? '/', 'http://api');
      const denied = request.headers.authorization !== `Bearer ${SECRET}`;
      const [status, body] = denied
        ? [401, { code: 'invalid_key' }]
        : answerTo(`${request.method} ${path}`, query);
      request.on('data', (chunk) => bodies.push(String(chunk)));
      request.on('end', () =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      );
    });
    api.listen(0, '127.0.0.1');
    await once(api, 'listening');
    const address = api.address();
    const apiUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    child = fork(new URL('./server.ts', import.meta.url), {
      env: { ...process.env, PORT: '0', VIVAVOCE_API_URL: apiUrl, VIVAVOCE_SECRET_KEY: SECRET },
    });
    const [ready] = (await once(child, 'message')) as [{ type: string; url: string }];
    url = ready.url;
  });
  afterAll(() => {
    child.kill();
    api.close();
  });

  const read = async (method: 'GET' | 'POST', path: string) => {
    const response = await fetch(`${url}${path}`, { method });
    return { status: response.status, body: (await response.json()) as unknown };
  };

  it('offers what can be practised, and no screening', async () => {
    expect((await read('GET', '/api/interviews')).body).toEqual([
      {
        template: 'graduate-practice',
        title: 'Graduate analyst',
        interviewerName: 'Ava',
        minutes: 15,
        questionCount: 3,
      },
    ]);
  });

  it('creates a session in the member’s name and hands over its token only', async () => {
    const { status, body } = await read('POST', '/api/interviews/graduate-practice/session');
    expect([status, body]).toEqual([201, { sessionId: 'ses_new', token: 'vst_new' }]);
    expect(JSON.parse(bodies.join(''))).toEqual({
      template: 'graduate-practice',
      displayName: 'Priya',
      externalId: 'member-1',
    });
  });

  it('gives a fresh token of the member’s own session, and of no other', async () => {
    expect(await read('POST', '/api/sessions/ses_mine/token')).toEqual({
      status: 200,
      body: { sessionId: 'ses_mine', token: 'vst_fresh' },
    });
    expect(await read('POST', '/api/sessions/ses_other/token')).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });

  it('gives the right to read a result of the member’s own, and of no other', async () => {
    expect(await read('POST', '/api/sessions/ses_mine/result')).toEqual({
      status: 200,
      body: {
        sessionId: 'ses_mine',
        title: 'Graduate analyst',
        endedAt: null,
        token: 'vrt_mine',
        expiresAt: '2026-12-20T10:00:00.000Z',
      },
    });
    expect(await read('POST', '/api/sessions/ses_other/result')).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
  });

  it('shows the member’s results, scored over what could be scored, however many others practised since', async () => {
    expect((await read('GET', '/api/results')).body).toEqual([
      {
        sessionId: 'ses_mine',
        title: 'Graduate analyst',
        at: '2026-11-20T10:00:00.000Z',
        score: 3.5,
        maxScore: 5,
        summary: 'Clear causes.',
        state: 'done',
      },
    ]);
  });

  it('passes on what failed, with its reference', async () => {
    expect(await read('POST', '/api/sessions/ses_nowhere/token')).toEqual({
      status: 404,
      body: { code: 'not_found', requestId: 'req_1' },
    });
  });

  it('ends when whoever started it is gone', async () => {
    const ended = once(child, 'exit');
    child.disconnect();
    expect((await ended)[0]).toBe(0);
  });
});
