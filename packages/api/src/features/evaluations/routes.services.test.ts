import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../app.ts';
import { TEMPLATE, TRANSCRIPT } from '../../testing/judged-interview.ts';
import { openTestRecords, type TestKey, type TestRecords, type TestTenant } from '../../testing/records.ts';
import { signToken } from '../sessions/access/token.ts';
import { evaluateSession } from './task.ts';

const TO_TENANT = {
  ...TEMPLATE,
  id: 'tpl_tenant3456789abcdefghi',
  slug: 'screening',
  resultVisibility: 'tenant' as const,
};

const IN_SHORT = {
  ...TEMPLATE,
  id: 'tpl_short3456789abcdefghij',
  slug: 'in-short',
  candidateFeedback: 'summary' as const,
};

let sandbox: Sandbox;
let records: TestRecords;
let tenant: TestTenant;
let key: TestKey;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  sandbox = await startSandbox();
  records = await openTestRecords({ STANDINS_URL: sandbox.url });
  tenant = await records.addTenant();
  key = await tenant.addKey('secret');
  await tenant.addTemplate(TEMPLATE);
  await tenant.addTemplate(TO_TENANT);
  await tenant.addTemplate(IN_SHORT);
  app = createApp(records.context, {
    limits: { consume: async () => undefined, close: async () => {} },
    folders: { widget: '/nowhere', sdk: '/nowhere', sdkVersion: '0.0.0' },
  });
}, 60_000);

afterAll(async () => {
  await records?.close();
  await sandbox?.close();
});

const newSession = (template = TEMPLATE) =>
  tenant.addSession({
    key,
    template,
    utterances: TRANSCRIPT,
    sandbox: { stages: { llmFirstTokenMs: 1, llmTokensPerSecond: 10_000 } },
  });

const evaluate = (sessionId: string) =>
  evaluateSession(
    records.context,
    { tenantId: tenant.id, mode: 'test', sessionId },
    new AbortController().signal,
  );

function tokenOf(sessionId: string): string {
  const claims = { tenantId: tenant.id, mode: 'test' as const, sessionId, version: 1 };
  return signToken(records.context.environment.TOKEN_SECRET, claims, Date.now()).value;
}

async function read(sessionId: string, credential = key.value) {
  const response = await app.request(`/v1/sessions/${sessionId}/evaluation`, {
    headers: { Authorization: `Bearer ${credential}` },
  });
  // Whatever was answered; each test checks what it reads.
  const body: ReturnType<typeof JSON.parse> = await response.json();
  return { status: response.status, body };
}

describe('GET /v1/sessions/{id}/evaluation', () => {
  it('says how far it is, and then answers the evaluation', async () => {
    const sessionId = await newSession();
    expect(await read(sessionId)).toEqual({ status: 200, body: { status: 'waiting' } });
    await records.owner.query(
      `INSERT INTO evaluations (tenant_id, mode, id, session_id, model, question_count, questions_done)
       VALUES ($1, 'test', 'evl_1', $2, 'm', 3, 1)`,
      [tenant.id, sessionId],
    );
    expect((await read(sessionId)).body).toEqual({ status: 'running', questionsDone: 1, questionCount: 3 });
    await evaluate(sessionId);
    const { body } = await read(sessionId);
    expect(body).toMatchObject({
      status: 'done',
      evaluation: { id: 'evl_1', sessionId, status: 'complete' },
    });
    expect(body.evaluation.questions).toHaveLength(3);
  });

  it('says so where there will be none', async () => {
    const sessionId = await newSession();
    await records.owner.query('UPDATE sessions SET record_complete = true WHERE id = $1', [sessionId]);
    await records.owner.query(
      `INSERT INTO outbox (tenant_id, mode, id, subject_type, subject_id, queue, name, payload) VALUES ($1, 'test', 'evaluation-1', 'session', $2, 'tasks', 'evaluation', '{}')`,
      [tenant.id, sessionId],
    );
    expect((await read(sessionId)).body).toEqual({ status: 'waiting' });
    await records.owner.query('DELETE FROM outbox WHERE subject_id = $1', [sessionId]);
    expect((await read(sessionId)).body).toEqual({ status: 'none' });
    await records.owner.query(
      `UPDATE sessions SET status = 'failed', failure = 'vendor_failed' WHERE id = $1`,
      [sessionId],
    );
    expect((await read(sessionId)).body).toEqual({ status: 'failed', code: 'vendor_failed' });
  });

  it('tells the candidate what to try and no score, where the template asks for that', async () => {
    const sessionId = await newSession(IN_SHORT);
    await evaluate(sessionId);
    const { evaluation } = (await read(sessionId, tokenOf(sessionId))).body;
    expect(evaluation.summary).not.toBe('');
    expect(evaluation.questions.some(({ toTry }: { toTry: string | null }) => toTry !== null)).toBe(true);
    for (const question of evaluation.questions) {
      expect(question).toMatchObject({ score: null, label: null, criteria: [] });
    }
    const whole = (await read(sessionId)).body.evaluation;
    expect(whole.questions.some(({ score }: { score: number | null }) => score !== null)).toBe(true);
  });

  it('is for the candidate where the template says so', async () => {
    const sessionId = await newSession();
    expect((await read(sessionId, tokenOf(sessionId))).status).toBe(200);
    const other = await newSession(TO_TENANT);
    expect(await read(other, tokenOf(other))).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect((await read(other)).status).toBe(200);
  });

  it('tells nobody else whether the session exists', async () => {
    const sessionId = await newSession();
    const missing = 'ses_0000000000000000000000';
    const stranger = await (await records.addTenant('Contoso')).addKey('secret');
    const live = await tenant.addKey('secret', { mode: 'live' });
    for (const credential of [stranger.value, live.value]) {
      const [there, gone] = [await read(sessionId, credential), await read(missing, credential)];
      expect(there.status).toBe(404);
      expect({ ...there.body, requestId: '' }).toEqual({ ...gone.body, requestId: '' });
    }
    const publishable = await tenant.addKey('publishable', { origins: ['https://portal.example'] });
    expect((await read(sessionId, publishable.value)).status).toBe(403);
    const another = await newSession();
    expect(await read(sessionId, tokenOf(another))).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    });
  });
});
