import { on, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSession } from './session.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** An API that answers a body by a function; what it was asked for. */
async function answering(answer: (body: { locale?: string }) => object) {
  const asked: unknown[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request) text += piece;
    const body = JSON.parse(text) as { locale?: string };
    asked.push(body.locale);
    const json = answer(body);
    response.writeHead('token' in json ? 201 : 400, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(json));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const options = {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: 'vv_test_pk_loader',
    sessionId: null,
    template: 'one',
    displayName: undefined,
  };
  return { asked, options, close: () => server.close() };
}

describe('the locale of a session that the page creates', () => {
  const germanOnly = ({ locale }: { locale?: string }) =>
    locale === undefined || locale.startsWith('de')
      ? { token: { value: `token-${locale ?? 'own'}` } }
      : { code: 'invalid_request', detail: 'No.', errors: [{ pointer: '/locale', detail: 'No.' }] };

  it.each([
    ['the page’s', undefined, 'de-AT', ['de-AT'], 'token-de-AT'],
    ['the partner’s before the page’s', 'de', 'fr', ['de'], 'token-de'],
    [
      'the template’s where it is not in the page’s language',
      undefined,
      'fr',
      ['fr', undefined],
      'token-own',
    ],
    ['the template’s on a page without a language', undefined, undefined, [undefined], 'token-own'],
  ])('is %s', async (_, locale, pageLocale, asked, token) => {
    const api = await answering(germanOnly);
    try {
      expect(await createSession({ ...api.options, locale, pageLocale })).toBe(token);
      expect(api.asked).toEqual(asked);
    } finally {
      api.close();
    }
  });

  it('is refused where the partner named one that the template is not in', async () => {
    const api = await answering(germanOnly);
    try {
      const created = createSession({ ...api.options, locale: 'fr', pageLocale: 'de' });
      await expect(created).rejects.toMatchObject({ code: 'invalid_request' });
      expect(api.asked).toEqual(['fr']);
    } finally {
      api.close();
    }
  });
});

describe('a session that the page creates', () => {
  it('is asked for twice and given up within the 15 s that the client in the frame waits', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const silent = createServer();
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const requests = on(silent, 'request');
    try {
      const created = createSession({
        apiUrl: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
        key: 'vv_test_pk_loader',
        sessionId: null,
        template: undefined,
        locale: undefined,
        pageLocale: undefined,
        displayName: undefined,
      });
      const refused = expect(created).rejects.toMatchObject({ code: 'connection_lost' });
      for (const _attempt of [1, 2]) {
        await requests.next();
        await vi.advanceTimersByTimeAsync(7_400);
      }
      await refused;
    } finally {
      silent.closeAllConnections();
      silent.close();
    }
  });
});
