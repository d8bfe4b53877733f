// `npm run runtimes -w @vivavoce/sdk`, after a build: the journey in each runtime that partners' servers run in, fetched by npx.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { build } from 'tsup';

const HERE = import.meta.dirname;
const run = promisify(execFile);
const EXPECTED = {
  listed: ['ses_1', 'ses_2'],
  created: 'ses_once',
  told: 'session.ended',
  refusal: 'signature_mismatch',
};

const api = createServer((request, response) => {
  const created = { session: { id: `ses_${request.headers['idempotency-key']}` } };
  const page = request.url.includes('cursor')
    ? { data: [{ id: 'ses_2' }], nextCursor: null }
    : { data: [{ id: 'ses_1' }], nextCursor: 'next' };
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(request.method === 'POST' ? created : page));
});
await once(api.listen(0, '127.0.0.1'), 'listening');

const secret = `whsec_${Buffer.from('a secret of twenty-four').toString('base64')}`;
const body = JSON.stringify({ id: 'evt_1', type: 'session.ended' });
const now = new Date();
const input = JSON.stringify({
  apiUrl: `http://127.0.0.1:${api.address().port}`,
  webhook: {
    secret,
    body,
    headers: {
      'webhook-id': 'evt_1',
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign('evt_1', now, body),
    },
  },
});

const MAIN = join(HERE, 'main.mjs');
const npx = async (...parameters) => (await run('npx', ['--yes', ...parameters, MAIN, input])).stdout;

async function freePort() {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** npx may fetch it first. */
async function untilListening(address) {
  const [host, port] = address.split(':');
  for (let tries = 0; tries < 300; tries += 1) {
    const socket = connect({ host, port: Number(port) });
    const opened = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (opened) return;
    await sleep(200);
  }
  throw new Error('workerd did not start.');
}

async function inWorkerd() {
  const folder = await mkdtemp(join(tmpdir(), 'vivavoce-worker-'));
  await cp(join(HERE, 'worker.capnp'), join(folder, 'worker.capnp'));
  await build({
    ...{ config: false, silent: true, entry: [join(HERE, 'worker.mjs')], outDir: folder, clean: false },
    ...{ format: 'esm', platform: 'neutral', noExternal: [/.*/], outExtension: () => ({ js: '.js' }) },
  });
  const address = `127.0.0.1:${await freePort()}`;
  const workerd = spawn(
    'npx',
    ['--yes', 'workerd', 'serve', 'worker.capnp', `--socket-addr=http=${address}`],
    {
      ...{ cwd: folder, stdio: 'inherit', detached: true },
    },
  );
  try {
    await untilListening(address);
    return await (await fetch(`http://${address}`, { method: 'POST', body: input })).text();
  } finally {
    process.kill(-workerd.pid);
    await rm(folder, { recursive: true });
  }
}

const RUNTIMES = {
  node: async () => (await run(process.execPath, [MAIN, input])).stdout,
  deno: () => npx('deno', 'run', '--allow-net', '--allow-read'),
  bun: () => npx('bun'),
  workerd: inWorkerd,
};

for (const [name, journey] of Object.entries(RUNTIMES)) {
  assert.deepEqual(JSON.parse(await journey()), EXPECTED, name);
  console.log(`${name}: listed, created once, verified and refused`);
}
api.close();
