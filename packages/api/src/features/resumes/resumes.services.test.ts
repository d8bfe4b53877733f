import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Resume } from '@vivavoce/contract/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTaskWorker } from '../../tasks/worker.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { eventually } from '../../testing/candidate.ts';
import { createTenant } from '../tenants/create.ts';
import { sweepFiles } from './files/store.ts';
import { LAYOUTS } from './testing/fixtures/layouts.ts';
import { wordsOf } from './testing/fixtures/page.ts';
import { PEOPLE } from './testing/fixtures/people.ts';
import { typeset } from './testing/fixtures/typeset.ts';

let api: TestApi;
let stopWorking: () => Promise<void>;
beforeAll(async () => {
  api = await startTestApi();
  stopWorking = await startTaskWorker(api.context);
}, 60_000);
afterAll(async () => {
  await stopWorking?.();
  await api?.stop();
});

const [person] = PEOPLE;
const pdf = typeset(LAYOUTS.columns, wordsOf(person ?? expect.fail('nobody')));
const secret = () => api.tenant.keys.test.secret;

async function send(
  path: string,
  {
    as = secret(),
    body,
    headers = {},
  }: { as?: string; body: string | Uint8Array<ArrayBuffer> | FormData; headers?: Record<string, string> },
) {
  const response = await fetch(`${api.url}/v1${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${as}`, ...headers },
    body,
  });
  return { status: response.status, body: (await response.json()) as Resume };
}

const raw = { 'Content-Type': 'application/octet-stream' };

async function uploaded(externalId: string) {
  const { status, body } = await send(`/resumes?externalId=${externalId}&name=cv.pdf`, {
    body: new Uint8Array(pdf),
    headers: raw,
  });
  expect(status).toBe(201);
  return body;
}

async function parsed(id: string, as = secret()) {
  let resume = (await api.call('GET', `/v1/resumes/${id}`, { as })).body;
  await eventually(async () => {
    resume = (await api.call('GET', `/v1/resumes/${id}`, { as })).body;
    return resume.state !== 'parsing';
  }, 45_000);
  return resume;
}

async function tokenOf(externalId: string): Promise<string> {
  const { body } = await api.call('POST', '/v1/candidate-tokens', { as: secret(), body: { externalId } });
  return body.value;
}

describe('a resume', () => {
  it('is uploaded once, read in a process of its own, and comes back field by field', async () => {
    const body = new Uint8Array(pdf);
    const headers = { ...raw, 'Idempotency-Key': 'upload-1' };
    const first = await send('/resumes?externalId=maya&name=cv.pdf', { body, headers });
    const again = await send('/resumes?externalId=maya&name=cv.pdf', { body, headers });
    expect(first).toMatchObject({
      status: 201,
      body: { state: 'parsing', file: { name: 'cv.pdf', type: 'application/pdf' } },
    });
    expect(again.body.id).toBe(first.body.id);
    const resume = await parsed(first.body.id);
    expect(resume).toMatchObject({
      state: 'parsed',
      version: 1,
      file: { pages: 1 },
      document: { basics: { name: 'Maya Lindqvist' } },
    });
    expect(resume.markdown).toContain('### Senior Software Engineer | Northwind Logistics');
    const list = await api.call('GET', `/v1/resumes?candidate=${resume.candidateId}`, { as: secret() });
    expect(list.body.data).toHaveLength(1);
  });

  it('tells what becomes of it, and gives the file back as it was', async () => {
    const { id } = await uploaded('teller');
    await parsed(id);
    const events = await fetch(`${api.url}/v1/resumes/${id}/events`, {
      headers: { Authorization: `Bearer ${secret()}` },
    });
    const reader = events.body?.getReader();
    let told = '';
    while (!told.includes('resume.parsed')) {
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) break;
      told += new TextDecoder().decode(value);
    }
    await reader?.cancel();
    expect(told).toContain('event: resume.created');
    expect(told).toContain('event: resume.parsed');
    const file = await fetch(`${api.url}/v1/resumes/${id}/file`, {
      headers: { Authorization: `Bearer ${secret()}` },
    });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array(pdf));
  });

  it('shows the page that it was read from, to whoever may read it', async () => {
    const { id } = await uploaded('looker');
    await parsed(id);
    const look = (page: number, as: string) =>
      fetch(`${api.url}/v1/resumes/${id}/pages/${page}`, { headers: { Authorization: `Bearer ${as}` } });
    const shown = await look(1, await tokenOf('looker'));
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
    const { width, height } = await loadImage(Buffer.from(await shown.arrayBuffer()));
    expect([width, height]).toEqual([1191, 1684]);
    expect((await look(2, secret())).status).toBe(404);
    expect((await look(1, await tokenOf('stranger'))).status).toBe(404);
  });

  it('rests encrypted, under a key that is wrapped', async () => {
    const { id } = await uploaded('hidden');
    await parsed(id);
    const { id: tenantId } = api.tenant;
    const blob = await api.context.blobs.get(`resumes/${tenantId}/test/${id}`);
    const stored = Buffer.from(await new Response(blob?.body).arrayBuffer());
    expect(stored.length).toBeGreaterThan(pdf.length);
    expect(stored.includes('%PDF')).toBe(false);
    const key = await api.context.database.withTenant({ tenantId, mode: 'test' }, (records) =>
      records.dataKey.findFirstOrThrow(),
    );
    expect(Buffer.from(key.wrapped, 'base64url')).toHaveLength(60);
  });

  it('is edited version by version; an edit of an old one is refused', async () => {
    const { id } = await uploaded('editor');
    const before = await parsed(id);
    const document = structuredClone(before.document);
    document.work.shift();
    document.basics.label = 'Staff Engineer';
    const edit = (version: number) =>
      api.call('PUT', `/v1/resumes/${id}`, { as: secret(), body: { version, document } });
    const edited = await edit(1);
    expect(edited).toMatchObject({ status: 200, body: { version: 2, document } });
    const { spans, lines } = edited.body;
    expect(lines[spans['/work/0/name'][0]].text).toBe(document.work[0].name);
    expect(lines[spans['/basics/label'][0]]).toEqual({ page: 1, text: 'Staff Engineer', box: null });
    expect((await edit(1)).body.code).toBe('resume_changed');
    const old = await api.call('GET', `/v1/resumes/${id}?version=1`, { as: secret() });
    expect(old.body.document).toEqual(before.document);
  });

  it('is the candidate’s own: another candidate finds nothing', async () => {
    const { id } = await uploaded('owner');
    await parsed(id);
    const [own, other] = [await tokenOf('owner'), await tokenOf('stranger')];
    const read = (as: string) => api.call('GET', `/v1/resumes/${id}`, { as });
    expect((await read(own)).status).toBe(200);
    expect((await read(other)).body.code).toBe('not_found');
    expect((await api.call('GET', '/v1/resumes', { as: other })).body.data).toEqual([]);
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(pdf)]), 'mine.pdf');
    const mine = await send('/resumes', { as: other, body: form });
    expect(mine).toMatchObject({ status: 201, body: { file: { name: 'mine.pdf' } } });
    await parsed(mine.body.id);
  });

  it('is exported as a file', async () => {
    const { id } = await uploaded('exporter');
    await parsed(id);
    const response = await fetch(`${api.url}/v1/resumes/${id}/exports`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret()}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ format: 'pdf', template: 'modern' }),
    });
    expect(response.headers.get('Content-Type')).toBe('application/pdf');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is written without a file, too', async () => {
    const { status, body } = await api.call('POST', '/v1/resumes/documents', {
      as: secret(),
      body: { externalId: 'writer', document: { basics: { name: 'Ana' } } },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'parsed',
      version: 1,
      file: null,
      document: { basics: { name: 'Ana' } },
    });
  });

  it('says why it cannot be read', async () => {
    const refused = await send('/resumes?externalId=x', { body: '{\\rtf1 no}', headers: raw });
    expect(refused).toMatchObject({ status: 415, body: { code: 'resume_unsupported' } });
    const letter = await send('/resumes?externalId=x', { body: 'Dear Sir,\n\nthank you.\n', headers: raw });
    const failed = await parsed(letter.body.id);
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'resume_missing' }, document: {} });
  });

  it('is erased with its file, also where its candidate is', async () => {
    const { id: tenantId } = api.tenant;
    const { id } = await uploaded('leaver');
    await parsed(id);
    expect((await api.call('DELETE', `/v1/resumes/${id}`, { as: secret() })).status).toBe(204);
    expect(await api.context.blobs.get(`resumes/${tenantId}/test/${id}`)).toBeUndefined();
    const second = await uploaded('leaver');
    await parsed(second.id);
    await api.context.database.withTenant({ tenantId, mode: 'test' }, (records) =>
      records.candidate.deleteMany({ where: { tenantId, id: second.candidateId } }),
    );
    const later = new Date(Date.now() + 2 * 3_600_000);
    expect(await sweepFiles(api.context, { now: later, signal: AbortSignal.timeout(9_000) })).toBe(1);
    expect(await api.context.blobs.get(`resumes/${tenantId}/test/${second.id}`)).toBeUndefined();
  });

  it('is not kept as a file where the tenant wants none', async () => {
    const { id: tenantId } = api.tenant;
    await api.owner.withTenant({ tenantId, mode: 'any' }, (records) =>
      records.tenant.update({ where: { id: tenantId }, data: { keepsResumeFiles: false } }),
    );
    const { id } = await uploaded('careful');
    expect((await parsed(id)).state).toBe('parsed');
    await eventually(
      async () => (await api.context.blobs.get(`resumes/${tenantId}/test/${id}`)) === undefined,
    );
    const file = await api.call('GET', `/v1/resumes/${id}/file`, { as: secret() });
    expect(file.body.code).toBe('not_found');
  });

  it('waits for no more than one slow file of another tenant', async () => {
    const picture = speckled();
    const slow = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        send(`/resumes?externalId=${name}`, { body: picture, headers: raw }),
      ),
    );
    const other = await createTenant(api.owner, { name: 'Other', slug: 'other-files', origins: [] });
    const as = other.keys.test.secret;
    const quick = await send('/resumes?externalId=maya', { as, body: new Uint8Array(pdf), headers: raw });
    expect((await parsed(quick.body.id, as)).state).toBe('parsed');
    const states = await Promise.all(
      slow.map(
        async ({ body }) => (await api.call('GET', `/v1/resumes/${body.id}`, { as: secret() })).body.state,
      ),
    );
    expect(states.filter((state) => state === 'parsing').length).toBeGreaterThanOrEqual(2);
  });
});

/** A picture that holds no letter, which the recogniser finds out after seconds. */
function speckled(): Uint8Array<ArrayBuffer> {
  const canvas = createCanvas(900, 1_200);
  const context = canvas.getContext('2d');
  for (let at = 0; at < 900; at += 1) {
    context.fillStyle = `hsl(${(at * 47) % 360} 60% 50%)`;
    context.fillRect((at * 131) % 900, (at * 89) % 1_200, 30, 20);
  }
  return new Uint8Array(canvas.toBuffer('image/png'));
}
