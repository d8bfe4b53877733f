import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { afterEach, describe, expect, it } from 'vitest';
import { createLogger } from '../logging/logger.ts';
import { type RunningServer, startServer } from './server.ts';

const log = createLogger({ service: 'test', level: 'silent' });
const servers: RunningServer[] = [];

async function start(app: Hono, closeTimeoutMs = 5_000) {
  const server = await startServer({ fetch: app.fetch, host: '127.0.0.1', port: 0, log, closeTimeoutMs });
  servers.push(server);
  return { ...server, url: `http://127.0.0.1:${server.port}` };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('a server that closes', () => {
  it('lets the request in hand finish and takes no other', async () => {
    let arrived = () => {};
    let release = () => {};
    const here = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const app = new Hono().get('/slow', async (c) => {
      arrived();
      await gate;
      return c.text('done');
    });
    const server = await start(app);
    const slow = fetch(`${server.url}/slow`);
    await here;
    const closing = server.close();
    await expect(fetch(`${server.url}/slow`)).rejects.toThrow();
    release();
    expect(await (await slow).text()).toBe('done');
    await closing;
  });

  it('ends event streams by the signal of the process', async () => {
    const stopping = new AbortController();
    const app = new Hono().get('/events', (c) =>
      streamSSE(c, async (stream) => {
        await stream.writeSSE({ data: 'hello' });
        await new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
      }),
    );
    const server = await start(app);
    const response = await fetch(`${server.url}/events`);
    stopping.abort();
    // A connection that is cut instead rejects here.
    const [text] = await Promise.all([response.text(), server.close()]);
    expect(text).toContain('hello');
  });

  it('cuts what does not end in time', async () => {
    let arrived = () => {};
    const here = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const app = new Hono().get('/never', () => {
      arrived();
      return new Promise<Response>(() => {});
    });
    const server = await start(app, 100);
    const never = fetch(`${server.url}/never`).then(
      () => 'answered',
      () => 'cut',
    );
    await here;
    await server.close();
    expect(await never).toBe('cut');
  });

  it('says so when its port is taken', async () => {
    const first = await start(new Hono());
    await expect(
      startServer({ fetch: new Hono().fetch, host: '127.0.0.1', port: first.port, log }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
