import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../index.ts';
import { TestPlatform } from '../testing/platform.ts';
import { evaluationRecord, utteranceRecord } from '../testing/records.ts';
import { memoryStorage, until } from '../testing/until.ts';
import type { Results, ResultView } from '../types.ts';
import { openResults } from './index.ts';

const KEY = `vv_test_pk_${'a'.repeat(43)}`;

let platform: TestPlatform;
let resultStorage: ReturnType<typeof memoryStorage>;
let results: Results;
let views: ResultView[];

beforeEach(async () => {
  platform = await TestPlatform.open();
  resultStorage = memoryStorage();
  results = openResults({ apiUrl: platform.url, resultStorage });
  views = [];
});

afterEach(async () => {
  for (const view of views) view.dispose();
  await platform.close();
});

/** An interview that comes to its end in this page; the page is closed behind it. */
async function finish(storage: ReturnType<typeof memoryStorage> | null = null): Promise<string> {
  const client = createClient({ publishableKey: KEY, apiUrl: platform.url, storage, resultStorage });
  const session = await client.interview.start({ template: 'graduate-practice' });
  platform.change({ status: 'ended', endReason: 'completed', startedAt: '2026-01-01T09:02:00.000Z' });
  session.refresh();
  await until(session, ({ phase }) => phase === 'ended');
  await until(session, ({ evaluation }) => evaluation.status !== 'none');
  if (platform.record.template.resultVisibility === 'candidate')
    await expect.poll(() => results.list().length).toBe(1);
  session.dispose();
  return session.id;
}

async function open(id: string): Promise<ResultView> {
  const view = await results.open(id);
  views.push(view);
  return view;
}

describe('a finished interview', () => {
  it('is kept also where a backend asked for the token', async () => {
    const id = await finish();
    const kept = JSON.parse(resultStorage.getItem('vivavoce:results') ?? '') as [
      Parameters<Results['add']>[0],
    ];
    const elsewhere = openResults({ apiUrl: platform.url, resultStorage: memoryStorage() });
    expect(elsewhere.list()).toEqual([]);
    elsewhere.add(kept[0]);
    expect(elsewhere.list()).toMatchObject([{ sessionId: id, title: 'Graduate analyst' }]);
    views.push(await elsewhere.open(id));
  });

  it('is kept on this device and read later without the session’s own token', async () => {
    const id = await finish();
    expect(results.list()).toMatchObject([{ sessionId: id, title: 'Graduate analyst' }]);
    expect(JSON.stringify(results.list())).not.toContain('result-token');
    platform.utterances = [1, 2, 3].map(utteranceRecord);
    platform.change({ status: 'evaluated' });
    const view = await open(id);
    await expect.poll(() => view.getState().evaluation.status).toBe('done');
    expect(view.getState()).toMatchObject({
      record: { id },
      evaluation: { evaluation: evaluationRecord() },
      error: null,
    });
    expect(view.getState().transcript.map((line) => line.text)).toEqual([
      'Sentence 1.',
      'Sentence 2.',
      'Sentence 3.',
    ]);
    expect(platform.callsOf('GET', `/v1/sessions/${id}`).at(-1)?.headers.authorization).toBe(
      'Bearer result-token',
    );
  });

  it('shows what reached the record after it was opened', async () => {
    const id = await finish();
    const view = await open(id);
    expect(view.getState().transcript).toEqual([]);
    platform.utterances = [1, 2].map(utteranceRecord);
    platform.change({ status: 'evaluated' });
    view.refresh();
    await expect.poll(() => view.getState().evaluation.status).toBe('done');
    expect(view.getState().transcript.map((line) => line.text)).toEqual(['Sentence 1.', 'Sentence 2.']);
  });

  it('is not kept where its result goes to the tenant', async () => {
    platform.change({ template: { ...platform.record.template, resultVisibility: 'tenant' } });
    const id = await finish();
    expect(platform.callsOf('POST', `/v1/sessions/${id}/result-token`)).toEqual([]);
    expect(results.list()).toEqual([]);
  });

  it('is forgotten on this device, and its right taken back', async () => {
    const id = await finish();
    await results.forget(id);
    expect(results.list()).toEqual([]);
    const [revoked] = platform.callsOf('DELETE', `/v1/sessions/${id}/result-token`);
    expect(revoked?.headers.authorization).toBe('Bearer result-token');
    await expect(results.open(id)).rejects.toMatchObject({ code: 'not_found' });
    await results.forget(id);
  });

  it('stays forgotten when its page is loaded again', async () => {
    const storage = memoryStorage();
    const id = await finish(storage);
    await results.forget(id);
    const client = createClient({ publishableKey: KEY, apiUrl: platform.url, storage, resultStorage });
    const again = await client.interview.start({ template: 'graduate-practice' });
    expect(again.id).toBe(id);
    await until(again, ({ evaluation }) => evaluation.status !== 'none');
    await expect.poll(() => again.getState().phase).toBe('ended');
    again.refresh();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(results.list()).toEqual([]);
    expect(platform.callsOf('POST', `/v1/sessions/${id}/result-token`)).toHaveLength(1);
    again.dispose();
  });

  it('is kept also where the platform was away when it ended', async () => {
    const client = createClient({ publishableKey: KEY, apiUrl: platform.url, storage: null, resultStorage });
    const session = await client.interview.start({ template: 'graduate-practice' });
    platform.refuse(`POST /v1/sessions/${session.id}/result-token`, 'invalid_request', { times: 1 });
    platform.change({ status: 'ended', endReason: 'completed', startedAt: '2026-01-01T09:02:00.000Z' });
    session.refresh();
    const asked = () => platform.callsOf('POST', `/v1/sessions/${session.id}/result-token`).length;
    await expect.poll(asked).toBeGreaterThan(0);
    // The record is looked at again, by whatever comes first.
    session.refresh();
    await expect.poll(() => results.list().length).toBe(1);
    expect(asked()).toBe(2);
    session.dispose();
  });

  it('is forgotten on this device also while the platform is away', async () => {
    const id = await finish();
    platform.refuse(`DELETE /v1/sessions/${id}/result-token`, 'internal', { times: 3 });
    await expect(results.forget(id)).rejects.toMatchObject({ code: 'internal' });
    expect(results.list()).toEqual([]);
  });

  it('leaves the list once it was erased', async () => {
    const id = await finish();
    platform.erased = true;
    await expect(results.open(id)).rejects.toMatchObject({ code: 'session_erased' });
    expect(results.list()).toEqual([]);
  });

  it.each([
    ['has expired', [{ sessionId: 'ses_1', token: 't', expiresAt: '2020-01-01T00:00:00.000Z' }]],
    ['is not what we wrote', { hello: 'world' }],
  ])('is not listed where what is stored %s', (_case, stored) => {
    resultStorage.setItem('vivavoce:results', JSON.stringify(stored));
    expect(results.list()).toEqual([]);
  });
});
