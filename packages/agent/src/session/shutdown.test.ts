import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DRAIN_MS } from '@vivavoce/contract/internal';
import { FLUSH_DEADLINE_MS } from '@vivavoce/contract/realtime';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimed } from '../testing/record.ts';
import { ApiClient } from '../transcript/client.ts';
import { RecordSink } from '../transcript/sink.ts';
import { isOpen, listSpool, readSpool } from '../transcript/spool.ts';
import { SessionRecord } from './record.ts';
import { type SessionOutcome, SessionShutdown } from './shutdown.ts';

/** For its records and for its release, once the client has said how far it played. */
const WAIT_MS = (DRAIN_MS - FLUSH_DEADLINE_MS) / 2;

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

/** Waits for the disk, which takes real time. The session's stands still meanwhile: `expect.poll` would let it go on. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(10);
}

describe('a session that is given away', () => {
  it('is left within the drain of its worker where the API takes calls and never answers', async () => {
    const { port } = silent.address() as AddressInfo;
    const api = new ApiClient({ apiUrl: `http://127.0.0.1:${port}`, agentToken: 'none' });
    const claim = claimed();
    const { sessionId, epoch } = claim;
    const sink = new RecordSink({ sessionId, epoch, api, spoolDirectory, onRefused: () => undefined });
    const record = new SessionRecord({ sink, transcript: [], onSafe: () => undefined });
    let outcome: SessionOutcome | undefined;
    const shutdown = new SessionShutdown({
      claim,
      api,
      sink,
      record,
      epoch: () => epoch,
      durationMs: () => 0,
      send: () => undefined,
      stop: () => undefined,
      onOver: (how) => {
        outcome = how;
      },
    });
    record.snapshot({ version: 1, sequence: 0, state: {} });
    const left = shutdown.move();
    await vi.advanceTimersByTimeAsync(WAIT_MS / 2);
    await until(async () => {
      const [file] = await listSpool(spoolDirectory);
      return file !== undefined && (await readSpool(file)).length === 1;
    });
    await vi.advanceTimersByTimeAsync(WAIT_MS / 2);
    await until(async () => (await listSpool(spoolDirectory)).every(({ path }) => !isOpen(path)));
    await vi.advanceTimersByTimeAsync(WAIT_MS);
    expect(outcome).toBe('returned');
    await left;
  });
});
