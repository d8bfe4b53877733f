import { Agent, request } from 'node:http';
import { sandboxCredential } from '@vivavoce/contract/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Sandbox, startSandbox } from './server.ts';

const DISTANCE_MS = 60;
/** A timer may be a millisecond early. */
const SLACK_MS = 2;

describe('stand-ins that are far away', { timeout: 30_000 }, () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ distanceMs: DISTANCE_MS });
  });
  afterAll(() => sandbox.close());

  async function roundTripMs(agent: Agent): Promise<number> {
    const startedAt = performance.now();
    await new Promise<void>((resolve, reject) => {
      request(`${sandbox.url}/healthz`, { agent }, (response) => response.resume().on('end', resolve))
        .on('error', reject)
        .end();
    });
    return performance.now() - startedAt;
  }

  it('take two round trips more for the first request of a connection', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = await roundTripMs(agent);
    const second = await roundTripMs(agent);
    agent.destroy();
    expect(first).toBeGreaterThanOrEqual(6 * DISTANCE_MS - SLACK_MS);
    expect(second).toBeGreaterThanOrEqual(2 * DISTANCE_MS - SLACK_MS);
    expect(second).toBeLessThan(first - 2 * DISTANCE_MS);
  });

  it('carry a stream both ways, and its close', async () => {
    const socket = new WebSocket(
      `${sandbox.url.replace('http', 'ws')}/deepgram/v1/listen?encoding=linear16&sample_rate=16000`,
      { headers: { authorization: `Token ${sandboxCredential({ seed: 'far' })}` } },
    );
    const messages: string[] = [];
    socket.on('message', (data) => messages.push(String(data)));
    socket.on('open', () => {
      socket.send(new Uint8Array(16_000));
      socket.send(JSON.stringify({ type: 'CloseStream' }));
    });
    await new Promise((resolve) => socket.on('close', resolve));
    expect(JSON.parse(messages.at(-1) ?? '{}')).toMatchObject({ type: 'Metadata', duration: 0.5 });
  });
});
