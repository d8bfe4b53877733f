import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@vivavoce/contract/ids';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeRecords } from '../../tasks/change.ts';
import { startTaskWorker } from '../../tasks/worker.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { addMember, callAs } from '../../testing/members.ts';
import { draftPractice } from './draft.ts';
import { remindCandidate } from './remind.ts';

/** Nobody listens there. */
const HOOKS = 'http://127.0.0.1:9';

let api: TestApi;
let mails: string;
let sandbox: Sandbox;
beforeAll(async () => {
  mails = await mkdtemp(join(tmpdir(), 'tracker-mails-'));
  sandbox = await startSandbox();
  api = await startTestApi({
    environment: { MAIL_DIR: mails, STANDINS_URL: sandbox.url, OUTBOUND_ALLOW_ORIGINS: HOOKS },
  });
}, 60_000);
afterAll(async () => {
  await api?.stop();
  await sandbox?.close();
});

const secret = () => api.tenant.keys.test.secret;
const scope = () => ({ tenantId: api.tenant.id, mode: 'test' as const });
const TEXT =
  'Welder\nRequirements:\n- Three years of experience with welding steel\nNice to have:\n- Experience with robots that weld';

async function candidate(externalId: string, more: object = {}): Promise<{ as: string; id: string }> {
  const { body } = await api.call('POST', '/v1/candidate-tokens', {
    as: secret(),
    body: { externalId, ...more },
  });
  return { as: body.value, id: body.candidateId };
}

async function jobOf(as: string): Promise<string> {
  const { status, body } = await api.call('POST', '/v1/jobs', { as, body: { text: TEXT } });
  expect(status).toBe(201);
  return body.id;
}

async function save(as: string, body: object, headers: Record<string, string> = {}) {
  return api.call('POST', '/v1/applications', { as, body, headers });
}

async function saved(as: string, title = 'Welder') {
  const { status, body } = await save(as, { title, employer: 'Fjord Yards' });
  expect(status).toBe(201);
  return { id: body.id as string, path: `/v1/applications/${body.id}` };
}

async function timelineOf(as: string, path: string, query = '') {
  const { status, body } = await api.call('GET', `${path}/timeline${query}`, { as });
  expect(status).toBe(200);
  return body;
}

describe('an application', () => {
  it('is taken in by its job, which stands in the tracker once', async () => {
    const { as, id: candidateId } = await candidate('job');
    const jobId = await jobOf(as);
    const first = await save(as, { jobId }, { 'Idempotency-Key': 'save-1' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      candidateId,
      jobId,
      status: 'saved',
      title: 'Welder',
      resume: null,
      practice: [],
      noteCount: 0,
      nextReminder: null,
    });
    expect((await save(as, { jobId }, { 'Idempotency-Key': 'save-1' })).body).toEqual(first.body);
    const again = await save(as, { jobId });
    expect([again.status, again.body.id]).toEqual([200, first.body.id]);
    // Erased, the job leaves the application what it says of itself.
    await api.call('DELETE', `/v1/jobs/${jobId}`, { as });
    const { body } = await api.call('GET', `/v1/applications/${first.body.id}`, { as });
    expect(body).toMatchObject({ jobId: null, title: 'Welder', notes: [], reminders: [] });
  });

  it('is written by hand, moved and taken back, and tells each move once', async () => {
    const { as } = await candidate('moves');
    const { path } = await saved(as);
    const move = (status: string) => api.call('PATCH', path, { as, body: { status } });
    expect((await move('applied')).body).toMatchObject({ status: 'applied', employer: 'Fjord Yards' });
    await move('applied');
    await move('saved');
    expect((await move('hired')).status).toBe(400);
    const { data } = await timelineOf(as, path);
    expect(data).toMatchObject([
      { kind: 'status', from: 'applied', to: 'saved' },
      { kind: 'status', from: 'saved', to: 'applied' },
      { kind: 'created', status: 'saved' },
    ]);
    const first = await timelineOf(as, path, '?limit=2');
    const second = await timelineOf(as, path, `?limit=2&cursor=${first.nextCursor}`);
    expect([...first.data, ...second.data]).toEqual(data);
  });

  it('is listed page by page, by status, and exported', async () => {
    const { as, id: candidateId } = await candidate('list');
    for (const title of ['=One', 'Two', 'Three']) await saved(as, title);
    const page = (await api.call('GET', '/v1/applications?limit=2', { as })).body;
    const rest = (await api.call('GET', `/v1/applications?limit=2&cursor=${page.nextCursor}`, { as })).body;
    const titles = [...page.data, ...rest.data].map(({ title }: { title: string }) => title);
    expect(titles).toEqual(['Three', 'Two', '=One']);
    const of = `candidateId=${candidateId}`;
    const none = await api.call('GET', `/v1/applications?status=offer&${of}`, { as: secret() });
    expect(none.body.data).toEqual([]);
    const csv = await fetch(`${api.url}/v1/applications/export?format=csv&${of}`, {
      headers: { Authorization: `Bearer ${secret()}` },
    });
    expect(csv.headers.get('Content-Disposition')).toContain('applications.csv');
    const lines = (await csv.text()).trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toContain("'=One,Fjord Yards");
    const json = await api.call('GET', `/v1/applications/export?${of}`, { as: secret() });
    expect(json.body.applications).toHaveLength(3);
  });

  it('is nobody else’s, and needs its scope', async () => {
    const { as } = await candidate('mine');
    const { id, path } = await saved(as);
    const other = (await candidate('other')).as;
    for (const [method, to, body] of [
      ['GET', path, undefined],
      ['GET', `${path}/timeline`, undefined],
      ['PATCH', path, { status: 'offer' }],
      ['POST', `${path}/notes`, { text: 'mine now' }],
      ['DELETE', path, undefined],
    ] as const) {
      const answer = await api.call(method, to, { as: other, ...(body ? { body } : {}) });
      expect([method, to, answer.status]).toEqual([method, to, 404]);
    }
    const narrow = (await candidate('mine', { scopes: ['resumes'] })).as;
    expect((await api.call('GET', path, { as: narrow })).body.code).toBe('not_allowed');
    expect((await save(other, { jobId: await jobOf(as) })).status).toBe(404);
    expect((await save(secret(), { title: 'Whose?' })).status).toBe(400);
    expect((await api.call('DELETE', path, { as })).status).toBe(204);
    const events = await api.context.database.withTenant(scope(), (records) =>
      records.event.count({ where: { subjectId: id } }),
    );
    expect(events).toBe(0);
  });

  it('is erased with its candidate', async () => {
    const { as, id: candidateId } = await candidate('erased');
    const { id, path } = await saved(as);
    await api.call('POST', `${path}/notes`, { as, body: { text: 'Call Kim' } });
    await api.context.database.withTenant(scope(), (records) =>
      records.candidate.deleteMany({ where: { tenantId: api.tenant.id, id: candidateId } }),
    );
    const left = await api.context.database.withTenant(scope(), async (records) => [
      await records.application.count({ where: { id } }),
      await records.applicationNote.count({ where: { applicationId: id } }),
      await records.subject.count({ where: { id } }),
    ]);
    expect(left).toEqual([0, 0, 0]);
  });
});

describe('what is written on it', () => {
  it('keeps notes of the candidate and of the tenant apart', async () => {
    const { as } = await candidate('notes');
    const { path } = await saved(as);
    const mine = await api.call('POST', `${path}/notes`, { as, body: { text: 'Call Kim' } });
    expect(mine.body.notes).toMatchObject([{ text: 'Call Kim', author: 'candidate', authorName: null }]);
    const noteId = mine.body.notes[0].id;
    const theirs = await api.call('POST', `${path}/notes`, { as: secret(), body: { text: 'Well done' } });
    expect(theirs.body.notes).toMatchObject([{ author: 'tenant' }, { author: 'candidate' }]);
    const foreign = `${path}/notes/${theirs.body.notes[0].id}`;
    expect((await api.call('DELETE', foreign, { as })).status).toBe(404);
    const edited = await api.call('PATCH', `${path}/notes/${noteId}`, { as, body: { text: 'Called' } });
    expect(edited.body.notes[1].text).toBe('Called');
    const { body } = await api.call('DELETE', `${path}/notes/${noteId}`, { as });
    expect([body.noteCount, body.notes.length]).toEqual([1, 1]);
  });

  it('puts a forwarded mail on the timeline once, and takes none from the candidate', async () => {
    const { as } = await candidate('messages');
    const { path } = await saved(as);
    const body = { messageId: '<a@b>', from: 'jobs@fjord.example', subject: 'Hello', text: 'Come by.' };
    const first = await api.call('POST', `${path}/messages`, { as: secret(), body });
    expect(first.status).toBe(201);
    const again = await api.call('POST', `${path}/messages`, {
      as: secret(),
      body: { ...body, text: 'Else' },
    });
    expect(again.body).toEqual(first.body);
    expect((await api.call('POST', `${path}/messages`, { as, body })).body.code).toBe('not_allowed');
    const { data } = await timelineOf(as, path);
    expect(data).toMatchObject([
      { kind: 'message', message: { from: 'jobs@fjord.example', text: 'Come by.' } },
      { kind: 'created' },
    ]);
  });

  it('reminds once, by mail and as an event, and not of what was moved or done', async () => {
    const { as } = await candidate('reminders', { email: 'sam@example.com', locale: 'de' });
    const { path } = await saved(as);
    const at = (ms: number) => new Date(Date.now() + ms).toISOString();
    const add = (ms: number, text = 'Send the portfolio') =>
      api.call('POST', `${path}/reminders`, { as, body: { text, at: at(ms) } });
    expect((await add(-1_000)).status).toBe(400);
    const { body } = await add(3_600_000);
    expect(body.nextReminder).toMatchObject({ text: 'Send the portfolio', doneAt: null, sentAt: null });
    const reminder = body.reminders[0];
    const ref = { ...scope(), reminderId: reminder.id as string };
    const stop = await startTaskWorker(api.context);
    await remindCandidate(api.context, { ...ref, dueAt: at(0) });
    await remindCandidate(api.context, { ...ref, dueAt: reminder.at });
    await remindCandidate(api.context, { ...ref, dueAt: reminder.at });
    await expect.poll(() => readdir(mails), { timeout: 15_000 }).toHaveLength(1);
    await stop();
    const [file] = await readdir(mails);
    const mail = JSON.parse(await readFile(join(mails, file ?? ''), 'utf8'));
    expect(mail).toMatchObject({ to: 'sam@example.com', subject: 'Erinnerung: Send the portfolio' });
    expect(mail.text).toContain('Welder, Fjord Yards');
    expect((await timelineOf(as, path)).data).toMatchObject([
      { kind: 'reminder', reminderId: reminder.id },
      { kind: 'created' },
    ]);
    const done = await api.call('PATCH', `${path}/reminders/${reminder.id}`, { as, body: { done: true } });
    expect(done.body).toMatchObject({ nextReminder: null, reminders: [{ sentAt: expect.any(String) }] });
    const gone = await api.call('DELETE', `${path}/reminders/${reminder.id}`, { as });
    expect(gone.body.reminders).toEqual([]);
  });

  it('tells webhooks of it', async () => {
    const endpoint = await api.call('POST', '/v1/webhook-endpoints', {
      as: secret(),
      body: { url: `${HOOKS}/hooks`, events: ['application.status'] },
    });
    expect(endpoint.status).toBe(201);
    const { as } = await candidate('hooks');
    const { id, path } = await saved(as);
    await api.call('PATCH', path, { as, body: { status: 'offer' } });
    const deliveries = await api.context.database.withTenant(scope(), (records) =>
      records.delivery.findMany({ where: { endpointId: endpoint.body.id } }),
    );
    expect(deliveries.map(({ body }) => JSON.parse(body))).toMatchObject([
      {
        type: 'application.status',
        subject: { type: 'application', id },
        data: { from: 'saved', to: 'offer' },
      },
    ]);
  });
});

describe('the timeline', () => {
  it('shows what happened to the resume and in the tailoring', async () => {
    const { as, id: candidateId } = await candidate('around');
    const jobId = await jobOf(as);
    const resumeId = newId('resume');
    const place = scope();
    const version = (number: number) => ({
      ...place,
      resumeId,
      version: number,
      candidateId,
      document: { basics: { name: 'Ana' } },
      markdown: '',
      lines: [],
      spans: {},
      confidence: {},
      found: [],
    });
    await api.context.database.withTenant(place, async (records) => {
      await records.resume.create({ data: { ...place, id: resumeId, candidateId, state: 'parsed' } });
      await records.resumeVersion.create({ data: version(1) });
    });
    const tailoring = await api.call('POST', '/v1/tailorings', { as, body: { resumeId, jobId } });
    expect(tailoring.status).toBe(201);
    const { body } = await save(as, { jobId });
    expect(body).toMatchObject({
      resume: { id: resumeId, version: 1 },
      tailoring: { id: tailoring.body.id, state: 'working' },
    });
    const subject = (type: string, id: string) => ({ ...place, type, id });
    await changeRecords(api.context, place, async (change) => {
      for (const count of [1, 2]) {
        const data = { proposalIds: [`prp_${count}`] };
        await change.tell(subject('tailoring', tailoring.body.id), { type: 'tailoring.decided', data });
      }
      await change.tell(subject('resume', resumeId), { type: 'resume.edited', data: { version: 2 } });
    });
    const { data } = await timelineOf(as, `/v1/applications/${body.id}`);
    expect(data.map(({ kind, state }: { kind: string; state?: string }) => [kind, state])).toEqual([
      ['resume', undefined],
      ['tailoring', 'decided'],
      ['created', undefined],
      ['tailoring', 'started'],
    ]);
    // A resume that is erased leaves the application.
    await api.call('DELETE', `/v1/resumes/${resumeId}`, { as });
    const after = await api.call('GET', `/v1/applications/${body.id}`, { as });
    expect(after.body).toMatchObject({ resume: null, tailoring: null, jobId });
  });
});

describe('practising for it', () => {
  it('begins an interview about its job that stands on no list, the same again and never for others', async () => {
    const { as, id: candidateId } = await candidate('practice', { name: 'Ana Ruiz' });
    const jobId = await jobOf(as);
    const { body: application } = await save(as, { jobId });
    const path = `/v1/applications/${application.id}`;
    const practise = (who = as, body = {}) => api.call('POST', `${path}/practice`, { as: who, body });
    const first = await practise();
    expect(first.status).toBe(201);
    const { session, token } = first.body;
    expect(session).toMatchObject({
      status: 'created',
      displayName: 'Ana Ruiz',
      template: { kind: 'practice' },
    });
    const opened = await api.call('GET', '/v1/sessions/current', { as: token.value });
    expect(opened.body.id).toBe(session.id);
    const { templateId } = await api.context.database.withTenant(scope(), (records) =>
      records.session.findFirstOrThrow({ where: { id: session.id } }),
    );
    const template = await api.call('GET', `/v1/templates/${templateId}`, { as: secret() });
    expect(template.body.questions.length).toBeGreaterThan(0);
    expect(JSON.stringify(template.body)).toMatch(/weld/i);
    const again = await practise();
    const { body: list } = await api.call('GET', '/v1/templates?limit=100', { as: secret() });
    expect(list.data.map(({ id }: { id: string }) => id)).not.toContain(templateId);
    const { length } = await api.context.database.withTenant(scope(), (records) =>
      records.template.findMany({ where: { madeFor: candidateId } }),
    );
    expect(length).toBe(1);
    const { id: _id, version: _version, createdAt: _at, ...document } = template.body;
    const changed = await api.call('PUT', `/v1/templates/${templateId}`, { as: secret(), body: document });
    expect(changed.body.code).toBe('template_unknown');
    const anew = await api.call('POST', '/v1/sessions', { as: secret(), body: { template: templateId } });
    expect(anew.body.code).toBe('template_unknown');
    const { body } = await api.call('GET', path, { as });
    expect(body.practice).toMatchObject([
      { sessionId: again.body.session.id, status: 'created' },
      { sessionId: session.id, status: 'created' },
    ]);
    expect((await timelineOf(as, path)).data[0]).toMatchObject({ kind: 'practice', status: 'created' });
    expect((await practise((await candidate('stranger')).as)).status).toBe(404);
    const narrow = (await candidate('practice', { scopes: ['applications'] })).as;
    expect((await practise(narrow)).body.code).toBe('not_allowed');
    const byHand = await saved(as);
    const without = await api.call('POST', `${byHand.path}/practice`, { as, body: {} });
    expect(without.body.code).toBe('invalid_request');
    await api.context.database.withTenant(scope(), (records) =>
      records.candidate.deleteMany({ where: { tenantId: api.tenant.id, id: candidateId } }),
    );
    const left = await api.context.database.withTenant(scope(), (records) =>
      records.template.count({ where: { id: templateId } }),
    );
    expect(left).toBe(0);
  });

  it('is drafted while nobody waits in a request, once, and then begins at once', async () => {
    const { as } = await candidate('drafted');
    const jobId = await jobOf(as);
    const { body: application } = await save(as, { jobId });
    const path = `/v1/applications/${application.id}`;
    const prepare = () => api.call('POST', `${path}/practice/draft`, { as, body: {} });
    const ref = async () => {
      const { payload } = await api.context.database.withTenant(scope(), (records) =>
        records.outbox.findFirstOrThrow({ where: { name: 'draft-practice', subjectId: application.id } }),
      );
      return { ...scope(), ...(payload as { applicationId: string; askedAt: string; locale: string }) };
    };
    expect((await prepare()).body.practiceDraft).toEqual({ state: 'drafting', problem: null });
    const asked = await ref();
    const options = { signal: AbortSignal.timeout(30_000) };
    expect((await prepare()).body.practiceDraft.state).toBe('drafting');
    expect(await ref()).toEqual(asked);
    await Promise.all([
      draftPractice(api.context, asked, options),
      draftPractice(api.context, asked, options),
    ]);
    const read = async () => (await api.call('GET', path, { as })).body;
    expect((await read()).practiceDraft).toEqual({ state: 'ready', problem: null });
    const begun = await api.call('POST', `${path}/practice`, { as, body: {} });
    expect(begun.status).toBe(201);
    // About another resume or job, what was drafted is not for it.
    await api.call('PATCH', path, { as, body: { jobId: await jobOf(as) } });
    expect((await read()).practiceDraft).toBeNull();
  });

  it('says so where the vendor stays away, and is drafted once it is asked for again', async () => {
    const { as } = await candidate('vendor away');
    const { body: application } = await save(as, { jobId: await jobOf(as) });
    const path = `/v1/applications/${application.id}`;
    const prepare = async () => (await api.call('POST', `${path}/practice/draft`, { as, body: {} })).body;
    const drafted = async () => (await api.call('GET', path, { as })).body.practiceDraft;
    const askedOf = async () => {
      const rows = await api.context.database.withTenant(scope(), (records) =>
        records.outbox.findMany({ where: { name: 'draft-practice', subjectId: application.id } }),
      );
      const payloads = rows.map(({ payload }) => payload as { askedAt: string; locale: string });
      const newest = payloads.sort((one, other) => (one.askedAt < other.askedAt ? 1 : -1))[0];
      return { ...scope(), applicationId: application.id as string, askedAt: '', locale: '', ...newest };
    };
    const options = {
      signal: AbortSignal.timeout(60_000),
      sandbox: {
        seed: 'away',
        faults: (['llm', 'backup_llm'] as const).map((vendor) => ({ vendor, kind: 'failing' as const })),
      },
    };
    await prepare();
    const first = await askedOf();
    // While there is time it is tried again, and nobody is told that it failed.
    await expect(draftPractice(api.context, first, options)).rejects.toThrow('unavailable');
    expect(await drafted()).toEqual({ state: 'drafting', problem: null });
    // Two minutes later there is none.
    const late = new Date(Date.parse(first.askedAt) - 120_000);
    await api.context.database.withTenant(scope(), (records) =>
      records.application.updateMany({ where: { id: application.id }, data: { draftAskedAt: late } }),
    );
    await draftPractice(api.context, { ...first, askedAt: late.toISOString() }, options);
    expect(await drafted()).toEqual({ state: 'failed', problem: 'unavailable' });

    expect((await prepare()).practiceDraft).toEqual({ state: 'drafting', problem: null });
    const again = await askedOf();
    expect(again.askedAt).not.toBe(first.askedAt);
    await draftPractice(api.context, again, { signal: AbortSignal.timeout(30_000) });
    expect(await drafted()).toEqual({ state: 'ready', problem: null });
    expect((await api.call('POST', `${path}/practice`, { as, body: {} })).status).toBe(201);
  });

  it('shows answers and the end of it on the timeline', async () => {
    const { as, id: candidateId } = await candidate('answers');
    const { id: applicationId, path } = await saved(as);
    const begun = await api.call('POST', '/v1/sessions', {
      as: secret(),
      body: { template: 'graduate-practice', externalId: 'answers' },
    });
    const sessionId: string = begun.body.session.id;
    await api.context.database.withTenant(scope(), (records) =>
      records.applicationPractice.create({ data: { ...scope(), sessionId, applicationId, candidateId } }),
    );
    const subject = { ...scope(), type: 'session', id: sessionId };
    await changeRecords(api.context, scope(), async (change) => {
      const tell = (type: string, data: object) => change.tell(subject, { type, data });
      const progress = (questionNumber: number) =>
        tell('session.progress', { questionNumber, questionCount: 2 });
      await tell('session.live', { status: 'live' });
      await progress(1);
      await progress(2);
      await progress(2);
      await tell('session.live', { status: 'live' });
      await tell('session.ended', { status: 'ended', reason: 'completed' });
      await tell('evaluation.completed', { evaluationId: 'evl_1' });
    });
    const { data } = await timelineOf(as, path);
    expect(data.map(({ kind, status }: { kind: string; status?: string }) => [kind, status])).toEqual([
      ['evaluation', undefined],
      ['practice', 'ended'],
      ['answer', undefined],
      ['practice', 'live'],
      ['created', 'saved'],
    ]);
    expect(data[2]).toMatchObject({ sessionId, questionNumber: 1, questionCount: 2 });
  });
});

describe('for advisers', () => {
  it('is there where the candidate agreed, with their notes, and nowhere else', async () => {
    const { as, id: candidateId } = await candidate('agreed', { name: 'Ana Ruiz' });
    const { id } = await saved(as);
    const clients = await Promise.all(
      (['adviser', 'recruiter'] as const).map(async (role) =>
        callAs(api.context, await addMember(api.context, { tenantId: api.tenant.id, role })),
      ),
    );
    for (const client of clients) {
      expect((await client.applications.list({})).data).toEqual([]);
      await expect(client.applications.read({ id })).rejects.toMatchObject({ cause: { code: 'not_found' } });
    }
    await api.context.database.withTenant(scope(), (records) =>
      records.candidate.updateMany({ where: { id: candidateId }, data: { advisersAgreedAt: new Date() } }),
    );
    for (const client of clients) {
      const { data } = await client.applications.list({});
      expect(data).toMatchObject([{ id, candidateName: 'Ana Ruiz' }]);
      await client.applications.addNote({ id, text: 'Well on your way' });
      expect((await client.applications.csv({})).csv).toContain('Welder');
      const kept = await api.context.database.withTenant(scope(), (records) =>
        records.auditEntry.findFirst({ where: { action: 'applications.exported' } }),
      );
      expect(kept).toMatchObject({ subjectType: 'tenant', data: { rows: 1 } });
    }
    const { notes } = (await api.call('GET', `/v1/applications/${id}`, { as })).body;
    expect(notes).toMatchObject([
      { author: 'tenant', authorName: 'Kim recruiter' },
      { author: 'tenant', authorName: 'Kim adviser' },
    ]);
    const { data } = (await clients[0]?.applications.timeline({ id })) ?? { data: [] };
    expect(data.map(({ kind }) => kind)).toEqual(['note', 'note', 'created']);
  });
});
