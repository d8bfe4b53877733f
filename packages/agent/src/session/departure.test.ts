import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DRAIN_MS } from '@vivavoce/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimed } from '../testing/record.ts';
import { ApiClient } from '../transcript/client.ts';
import { RecordSink } from '../transcript/sink.ts';
import { Departure, type SessionOutcome } from './departure.ts';
import { SessionRecord } from './record.ts';

/** Part of the drain in which the client says how far it played. */
const FLUSH_MS = 200;

let silent: Server;
let spoolDirectory: string;

beforeEach(async () => {
  spoolDirectory = await mkdtemp(join(tmpdir(), 'vivavoce-spool-'));
  silent = createServer((socket) => void socket.on('error', () => undefined));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(async () => {
  vi.useRealTimers();
  silent.close();
  await rm(spoolDirectory, { recursive: true, force: true });
});

describe('a session that is given away', () => {
  it('is left within the drain of its worker where the API takes calls and never answers', async () => {
    const { port } = silent.address() as AddressInfo;
    const api = new ApiClient({ apiUrl: `http://127.0.0.1:${port}`, agentToken: 'none' });
    const claim = claimed();
    const { sessionId, epoch } = claim;
    const sink = new RecordSink({ sessionId, epoch, api, spoolDirectory, onRefused: () => undefined });
    const record = new SessionRecord({ sink, transcript: [], onSafe: () => undefined });
    let outcome: SessionOutcome | undefined;
    const departure = new Departure({
      claim,
      api,
      sink,
      record,
      durationMs: () => 0,
      send: () => undefined,
      stop: () => undefined,
      onOver: (how) => {
        outcome = how;
      },
    });
    record.snapshot({ version: 1, sequence: 0, state: {} });
    const left = departure.move();
    // In steps: the disk in between takes real time.
    for (let ms = 0; ms < DRAIN_MS - FLUSH_MS && outcome === undefined; ms += 50) {
      await vi.advanceTimersByTimeAsync(50);
      await sleep(20);
    }
    expect(outcome).toBe('returned');
    await left;
  });
});
