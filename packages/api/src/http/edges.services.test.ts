import { ERRORS } from '@vivavoce/contract/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, startTestApi, type TestApi } from '../testing/api.ts';
import { LIMITS } from './limits.ts';

let api: TestApi;
let secret: string;
let publishable: string;

beforeAll(async () => {
  api = await startTestApi();
  secret = api.tenant.keys.test.secret;
  publishable = api.tenant.keys.test.publishable;
}, 60_000);

afterAll(() => api?.stop());

describe('every answer', () => {
  it('carries a request id: its own, or the caller’s where that is sane', async () => {
    const own = await api.call('GET', '/healthz');
    expect(own.headers.get('X-Request-Id')).toMatch(/^req_[0-9A-Za-z]{22}$/);
    const given = await api.call('GET', '/healthz', { headers: { 'X-Request-Id': 'trace-0123456789' } });
    expect(given.headers.get('X-Request-Id')).toBe('trace-0123456789');
    for (const bad of ['short', 'x'.repeat(200), '{"evil":1234567}']) {
      const refused = await api.call('GET', '/healthz', { headers: { 'X-Request-Id': bad } });
      expect(refused.headers.get('X-Request-Id')).toMatch(/^req_/);
    }
  });

  it('is closed by default: no sniffing, no framing, no referrer, no loading', async () => {
    for (const path of ['/healthz', '/v1/sessions', '/nowhere', '/embed']) {
      const { headers } = await api.call('GET', path);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('Strict-Transport-Security')).toBeNull();
    }
  });
});

describe('a bad request', () => {
  it.each([
    ['no key', 'GET', '/v1/sessions', {}, 401, 'invalid_key'],
    ['a key of no tenant', 'GET', '/v1/sessions', { as: `vv_test_sk_${'a'.repeat(43)}` }, 401, 'invalid_key'],
    ['a key of no shape', 'GET', '/v1/sessions', { as: 'hello' }, 401, 'invalid_key'],
    ['a token of no shape', 'GET', '/v1/sessions/ses_1', { as: 'vst_hello' }, 401, 'invalid_token'],
    [
      'another page’s origin',
      'POST',
      '/v1/sessions',
      { as: 'pk', headers: { Origin: 'https://evil.test' }, body: {} },
      403,
      'origin_not_allowed',
    ],
    ['an unknown address', 'GET', '/nowhere', {}, 404, 'not_found'],
    ['an unknown session', 'GET', '/v1/sessions/ses_0000000000000000000000', { as: 'sk' }, 404, 'not_found'],
    [
      'an unknown template',
      'POST',
      '/v1/sessions',
      { as: 'sk', body: { template: 'nope' } },
      404,
      'template_unknown',
    ],
    ['a wrong method', 'PUT', '/v1/sessions', { as: 'sk' }, 405, 'method_not_allowed'],
    ['malformed JSON', 'POST', '/v1/sessions', { as: 'sk', body: '{"template":' }, 400, 'invalid_json'],
    ['JSON that is no object', 'POST', '/v1/sessions', { as: 'sk', body: '[]' }, 400, 'invalid_request'],
    [
      'another content type',
      'POST',
      '/v1/sessions',
      { as: 'sk', body: 'a=b', headers: { 'Content-Type': 'text/plain' } },
      400,
      'invalid_json',
    ],
    ['a missing field', 'POST', '/v1/sessions', { as: 'sk', body: {} }, 400, 'invalid_request'],
    [
      'a NUL character',
      'POST',
      '/v1/sessions',
      { as: 'sk', body: { template: 'a\u0000b' } },
      400,
      'invalid_request',
    ],
    ['a NUL in the path', 'GET', '/v1/sessions/ses_%00', { as: 'sk' }, 400, 'invalid_request'],
    ['a broken escape in the path', 'GET', '/v1/sessions/%E0%A4%A', { as: 'sk' }, 404, 'not_found'],
    ['a cursor of nobody', 'GET', '/v1/sessions?cursor=hello', { as: 'sk' }, 400, 'invalid_cursor'],
    ['a page too long', 'GET', '/v1/sessions?limit=1000', { as: 'sk' }, 400, 'invalid_request'],
    [
      'a body too large',
      'POST',
      '/v1/sessions',
      { as: 'sk', body: { template: 'a'.repeat(70_000) } },
      413,
      'body_too_large',
    ],
  ] as const)('with %s is a problem of its own', async (_what, method, path, options, status, code) => {
    const as =
      'as' in options
        ? ({ sk: secret, pk: publishable }[options.as as 'sk' | 'pk'] ?? options.as)
        : undefined;
    const answer = await api.call(method, path, { ...options, ...(as ? { as } : {}) });
    expect(answer.body).toMatchObject({
      status,
      code,
      type: `${api.url}/docs/errors/${code}`,
      requestId: answer.headers.get('X-Request-Id'),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  });

  it('names each field with its fix', async () => {
    const { body } = await api.call('POST', '/v1/sessions', {
      as: secret,
      body: { template: 7, colour: 'red' },
    });
    expect(body.errors).toEqual([
      { pointer: '/template', detail: 'Missing, or not a text. Send a text.' },
      { pointer: '/colour', detail: expect.stringContaining('Leave it out') },
    ]);
  });

  it('with a wrong method says which ones are taken', async () => {
    const { headers } = await api.call('PUT', '/v1/sessions', { as: secret });
    expect(headers.get('Allow')).toBe('GET, HEAD, OPTIONS, POST');
  });

  it.each([
    ['a list', '/v1/sessions?externalID=7', 'query.externalID'],
    ['a record', '/v1/templates/graduate-practice?locale=de', 'query.locale'],
    ['a route that takes none', '/v1/sessions/{id}/evaluation?verbose', 'query.verbose'],
    ['a POST', '/v1/sessions/{id}/end?now=1', 'query.now', 'POST'],
  ])('with a parameter that is not known is refused: on %s', async (_what, path, pointer, method = 'GET') => {
    const { body } = await api.call(method, path.replace('{id}', 'ses_1'), { as: secret });
    expect(body).toMatchObject({ status: 400, code: 'invalid_request', errors: [{ pointer }] });
  });

  it('leads to a page that says what to do', async () => {
    const { body } = await api.call('GET', '/v1/sessions');
    const page = await fetch(body.type);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('invalid_key');
  });
});

describe('OPTIONS', () => {
  it.each([
    ['/v1/sessions', 'GET, HEAD, OPTIONS, POST'],
    ['/v1/sessions/ses_1', 'DELETE, GET, HEAD, OPTIONS'],
    ['/v1/sessions/ses_1/join', 'OPTIONS, POST'],
    ['/v1/sessions/ses_1/token', 'DELETE, OPTIONS, POST'],
    ['/v1/templates/own', 'GET, HEAD, OPTIONS, PUT'],
    ['/v1/openapi.json', 'GET, HEAD, OPTIONS'],
  ])('on %s says what is taken, to everybody and to a page', async (path, methods) => {
    const plain = await api.call('OPTIONS', path);
    expect([plain.status, plain.headers.get('Allow')]).toEqual([204, methods]);
    const headers = { Origin: ORIGIN, 'Access-Control-Request-Method': 'POST' };
    const asked = await api.call('OPTIONS', path, { headers });
    expect(asked.headers.get('Access-Control-Allow-Methods')).toBe(methods);
  });

  it('on an address that is none finds nothing, and lets a page read that', async () => {
    expect((await api.call('OPTIONS', '/v1/nowhere')).body).toMatchObject({ status: 404, code: 'not_found' });
    const headers = { Origin: ORIGIN, 'Access-Control-Request-Method': 'POST' };
    const asked = await api.call('OPTIONS', '/v1/nowhere', { headers });
    expect([asked.status, asked.headers.get('Access-Control-Allow-Methods')]).toEqual([204, '*']);
  });

  it('and Allow agree with the description, route by route', async () => {
    const { body } = await api.call('GET', '/v1/openapi.json');
    for (const [path, operations] of Object.entries<object>(body.paths)) {
      const { headers } = await api.call('OPTIONS', path.replace('{id}', 'ses_1'));
      const allowed = new Set(headers.get('Allow')?.split(', '));
      for (const method of Object.keys(operations)) expect(allowed, path).toContain(method.toUpperCase());
    }
  });
});

describe('a page of another origin', () => {
  const preflight = { 'Access-Control-Request-Method': 'POST', Origin: ORIGIN };

  it('may ask before it sends', async () => {
    const { status, headers } = await api.call('OPTIONS', '/v1/sessions', { headers: preflight });
    expect(status).toBe(204);
    expect(headers.get('Access-Control-Allow-Origin')).toBe(ORIGIN);
    expect(headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });

  it('reads why it was refused', async () => {
    const { headers, body } = await api.call('POST', '/v1/sessions', {
      as: publishable,
      headers: { Origin: 'https://evil.test' },
      body: {},
    });
    expect(body.code).toBe('origin_not_allowed');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('https://evil.test');
  });

  it('reads nothing that a secret key was answered', async () => {
    const { status, headers } = await api.call('GET', '/v1/sessions', {
      as: secret,
      headers: { Origin: ORIGIN },
    });
    expect(status).toBe(200);
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('health', () => {
  it('says that the process lives, and whether it is ready', async () => {
    expect((await api.call('GET', '/healthz')).body).toEqual({ status: 'ok' });
    const ready = await api.call('GET', '/readyz');
    expect(ready.body).toEqual({ status: 'ready', checks: { database: 'ok', queue: 'ok' } });
  });
});

describe('the OpenAPI description', () => {
  it('is for everybody and holds every route of /v1', async () => {
    const { status, body } = await api.call('GET', '/v1/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/v1/sessions', '/v1/sessions/{id}/evaluation', '/v1/templates']),
    );
    expect(body.components.schemas).toHaveProperty('Problem');
  });

  it('varies with the origin, also where a cache takes it without one', async () => {
    const { headers } = await api.call('GET', '/v1/openapi.json');
    expect(headers.get('Vary')).toContain('Origin');
  });

  it('names every operation, each once, so that generated clients have stable names', async () => {
    const { body } = await api.call('GET', '/v1/openapi.json');
    const names = Object.values<Record<string, { operationId?: string }>>(body.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(names).toContain('createSession');
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  it('tells of every failure that comes before the route’s own code', async () => {
    const { body } = await api.call('GET', '/v1/openapi.json');
    const failures = (path: string, method: string) =>
      Object.values<{ description: string }>(body.paths[path][method].responses)
        .flatMap(({ description }) => description.match(/`\w+`/g) ?? [])
        .map((code) => code.slice(1, -1));
    const everywhere = ['invalid_key', 'not_allowed', 'rate_limited', 'internal', 'unavailable'];
    const ofToken = ['invalid_token', 'token_expired', 'session_erased', 'origin_not_allowed'];
    const ofPost = ['invalid_request', 'idempotency_conflict', 'idempotency_in_progress'];
    expect(failures('/v1/sessions/{id}', 'get')).toEqual(
      expect.arrayContaining([...everywhere, ...ofToken, 'invalid_request', 'not_found']),
    );
    expect(failures('/v1/sessions/{id}/end', 'post')).toEqual(
      expect.arrayContaining([...everywhere, ...ofToken, ...ofPost]),
    );
    expect(failures('/v1/sessions', 'post')).toEqual(
      expect.arrayContaining([...ofPost, 'origin_not_allowed', 'invalid_json', 'body_too_large']),
    );
    expect(failures('/v1/templates', 'get')).not.toContain('origin_not_allowed');
    for (const [path, methods] of Object.entries<Record<string, { parameters?: { name: string }[] }>>(
      body.paths,
    )) {
      const names = methods.post?.parameters?.map(({ name }) => name) ?? [];
      if (methods.post) expect(names, path).toContain('idempotency-key');
    }
  });

  it('calls required what is, and nothing that may be left out', async () => {
    const { body } = await api.call('GET', '/v1/openapi.json');
    const asked = body.paths['/v1/sessions'].post.requestBody.content['application/json'].schema;
    expect(asked.required).toEqual(['template']);
    expect(asked.properties.sandbox.properties.stages.required).toBeUndefined();
    expect(asked.properties.sandbox.properties.faults.items.required).toEqual(['vendor', 'kind']);
    const written = body.paths['/v1/templates'].post.requestBody.content['application/json'].schema;
    expect(written.properties.turn.required).toEqual(['mode']);
    expect(body.components.schemas.Session.required).toContain('displayName');
  });
});

describe('the patterns of the OpenAPI description', () => {
  it('of an Idempotency-Key take what the API takes', async () => {
    const { body } = await api.call('GET', '/v1/openapi.json');
    const header = body.paths['/v1/sessions'].post.parameters.find(
      ({ name }: { name: string }) => name === 'idempotency-key',
    );
    const pattern = new RegExp(header.schema.pattern);
    for (const key of ['a', '~', 'x'.repeat(255), 'x'.repeat(256), 'with space', 'é']) {
      const { status } = await api.call('POST', '/v1/sessions', {
        as: secret,
        headers: { 'Idempotency-Key': Buffer.from(key, 'utf8').toString('latin1') },
        body: { template: 'graduate-practice' },
      });
      expect(status === 201, key).toBe(pattern.test(key));
    }
  });

  it('of a locale take every one that the API takes, and nothing that is no tag', async () => {
    const { body } = await api.call('GET', '/v1/openapi.json');
    const schemas = [
      body.paths['/v1/sessions'].post.requestBody.content['application/json'].schema.properties.locale,
      body.paths['/v1/templates'].post.requestBody.content['application/json'].schema.properties.locale,
    ];
    for (const { pattern, maxLength } of schemas) {
      expect(maxLength).toBe(35);
      for (const tag of ['en', 'en-GB', 'zh-Hant-TW', 'es-419', 'de-1996', 'en-x-twain', 'xx', 'en-XX']) {
        expect(new RegExp(pattern).test(tag), tag).toBe(true);
      }
      for (const tag of ['english', 'en_GB', 'x-private', 'en-', '', 'de DE']) {
        expect(new RegExp(pattern).test(tag), tag).toBe(false);
      }
    }
  });

  it.each(['xx', 'en-XX', 'en-ZZ', 'und', 'english'])(
    'leave “%s” to be refused as a locale',
    async (locale) => {
      const answer = await api.call('POST', '/v1/sessions', {
        as: secret,
        body: { template: 'graduate-practice', locale },
      });
      expect(answer.body).toMatchObject({ status: 400, errors: [{ pointer: '/locale' }] });
    },
  );
});

describe('a body', () => {
  it('may be as long as its route says, and no longer', async () => {
    const { body: description } = await api.call('GET', '/v1/openapi.json');
    const routes: [string, string, string][] = [
      ['post', '/v1/sessions', '/v1/sessions'],
      ['post', '/v1/templates', '/v1/templates'],
      ['put', '/v1/templates/{id}', '/v1/templates/graduate-practice'],
      ['post', '/v1/sessions/{id}/consent', '/v1/sessions/ses_1/consent'],
    ];
    for (const [method, described, path] of routes) {
      const maxBytes = description.paths[described][method]['x-max-body-bytes'] ?? 64 * 1024;
      expect(maxBytes, described).toBe(described.includes('templates') ? 512 * 1024 : 64 * 1024);
      for (const [bytes, expected] of [
        [maxBytes, 'invalid_request'],
        [maxBytes + 1, 'body_too_large'],
      ]) {
        const frame = JSON.stringify({ x: '' }).length;
        const body = JSON.stringify({ x: 'x'.repeat(bytes - frame) });
        const answer = await api.call(method.toUpperCase(), path, { as: secret, body });
        expect(answer.body.code, `${method} ${path} ${bytes}`).toBe(expected);
      }
    }
  });

  it('of the agent is long where it reports, and nowhere else', async () => {
    const long = { x: 'x'.repeat(200_000) };
    expect((await api.agent('/sessions/ses_1/records', long)).body.code).toBe('invalid_request');
    expect((await api.agent('/sessions/ses_1/claim', long)).body.code).toBe('body_too_large');
  });
});

describe('the log', () => {
  it('has one line a request, with ids and never a key', async () => {
    const requestId = 'trace-of-the-log-test';
    await api.call('GET', '/v1/sessions?cursor=secret-cursor', {
      as: secret,
      headers: { 'X-Request-Id': requestId },
    });
    const lines = api.log.map((line) => JSON.parse(line)).filter((line) => line.requestId === requestId);
    expect(lines).toEqual([
      expect.objectContaining({
        level: 'info',
        message: 'request',
        method: 'GET',
        route: '/v1/sessions',
        status: 400,
        tenantId: api.tenant.id,
      }),
    ]);
    expect(api.log.join()).not.toContain(secret);
    expect(api.log.join()).not.toContain('secret-cursor');
  });
});

// Last: from here on this publishable key is answered so.
describe('whoever asks too often', () => {
  it('is told to wait, and nobody else is', async () => {
    const page = { as: api.tenant.keys.test.publishable, headers: { Origin: ORIGIN } };
    let answer = await api.call('GET', '/v1/sessions', page);
    for (let count = 0; count < 2 * LIMITS.publishable.points && answer.status === 403; count += 1) {
      answer = await api.call('GET', '/v1/sessions', page);
    }
    const { fix } = ERRORS.rate_limited;
    expect(answer.body).toMatchObject({ status: 429, code: 'rate_limited', retryable: true, fix });
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThanOrEqual(1);
    expect((await api.call('GET', '/v1/sessions', { as: secret })).status).toBe(200);
  });
});
