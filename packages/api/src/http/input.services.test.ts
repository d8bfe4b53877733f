import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '../core/page.ts';
import { startTestApi, type TestApi } from '../testing/api.ts';

let api: TestApi;
let sessionId: string;

beforeAll(async () => {
  api = await startTestApi();
  const created = await api.call('POST', '/v1/sessions', {
    as: api.tenant.keys.test.secret,
    body: { template: 'graduate-practice' },
  });
  sessionId = created.body.session.id;
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

const cursor = (...position: (string | number)[]) => encodeCursor(position);

describe('what no honest caller sends', () => {
  it.each<[string, string, string, object?]>([
    ['a version beyond every number', 'GET', '/v1/templates/graduate-practice?version=99999999999'],
    ['a template cursor with NUL', 'GET', `/v1/templates?cursor=${cursor('\u0000')}`],
    ['a time before all times', 'GET', `/v1/sessions?cursor=${cursor('0000-01-01T00:00:00Z', 'x')}`],
    ['a session cursor with NUL', 'GET', `/v1/sessions?cursor=${cursor('2026-01-01T00:00:00Z', '\u0000')}`],
    ['a sequence beyond every number', 'GET', `/v1/sessions/{id}/utterances?cursor=${cursor(2 ** 40)}`],
    ['NUL in a query', 'GET', '/v1/sessions?externalId=%00'],
    ['NUL in a path', 'GET', '/v1/sessions/%00'],
    ['half a character in a path', 'GET', '/v1/templates/%ED%A0%80'],
    ['a broken escape in a path', 'GET', '/v1/sessions/%E0%A4%A'],
    ['an epoch beyond every number', 'POST', '/v1/sessions/{id}/join', { failedEpoch: 2 ** 50 }],
    ['NUL in a name', 'POST', '/v1/sessions', { template: 'graduate-practice', displayName: 'a\u0000b' }],
    ['half a character', 'POST', '/v1/sessions', { template: 'graduate-practice', displayName: 'a\ud800' }],
    ['NUL in a template’s name', 'POST', '/v1/sessions', { template: 'a\u0000' }],
    [
      'NUL deep inside',
      'POST',
      '/v1/sessions',
      { template: 'graduate-practice', sandbox: { script: [{ text: '\u0000' }] } },
    ],
  ])('is never a fault of ours: %s', async (_what, method, path, body) => {
    const { status } = await api.call(method, path.replace('{id}', sessionId), {
      as: api.tenant.keys.test.secret,
      ...(body ? { body } : {}),
    });
    expect(status).toBeLessThan(500);
  });

  it.each([
    ['displayName', { displayName: 'a\u0000b' }],
    ['displayName', { displayName: 'a\ud800' }],
    ['externalId', { externalId: 'a\u0000' }],
    ['template', { template: 'a\u0000' }],
  ])('is a text that cannot be stored, and %s is named', async (name, fields) => {
    const answer = await api.call('POST', '/v1/sessions', {
      as: api.tenant.keys.test.secret,
      body: { template: 'graduate-practice', ...fields },
    });
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ pointer: `/${name}` }] });
  });

  it('is a profile of the stand-ins that no header can carry', async () => {
    const script = Array.from({ length: 4 }, () => ({ text: 'x'.repeat(4_000) }));
    const answer = await api.call('POST', '/v1/sessions', {
      as: api.tenant.keys.test.secret,
      body: { template: 'graduate-practice', sandbox: { script } },
    });
    expect(answer.body).toMatchObject({ code: 'invalid_request', errors: [{ pointer: '/sandbox' }] });
  });
});
