import type { lookup } from 'node:dns/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Outbound } from '../../outbound/outbound.ts';
import type { Stop } from '../../queue/queue.ts';
import { startTaskWorker } from '../../tasks/worker.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';

/** Where nobody may send us, and why. Nothing is opened in development here. */
const FORBIDDEN: readonly [name: string, url: string, reason: string][] = [
  ['loopback', 'https://127.0.0.1/', 'private_address'],
  ['loopback, short', 'https://127.1/', 'private_address'],
  ['loopback of IPv6', 'https://[::1]/', 'private_address'],
  ['this host', 'https://0.0.0.0/', 'private_address'],
  ['this host by name', 'https://localhost/', 'private_address'],
  ['link-local', 'https://169.254.169.254/latest/meta-data', 'private_address'],
  ['link-local of IPv6', 'https://[fe80::1]/', 'private_address'],
  ['private', 'https://10.0.0.1/', 'private_address'],
  ['private of IPv6', 'https://[fd12::1]/', 'private_address'],
  ['an IPv4 address in IPv6', 'https://[::ffff:127.0.0.1]/', 'private_address'],
  ['the same in hexadecimal', 'https://[::ffff:a00:1]/', 'private_address'],
  ['one through a gateway', 'https://[64:ff9b::7f00:1]/', 'private_address'],
  ['one number', 'https://2130706433/', 'private_address'],
  ['octal', 'https://0177.0.0.1/', 'private_address'],
  ['hexadecimal', 'https://0x7f000001/', 'private_address'],
  ['a name that leads inside', 'https://inside.example/', 'private_address'],
  ['a name of the network', 'https://db.internal/', 'private_address'],
  ['plain HTTP', 'http://hooks.example/', 'scheme'],
  ['another protocol', 'gopher://hooks.example/', 'scheme'],
  ['another port', 'https://hooks.example:6379/', 'port'],
];

/** Some names lead elsewhere once they are saved. */
let isRebound = false;
const resolve = (async (name: string) => [
  { address: name === 'inside.example' || isRebound ? '10.0.0.7' : '93.184.216.34', family: 4 },
]) as unknown as typeof lookup;

let api: TestApi;
let owner: Client;
let stopWorker: Stop;
beforeAll(async () => {
  api = await startTestApi();
  Object.assign(api.context, { outbound: new Outbound({ resolve }) });
  owner = new Client({ connectionString: api.postgres.url });
  await owner.connect();
  stopWorker = await startTaskWorker(api.context);
}, 60_000);
afterAll(async () => {
  await stopWorker?.();
  await owner?.end();
  await api?.stop();
});

const call = (method: string, path: string, body?: unknown) =>
  api.call(method, path, { as: api.tenant.keys.test.secret, ...(body === undefined ? {} : { body }) });

async function failureAt(id: string): Promise<string | null> {
  const { body } = await call('GET', `/v1/webhook-endpoints/${id}/deliveries`);
  const [delivery] = body.data as { id: string }[];
  if (!delivery) return null;
  const { log } = (await call('GET', `/v1/deliveries/${delivery.id}`)).body as {
    log: { failure: string | null }[];
  };
  return log[0]?.failure ?? null;
}

describe('an endpoint that leads where we do not go', () => {
  it.each(FORBIDDEN)('is not saved: %s', async (_, url) => {
    const { status, body } = await call('POST', '/v1/webhook-endpoints', { url });
    expect([status, body.code, body.errors?.[0].pointer]).toEqual([400, 'invalid_request', '/url']);
  });

  it('is refused again at each delivery, however it came to be saved', async () => {
    const ids: string[] = [];
    for (const [, url] of FORBIDDEN) {
      const { body } = await call('POST', '/v1/webhook-endpoints', { url: 'https://hooks.example/' });
      await owner.query('UPDATE webhook_endpoints SET url = $2 WHERE id = $1', [body.id, url]);
      ids.push(body.id);
    }
    await call('POST', '/v1/sessions', { template: 'graduate-practice' });
    for (const [index, id] of ids.entries()) {
      const [name, , reason] = FORBIDDEN[index] ?? [];
      await expect
        .poll(async () => [name, await failureAt(id)], { timeout: 15_000 })
        .toEqual([name, `refused_${reason}`]);
    }
    for (const id of ids) await call('DELETE', `/v1/webhook-endpoints/${id}`);
  }, 60_000);

  it('is refused where its name leads elsewhere than when it was saved', async () => {
    const { status, body } = await call('POST', '/v1/webhook-endpoints', { url: 'https://rebound.example/' });
    expect(status).toBe(201);
    isRebound = true;
    await call('POST', `/v1/webhook-endpoints/${body.id}/test`);
    await expect.poll(() => failureAt(body.id), { timeout: 15_000 }).toBe('refused_private_address');
  });
});
