import { mkdtemp, readdir, rename, rm, utimes } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgentRecord } from '@vivavoce/contract/internal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  AGENT_TOKEN,
  type InternalApi,
  type StoredSession,
  startInternalApi,
} from '../testing/internal-api.ts';
import { TEMPLATE } from '../testing/template.ts';
import { adoptSession, adoptSpool } from './adoption.ts';
import { ApiClient, type ApiError } from './client.ts';
import { RecordSink } from './sink.ts';
import { listSpool, SpoolWriter, takeSpool } from './spool.ts';

let server: InternalApi;
let session: StoredSession;
let api: ApiClient;
let directory: string;

beforeEach(async () => {
  server = await startInternalApi('http://127.0.0.1:1');
  session = server.add('ses_1', { template: TEMPLATE });
  session.epoch = 2;
  session.heldEpoch = 2;
  api = new ApiClient({ apiUrl: server.url, agentToken: AGENT_TOKEN });
  directory = await mkdtemp(join(tmpdir(), 'vivavoce-spool-'));
});

afterEach(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

function openSink(epoch = 2, to = api): { sink: RecordSink; refusals: ApiError[] } {
  const refusals: ApiError[] = [];
  const sink = new RecordSink({
    sessionId: 'ses_1',
    epoch,
    api: to,
    spoolDirectory: directory,
    onRefused: (error) => refusals.push(error),
  });
  return { sink, refusals };
}

const timings = (turnId: string): AgentRecord => ({ kind: 'timings', timings: { turnId } });
const snapshot = (sequence: number): AgentRecord => ({
  kind: 'snapshot',
  counter: sequence,
  snapshot: { version: 1, sequence, state: {} },
});
const progress = (questionNumber: number): AgentRecord => ({
  kind: 'progress',
  counter: questionNumber,
  progress: {
    questionNumber,
    questionCount: 3,
    questionTitle: 'A hard customer',
    questionHint: '',
    remainingMs: 0,
    clockRunning: true,
  },
});
const stored = () =>
  session.records.map((record) => (record.kind === 'timings' ? record.timings.turnId : record.kind));

describe('the record sink', () => {
  it('stores records in order and leaves nothing on the disk', async () => {
    const { sink } = openSink();
    expect(await Promise.all([sink.append(timings('a')), sink.append(timings('b'))])).toEqual([
      'safe',
      'safe',
    ]);
    expect(stored()).toEqual(['a', 'b']);
    expect(await sink.close(1_000)).toBe(true);
    expect(await readdir(directory)).toEqual([]);
  });

  it('stores in one request what belongs together, so that no crash can come between an utterance and its snapshot', async () => {
    const { sink } = openSink();
    void sink.append(timings('a'));
    await sink.append(timings('b'));
    expect(session.calls).toEqual(['records']);
    expect(stored()).toEqual(['a', 'b']);
  });

  it('calls a record safe once it is spooled, and delivers it when the API is back', async () => {
    server.away = true;
    const { sink } = openSink();
    expect(await sink.append(timings('a'))).toBe('safe');
    expect(await sink.append(timings('b'))).toBe('safe');
    expect(await readdir(directory)).toHaveLength(1);
    server.away = false;
    await expect.poll(stored).toEqual(['a', 'b']);
    expect(await sink.close(1_000)).toBe(true);
    expect(await readdir(directory)).toEqual([]);
  });

  it('keeps of the snapshots and the progress that wait only the last, behind what they include', async () => {
    let store: () => void = () => undefined;
    session.hold = new Promise<void>((resolve) => {
      store = resolve;
    });
    const { sink } = openSink();
    const outcomes = [sink.append(timings('on its way'))];
    await expect.poll(() => session.calls).toEqual(['records']);
    for (const sequence of [1, 2, 3]) {
      outcomes.push(sink.append(progress(sequence)));
      outcomes.push(sink.append(timings(`turn ${sequence}`)));
      outcomes.push(sink.append(snapshot(sequence)));
    }
    store();
    expect(new Set(await Promise.all(outcomes))).toEqual(new Set(['safe']));
    expect(await sink.close(5_000)).toBe(true);
    expect(stored()).toEqual(['on its way', 'turn 1', 'turn 2', 'progress', 'turn 3', 'snapshot']);
    expect(session.snapshot?.counter).toBe(3);
  });

  it('sends the next snapshot though the one before is on its way', async () => {
    let store: () => void = () => undefined;
    session.hold = new Promise<void>((resolve) => {
      store = resolve;
    });
    const { sink } = openSink();
    const first = sink.append(snapshot(1));
    const turn = sink.append(timings('a'));
    await expect.poll(() => session.calls).toEqual(['records']);
    const second = sink.append(snapshot(2));
    store();
    expect(await Promise.all([first, turn, second])).toEqual(['safe', 'safe', 'safe']);
    expect(await sink.close(1_000)).toBe(true);
    expect(stored()).toEqual(['snapshot', 'a', 'snapshot']);
    expect(session.snapshot?.counter).toBe(2);
  });

  it('leaves what the API has not taken to the next worker of the host', async () => {
    server.away = true;
    const { sink } = openSink();
    await sink.append(timings('a'));
    expect(await sink.close(50)).toBe(false);
    expect(await adoptSpool({ directory, api })).toBe(false);
    server.away = false;
    expect(await adoptSpool({ directory, api })).toBe(true);
    expect(stored()).toEqual(['a']);
    expect(await readdir(directory)).toEqual([]);
  });

  it('keeps what was said while the API takes another token, and delivers it once it takes ours', async () => {
    const estranged = new ApiClient({ apiUrl: server.url, agentToken: 'the token of before the rotation' });
    const { sink, refusals } = openSink(2, estranged);
    expect(await sink.append(timings('a'))).toBe('safe');
    expect(await sink.close(50)).toBe(false);
    expect(refusals).toEqual([]);
    expect(await adoptSpool({ directory, api: estranged })).toBe(false);
    expect(await adoptSpool({ directory, api })).toBe(true);
    expect(stored()).toEqual(['a']);
  });

  it('keeps what was said while something else answers at the address of the API', async () => {
    const stranger = createServer((_request, response) => response.writeHead(404).end('<h1>Not Found</h1>'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = stranger.address() as AddressInfo;
    const elsewhere = new ApiClient({ apiUrl: `http://127.0.0.1:${port}`, agentToken: AGENT_TOKEN });
    const { sink, refusals } = openSink(2, elsewhere);
    expect(await sink.append(timings('a'))).toBe('safe');
    expect(await sink.close(50)).toBe(false);
    expect(refusals).toEqual([]);
    stranger.close();
    expect(await adoptSpool({ directory, api })).toBe(true);
    expect(stored()).toEqual(['a']);
  });

  it('does not take the file of a session that this process is still writing', async () => {
    const writer = new SpoolWriter(directory, { sessionId: 'ses_1', epoch: 2 });
    await writer.append([timings('a')]);
    expect(await adoptSpool({ directory, api })).toBe(true);
    expect(stored()).toEqual([]);
    await writer.remove();
  });

  it('leaves the file of another process alone while it is touched, and takes it once it is not, whoever has its id now', async () => {
    const writer = new SpoolWriter(directory, { sessionId: 'ses_1', epoch: 2 });
    await writer.append([timings('a')]);
    await writer.leave();
    const [file] = await listSpool(directory);
    const path = join(directory, `ses_1.2.${process.ppid}.jsonl`);
    await rename(file?.path ?? '', path);
    expect(await adoptSpool({ directory, api })).toBe(false);
    expect(stored()).toEqual([]);
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(path, longAgo, longAgo);
    expect(await adoptSpool({ directory, api })).toBe(true);
    expect(stored()).toEqual(['a']);
  });

  it('tells nothing while its worker claims the session again, and then all of it under the new epoch', async () => {
    const { sink, refusals } = openSink();
    await sink.append(timings('a'));
    await sink.hold();
    // The claim takes effect before its answer is here.
    session.epoch = 3;
    session.heldEpoch = 3;
    expect(await sink.append(timings('b'))).toBe('safe');
    void sink.append(snapshot(7));
    expect(stored()).toEqual(['a']);
    sink.goOnUnder(3);
    sink.goOn();
    await sink.append(timings('c'));
    expect(stored()).toEqual(['a', 'b', 'snapshot', 'c']);
    expect(refusals).toEqual([]);
    expect(await sink.close(1_000)).toBe(true);
    expect(await readdir(directory)).toEqual([]);
  });

  it('waits for what is on its way before it is claimed again', async () => {
    let answer = () => {};
    session.hold = new Promise((resolve) => {
      answer = resolve;
    });
    const { sink } = openSink();
    void sink.append(timings('a'));
    await expect.poll(() => session.calls).toEqual(['records']);
    let held = false;
    const holding = sink.hold().then(() => {
      held = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(held).toBe(false);
    answer();
    await holding;
    expect(stored()).toEqual(['a']);
    await sink.close(0);
  });

  it('leaves its spool under the epoch that it holds by then', async () => {
    const away = new ApiClient({ apiUrl: 'http://127.0.0.1:1', agentToken: AGENT_TOKEN });
    const { sink } = openSink(2, away);
    expect(await sink.append(timings('a'))).toBe('safe');
    sink.goOnUnder(3);
    expect(await sink.append(timings('b'))).toBe('safe');
    expect(await sink.close(0)).toBe(false);
    expect((await listSpool(directory)).map(({ epoch }) => epoch)).toEqual([3]);
    session.epoch = 3;
    session.heldEpoch = 3;
    expect(await adoptSpool({ directory, api })).toBe(true);
    expect(stored()).toEqual(['a', 'b']);
  });

  it('stops when another worker holds the session, and says so once', async () => {
    session.epoch = 3;
    session.heldEpoch = 3;
    const { sink, refusals } = openSink(2);
    expect(await Promise.all([sink.append(timings('a')), sink.append(timings('b'))])).toEqual([
      'refused',
      'refused',
    ]);
    expect(refusals.map((error) => error.superseded)).toEqual([true]);
    expect(await sink.append(timings('c'))).toBe('refused');
    expect(stored()).toEqual([]);
  });

  it('throws away a spool whose session another worker holds', async () => {
    const writer = new SpoolWriter(directory, { sessionId: 'ses_1', epoch: 1 });
    await writer.append([timings('old')]);
    await writer.leave();
    expect(await adoptSpool({ directory, api })).toBe(true);
    expect(stored()).toEqual([]);
    expect(await readdir(directory)).toEqual([]);
  });
});

describe('a session that is taken over on the host of its living holder', () => {
  /** The holder, which cannot reach the API, and has one record in the spool. */
  async function holder(): Promise<RecordSink> {
    const cutOff = new ApiClient({ apiUrl: 'http://127.0.0.1:1', agentToken: AGENT_TOKEN });
    const { sink } = openSink(2, cutOff);
    expect(await sink.append(timings('a'))).toBe('safe');
    return sink;
  }

  it('calls nothing safe that its successor has not read, and keeps that on the disk', async () => {
    const sink = await holder();
    let store: () => void = () => undefined;
    session.hold = new Promise<void>((resolve) => {
      store = resolve;
    });
    const adopted = adoptSession('ses_1', { directory, api });
    await expect.poll(() => session.calls).toEqual(['records']);
    let outcome: string | undefined;
    void sink.append(timings('b')).then((settled) => {
      outcome = settled;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    store();
    await adopted;
    expect(outcome).toBeUndefined();
    expect(stored()).toEqual(['a']);
    expect(await sink.close(0)).toBe(false);
    expect(await adoptSpool({ directory, api })).toBe(true);
    expect(stored()).toEqual(['a', 'b']);
    expect(outcome).toBeUndefined();
  });

  it('may trust its spool again once the API has taken something from it', async () => {
    const { sink } = openSink();
    server.away = true;
    expect(await sink.append(timings('a'))).toBe('safe');
    await expect(adoptSession('ses_1', { directory, api })).rejects.toThrow('unavailable');
    const doubtful = sink.append(timings('b'));
    server.away = false;
    expect(await doubtful).toBe('safe');
    expect(stored()).toContain('b');
    server.away = true;
    expect(await sink.append(timings('c'))).toBe('safe');
    expect(stored()).not.toContain('c');
    server.away = false;
    expect(await sink.close(5_000)).toBe(true);
  }, 10_000);

  it('loses nothing where its successor is killed between taking the file and delivering it', async () => {
    const sink = await holder();
    const [file] = await listSpool(directory);
    const taken = file && (await takeSpool(file));
    expect(taken?.path).not.toBe(file?.path);
    await sink.close(0);
    await adoptSession('ses_1', { directory, api });
    expect(stored()).toEqual(['a']);
    expect(await readdir(directory)).toEqual([]);
  });
});
