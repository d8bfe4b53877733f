import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MAX_UTTERANCE_CHARACTERS } from '@vivavoce/contract/records';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AGENT_TOKEN, type InternalApi, startInternalApi } from '../testing/internal-api.ts';
import { TEMPLATE } from '../testing/template.ts';
import { ApiClient } from '../transcript/client.ts';
import { RecordSink } from '../transcript/sink.ts';
import { SessionRecord } from './record.ts';

let server: InternalApi;
let directory: string;

beforeAll(async () => {
  server = await startInternalApi('http://127.0.0.1:1');
  directory = await mkdtemp(join(tmpdir(), 'vivavoce-record-'));
});

afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

it.each([
  ['begins before the session’s clock', { startMs: -400.4, endMs: -20 }, { startMs: 0, endMs: 0 }],
  ['ends before it begins', { startMs: 900, endMs: 700 }, { startMs: 900, endMs: 900 }],
  [
    'never pauses',
    { text: 'so '.repeat(MAX_UTTERANCE_CHARACTERS) },
    { text: 'so '.repeat(MAX_UTTERANCE_CHARACTERS).slice(0, MAX_UTTERANCE_CHARACTERS) },
  ],
  [
    'is cut in the middle of a character',
    { text: `o${'👍'.repeat(MAX_UTTERANCE_CHARACTERS / 2)}` },
    { text: `o${'👍'.repeat(MAX_UTTERANCE_CHARACTERS / 2 - 1)}` },
  ],
  ['holds what no database holds', { text: 'a\u0000b \uD800c\uDC00' }, { text: 'ab c' }],
])('the record stores an utterance that %s, as far as a record can hold it', async (_case, said, kept) => {
  const stored = server.add('ses_1', { template: TEMPLATE });
  stored.epoch = 1;
  stored.heldEpoch = 1;
  const api = new ApiClient({ apiUrl: server.url, agentToken: AGENT_TOKEN });
  const refusals: unknown[] = [];
  const onRefused = (error: unknown) => refusals.push(error);
  const sink = new RecordSink({ sessionId: 'ses_1', epoch: 1, api, spoolDirectory: directory, onRefused });
  const captions: string[] = [];
  const record = new SessionRecord({
    sink,
    transcript: [],
    onSafe: (_, caption) => captions.push(caption.text),
  });
  record.add({
    role: 'candidate',
    text: 'Hello.',
    input: 'voice',
    startMs: 1,
    endMs: 2,
    turnId: 'trn_1',
    questionId: null,
    mode: 'conversational',
    interrupted: false,
    ...said,
  });
  expect(await sink.close(2_000)).toBe(true);
  expect(refusals).toEqual([]);
  expect(stored.utterances).toMatchObject([kept]);
  // A final caption is what is stored.
  expect(captions).toEqual(stored.utterances.map(({ text }) => text));
  expect(record.captions.map(({ text }) => text)).toEqual(captions);
});
