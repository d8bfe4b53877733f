import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as immediate } from 'node:timers/promises';
import { newId } from '@vivavoce/contract/ids';
import {
  CLOSE_CODES,
  type ClientMessage,
  encodeFrame,
  HEARTBEAT_MS,
  type Hello,
  MAX_FRAME_BYTES,
  MAX_MESSAGE_BYTES,
} from '@vivavoce/contract/realtime';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import {
  AdmissionError,
  type AdmissionRequest,
  type ClientConnection,
  type HostedSession,
} from '../transport.ts';
import { WebSocketTransport } from './websocket.ts';

let transport: WebSocketTransport;
let ready = true;
let asked: AdmissionRequest[] = [];
let heard: unknown[] = [];
let connections: ClientConnection[] = [];
let closed = 0;
let admission: Promise<void> = Promise.resolve();
let session: HostedSession;

beforeEach(async () => {
  admission = Promise.resolve();
  ready = true;
  asked = [];
  heard = [];
  connections = [];
  closed = 0;
  transport = await WebSocketTransport.listen({
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'ws://127.0.0.1:{port}',
    ready: () => ready,
  });
  session = {
    sessionId: 'ses_1',
    admit: async (request) => {
      asked.push(request);
      await admission;
      if (request.ticket === 'bad') throw new AdmissionError('invalid_ticket');
    },
    connected: (connection) => {
      connections.push(connection);
      return {
        message: (message) => heard.push(message),
        nowMs: () => Math.round(performance.now()),
        sound: (frame) => heard.push(frame),
        closed: () => {
          closed += 1;
        },
      };
    },
  };
  transport.host(session);
});

afterEach(() => transport.close());

const hello = (ticket = 'good'): Hello => ({
  type: 'hello',
  ticket,
  clientId: newId('client'),
  audio: { upSampleRate: 16_000, downSampleRate: 24_000, codec: 'pcm16' },
  soundAllowed: true,
});

function dial(sessionId = 'ses_1', protocol = 'vivavoce.v1', options: ClientOptions = {}) {
  const socket = new WebSocket(transport.connectionTo(sessionId).url, protocol, {
    origin: 'https://partner.example',
    ...options,
  });
  const received: Record<string, unknown>[] = [];
  let seq = 0;
  socket.on('message', (data: Buffer, binary) => {
    if (!binary) received.push(JSON.parse(data.toString('utf8')) as Record<string, unknown>);
  });
  socket.on('error', () => undefined);
  return {
    socket,
    received,
    opened: new Promise<void>((resolve) => socket.once('open', () => resolve())),
    closed: new Promise<number>((resolve) => socket.once('close', (code) => resolve(code))),
    say(message: ClientMessage, ack = 0) {
      seq += 1;
      socket.send(JSON.stringify({ ...message, seq, ack }));
    },
  };
}

type Client = ReturnType<typeof dial>;

async function admitted(options: ClientOptions = {}) {
  const client = dial('ses_1', 'vivavoce.v1', options);
  await client.opened;
  client.say(hello());
  await expect.poll(() => connections.length).toBeGreaterThan(0);
  return client;
}

/** A message of the client was answered, without time going on: `expect.poll` lets the timers run. */
async function answered(client: Client): Promise<void> {
  client.say({ type: 'ping', sentAtMs: 7 });
  while (!client.received.some(({ type }) => type === 'pong')) await immediate();
}

describe('the door of a worker', () => {
  it('lets in a client with a ticket, and passes its origin along', async () => {
    await admitted();
    expect(asked[0]).toMatchObject({ ticket: 'good', origin: 'https://partner.example' });
  });

  it('offers no compression and speaks vivavoce.v1 only', async () => {
    const client = dial();
    await client.opened;
    expect(client.socket.protocol).toBe('vivavoce.v1');
    expect(client.socket.extensions).toBe('');
    expect(await dial('ses_1', 'vivavoce.v9').closed).toBe(1006);
  });

  it('closes with the reason: bad ticket, unknown session, no hello first', async () => {
    const bad = dial();
    await bad.opened;
    bad.say(hello('bad'));
    expect(await bad.closed).toBe(CLOSE_CODES.invalid_ticket);
    const elsewhere = dial('ses_9');
    await elsewhere.opened;
    elsewhere.say(hello());
    expect(await elsewhere.closed).toBe(CLOSE_CODES.moved);
    const rude = dial();
    await rude.opened;
    rude.say({ type: 'ping', sentAtMs: 1 });
    rude.say({ type: 'mute', muted: true });
    expect(await rude.closed).toBe(CLOSE_CODES.protocol_error);
  });

  it('closes on a client that does not say hello within 5 s', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const client = dial();
      await client.opened;
      vi.advanceTimersByTime(5_000);
      expect(await client.closed).toBe(CLOSE_CODES.protocol_error);
    } finally {
      vi.useRealTimers();
    }
  });

  it('numbers its messages, acknowledges, and answers a ping', async () => {
    const client = await admitted();
    connections[0]?.send({ type: 'phase', phase: 'listening' });
    client.say({ type: 'ping', sentAtMs: 7 });
    await expect.poll(() => client.received.length).toBe(2);
    expect(client.received[0]).toMatchObject({ type: 'phase', seq: 1, ack: 1 });
    expect(client.received[1]).toMatchObject({ type: 'pong', sentAtMs: 7, seq: 2, ack: 2 });
  });

  it('hands on messages and sound in order', async () => {
    const client = await admitted();
    client.say({ type: 'mute', muted: true });
    client.socket.send(encodeFrame({ generation: 0, firstSample: 0, samples: Int16Array.from([1, 2]) }));
    client.say({ type: 'mute', muted: false });
    await expect.poll(() => heard.length).toBe(3);
    expect(heard[0]).toMatchObject({ type: 'mute', muted: true });
    expect(heard[1]).toMatchObject({ samples: Int16Array.from([1, 2]) });
    expect(heard[2]).toMatchObject({ type: 'mute', muted: false });
  });

  it.each([
    ['a message that is no JSON', 'nonsense', CLOSE_CODES.protocol_error],
    [
      'a message out of order',
      JSON.stringify({ type: 'mute', muted: true, seq: 9, ack: 0 }),
      CLOSE_CODES.protocol_error,
    ],
    ['a frame of another version', new Uint8Array(32).fill(9), CLOSE_CODES.protocol_error],
    ['a message that is too long', 'x'.repeat(Math.max(MAX_MESSAGE_BYTES, MAX_FRAME_BYTES) + 1), 1009],
  ])('closes on %s', async (_, data, code) => {
    const client = await admitted();
    client.socket.send(data);
    expect(await client.closed).toBe(code);
    await expect.poll(() => closed).toBe(1);
  });

  it.each([
    ['messages', (client: Client) => client.say({ type: 'ping', sentAtMs: 1 })],
    [
      'frames',
      (client: Client) => {
        client.socket.send(encodeFrame({ generation: 0, firstSample: 0, samples: Int16Array.from([1]) }));
      },
    ],
  ])('takes %s that a stalled network gives all at once, and closes on a flood', async (_, send) => {
    const client = await admitted();
    for (let sent = 0; sent < 1_500; sent += 1) send(client);
    client.say({ type: 'mute', muted: true });
    await expect.poll(() => heard.at(-1)).toMatchObject({ type: 'mute' });
    for (let sent = 0; sent < 6_000; sent += 1) send(client);
    expect(await client.closed).toBe(CLOSE_CODES.protocol_error);
  });

  it('keeps its clients when a newer one leaves before it was let in', async () => {
    const first = await admitted();
    const second = dial();
    await second.opened;
    let letIn: () => void = () => undefined;
    admission = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    second.say(hello());
    await expect.poll(() => asked.length).toBe(2);
    second.socket.terminate();
    await second.closed;
    await new Promise((resolve) => setTimeout(resolve, 50));
    letIn();
    first.say({ type: 'ping', sentAtMs: 7 });
    await expect.poll(() => first.received.some(({ type }) => type === 'pong')).toBe(true);
    expect(connections).toHaveLength(1);
    expect(closed).toBe(0);
  });

  it.each([
    ['an address that is none', '//'],
    ['another address', '/v1/elsewhere'],
  ])('survives a stranger who asks for %s and hangs up', async (_, path) => {
    const port = Number(new URL(transport.url).port);
    const stranger = connect(port, '127.0.0.1');
    stranger.on('error', () => undefined);
    stranger.write(
      `GET ${path} HTTP/1.1\r\nHost: worker\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Protocol: vivavoce.v1\r\n\r\n',
    );
    const [answer] = (await once(stranger, 'data')) as [Buffer];
    expect(answer.toString('latin1')).toContain('400 Bad Request');
    stranger.resetAndDestroy();
    await admitted();
  });

  it('keeps its clients when the wall clock is set forward', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    try {
      const client = await admitted();
      vi.setSystemTime(Date.now() + 3_600_000);
      vi.advanceTimersByTime(HEARTBEAT_MS);
      client.say({ type: 'ping', sentAtMs: 7 });
      await expect.poll(() => client.received.some(({ type }) => type === 'pong')).toBe(true);
      expect(closed).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('knows every second that what it sends arrives, also at a client that has nothing to say', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    try {
      await admitted();
      vi.advanceTimersByTime(1_000);
      while (connections[0]?.soundOut.deliveredAtMs !== performance.now()) await immediate();
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes what a client sends by itself for no proof that it hears', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    try {
      const client = await admitted({ autoPong: false });
      const before = connections[0]?.soundOut.deliveredAtMs;
      vi.advanceTimersByTime(1_000);
      await answered(client);
      expect(connections[0]?.soundOut.deliveredAtMs).toBe(before);
    } finally {
      vi.useRealTimers();
    }
  });

  it('gives a client up 12 s after its last sign of life', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    try {
      const client = await admitted({ autoPong: false });
      await answered(client);
      vi.advanceTimersByTime(11_999);
      expect(closed).toBe(0);
      vi.advanceTimersByTime(1);
      expect(closed).toBe(1);
      expect(await client.closed).toBe(CLOSE_CODES.heartbeat_timeout);
    } finally {
      vi.useRealTimers();
    }
  });

  it('answers its health', async () => {
    const http = transport.url.replace('ws:', 'http:');
    expect((await fetch(`${http}/healthz`)).status).toBe(200);
    expect((await fetch(`${http}/readyz`)).status).toBe(200);
    ready = false;
    expect((await fetch(`${http}/readyz`)).status).toBe(503);
    expect((await fetch(`${http}/healthz`)).status).toBe(200);
  });
});
