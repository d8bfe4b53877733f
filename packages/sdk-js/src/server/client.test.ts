import { describe, expect, it } from 'vitest';
import { VivavoceError } from '../core/error.ts';
import { createServerClient } from './client.ts';

interface Sent {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
}

/** A server on the other side of `fetch`, that answers one thing after the other. */
function serverOf(...answers: (() => Response | Promise<Response>)[]) {
  const sent: Sent[] = [];
  const client = createServerClient({
    secretKey: 'vv_test_sk_x',
    apiUrl: 'https://api.example/',
    fetch: async (url, init) => {
      sent.push({
        method: init?.method ?? 'GET',
        url: String(url),
        headers: init?.headers as Record<string, string>,
        body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      });
      init?.signal?.throwIfAborted();
      const answer = answers[Math.min(sent.length, answers.length) - 1];
      return answer ? answer() : new Response(null, { status: 204 });
    },
  });
  return { client, sent };
}

const json = (body: unknown, init?: ResponseInit) => () => Response.json(body, init);
const problem = (status: number, code: string, retryable: boolean, headers: HeadersInit = {}) =>
  json({ code, title: 'T', detail: 'D', fix: 'F', retryable, requestId: 'req_1' }, { status, headers });

describe('the client for servers', () => {
  it('is made with a secret key only', () => {
    for (const secretKey of ['', 'vv_test_pk_x', 'undefined'])
      expect(() => createServerClient({ secretKey })).toThrow(VivavoceError);
  });

  it('puts what the path, the query and the body name where it belongs', async () => {
    const { client, sent } = serverOf(json({}));
    await client.readSession({ id: 'ses_/1' });
    await client.listDeliveries({ id: 'whe_1', status: 'failed', limit: 5 });
    await client.updateWebhookEndpoint({ id: 'whe_1', enabled: true });
    await client.rotateWebhookSecret({ id: 'whe_1' });
    expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['GET', 'https://api.example/v1/sessions/ses_%2F1', undefined],
      ['GET', 'https://api.example/v1/webhook-endpoints/whe_1/deliveries?limit=5&status=failed', undefined],
      ['PATCH', 'https://api.example/v1/webhook-endpoints/whe_1', { enabled: true }],
      ['POST', 'https://api.example/v1/webhook-endpoints/whe_1/secret', {}],
    ]);
    expect(sent[0]?.headers).toMatchObject({ Authorization: 'Bearer vv_test_sk_x' });
    await expect(client.readSession({ id: '' })).rejects.toThrow('`id` is missing');
  });

  it('calls a `fetch` that is nobody’s method, as workers want it', async () => {
    const client = createServerClient({
      secretKey: 'vv_test_sk_x',
      async fetch(this: unknown) {
        if (this !== undefined) throw new TypeError('Illegal invocation');
        return Response.json({ id: 'ses_1' });
      },
    });
    expect(await client.readSession({ id: 'ses_1' }, { retries: 0 })).toEqual({ id: 'ses_1' });
  });

  it('answers nothing where there is nothing', async () => {
    const { client } = serverOf();
    expect(await client.eraseSession({ id: 'ses_1' })).toBeUndefined();
  });

  it('tries a passing failure again, under one key, and says what stays', async () => {
    const { client, sent } = serverOf(
      problem(503, 'unavailable', true, { 'Retry-After': '0' }),
      () => Promise.reject(new TypeError('fetch failed')),
      json({ session: { id: 'ses_1' } }),
    );
    const { session } = await client.createSession({ template: 'graduate-practice' });
    expect(session.id).toBe('ses_1');
    const keys = sent.map(({ headers }) => headers['Idempotency-Key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);

    const refused = serverOf(problem(404, 'not_found', false));
    const error = await refused.client.readSession({ id: 'ses_2' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'not_found', fix: 'F', requestId: 'req_1', retryable: false });
    expect(refused.sent).toHaveLength(1);
  });

  it('gives up after its retries, and at once where it is called off or asked to wait long', async () => {
    const busy = serverOf(problem(429, 'rate_limited', true, { 'Retry-After': '0' }));
    await expect(busy.client.listTemplates({}, { retries: 1 })).rejects.toMatchObject({
      code: 'rate_limited',
    });
    expect(busy.sent).toHaveLength(2);
    const later = serverOf(problem(429, 'rate_limited', true, { 'Retry-After': '3600' }));
    await expect(later.client.listTemplates()).rejects.toMatchObject({ retryAfterMs: 3_600_000 });
    expect(later.sent).toHaveLength(1);
    const reason = new Error('enough');
    const off = serverOf(json({}));
    await expect(off.client.readSession({ id: 'ses_1' }, { signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    );
  });

  it('reads a list page by page, and no further than it is asked for', async () => {
    const pages = [
      json({ data: [{ id: 'a' }, { id: 'b' }], nextCursor: 'c1' }),
      json({ data: [{ id: 'c' }], nextCursor: null }),
    ];
    const { client, sent } = serverOf(...pages);
    const ids: string[] = [];
    for await (const { id } of client.listSessions({ status: 'ended' })) ids.push(id);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(sent.map(({ url }) => new URL(url).search)).toEqual(['?status=ended', '?cursor=c1&status=ended']);
    const first = serverOf(...pages);
    expect((await first.client.listSessions()).nextCursor).toBe('c1');
    expect(first.sent).toHaveLength(1);
    const endless = serverOf(json({ data: [], nextCursor: 'same' }));
    await expect(
      (async () => {
        for await (const _ of endless.client.listSessions());
      })(),
    ).rejects.toMatchObject({ code: 'protocol_error' });
  });
});
