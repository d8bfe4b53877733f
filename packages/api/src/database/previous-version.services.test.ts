import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newApiKey } from '@vivavoce/contract/ids';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashSecret } from '../core/hash.ts';
import type { Stop } from '../queue/queue.ts';
import { TASK_QUEUE } from '../tasks/define.ts';
import { sweepOutbox } from '../tasks/sweep.ts';
import { startTaskWorker } from '../tasks/worker.ts';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { claimOf, eventually } from '../testing/candidate.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { utterance } from '../testing/worker.ts';
import { readMigrations } from './migrations.ts';
import { prepareDatabase } from './prepare.ts';

/** The secrets of the deployment that left the dump. */
const SECRETS = { tokenSecret: 't'.repeat(40), agentToken: 'a'.repeat(40) };
const SECRET_KEY = newApiKey('test', 'secret');

/** What must come through, as the database of before names it. */
interface Before {
  events: { session_id: string; sequence: number; id: string; type: string; data: unknown }[];
  tasks: { id: string; name: string; queue: string; session_id: string; run_at: Date }[];
  snapshots: { session_id: string; document: unknown }[];
  keys: { key: string; session_id: string | null; response: unknown }[];
  evaluations: { document: unknown }[];
}

let postgres: TestPostgres;
let owner: Client;
let before: Before;
let applied: string[];
let tenantId: string;
let sessions: Record<'live' | 'suspended' | 'ended' | 'evaluated', string>;

beforeAll(async () => {
  postgres = await startPostgres();
  owner = new Client({ connectionString: postgres.url });
  await owner.connect();
  // As hosting gives it: the owner of the database is no superuser, so the policies hold for it as well.
  await owner.query('CREATE ROLE vivavoce LOGIN CREATEROLE');
  await owner.query('ALTER DATABASE vivavoce OWNER TO vivavoce');
  const databaseUrl = postgres.url.replace('owner@', 'vivavoce@');
  const hosted = new Client({ connectionString: databaseUrl });
  await hosted.connect();
  for (const role of ['vivavoce_api', 'vivavoce_agent', 'vivavoce_lookup'])
    await hosted.query(`CREATE ROLE ${role} NOLOGIN`);
  await hosted.end();
  await owner.query(await readFile(join(import.meta.dirname, 'previous-version.sql'), 'utf8'));
  await bringToNow();
  await owner.query(`UPDATE keys SET hash = $1 WHERE kind = 'secret' AND mode = 'test'`, [
    hashSecret(SECRET_KEY),
  ]);
  // Keys whose rights somebody narrowed; the second came of a rotation of the first.
  await owner.query(
    `INSERT INTO keys (tenant_id, mode, id, kind, name, hash, start, scopes, origins, rotated_to)
     SELECT id, 'test', narrowed.key, 'secret', 'narrowed', narrowed.key, 'vv_test_sk_', '{sessions:read,sessions:write}', '{}',
            narrowed.next
       FROM tenants, (VALUES ('key_narrowed', 'key_next'), ('key_next', NULL)) AS narrowed (key, next)`,
  );
  before = await readBefore();
  ({ applied } = await prepareDatabase({ databaseUrl, ...SECRETS, queueOnPostgres: true }));
  const { rows } = await owner.query<{ tenant_id: string; id: string; external_id: keyof typeof sessions }>(
    'SELECT tenant_id, id, external_id FROM sessions WHERE external_id IS NOT NULL',
  );
  tenantId = rows[0]?.tenant_id ?? '';
  sessions = Object.fromEntries(rows.map(({ id, external_id }) => [external_id, id])) as typeof sessions;
}, 60_000);

afterAll(async () => {
  await owner?.end();
  await postgres?.stop();
});

/** Moves every time of the dump by as much as has passed since. */
async function bringToNow(): Promise<void> {
  const { rows } = await owner.query<{ by: string }>(
    'SELECT (now() - max(status_at))::text AS by FROM sessions',
  );
  const columns = await owner.query<{ table: string; column: string }>(
    `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.data_type = 'timestamp with time zone' AND c.table_name <> '_prisma_migrations'`,
  );
  for (const { table, column } of columns.rows) {
    await owner.query(`UPDATE ${table} SET ${column} = ${column} + $1::interval`, [rows[0]?.by]);
  }
}

async function readBefore(): Promise<Before> {
  const all = async (query: string) => (await owner.query(query)).rows;
  return {
    events: await all(
      'SELECT session_id, sequence, id, type, data FROM session_events ORDER BY session_id, sequence',
    ),
    tasks: await all('SELECT id, name, queue, session_id, run_at FROM outbox ORDER BY id'),
    snapshots: await all('SELECT session_id, document FROM snapshots ORDER BY session_id'),
    keys: await all('SELECT key, session_id, response FROM idempotency_keys ORDER BY key'),
    evaluations: await all('SELECT document FROM evaluations'),
  };
}

describe('a database of the previous version', () => {
  it('has something of everything', () => {
    expect(Object.keys(sessions).sort()).toEqual(['ended', 'evaluated', 'live', 'suspended']);
    expect(before.events.length).toBeGreaterThan(20);
    expect(new Set(before.tasks.map(({ name }) => name))).toEqual(
      new Set(['abandon', 'close-record', 'force-end']),
    );
    for (const { length } of [before.snapshots, before.keys, before.evaluations])
      expect(length).toBeGreaterThan(0);
  });

  it('is migrated in place, by an owner that is no superuser', async () => {
    const { rows } = await owner.query('SELECT migration_name FROM _prisma_migrations');
    expect(rows.map((row) => row.migration_name).sort()).toEqual(
      (await readMigrations()).map(({ name }) => name),
    );
    expect(applied).toContain('20261130000001_subjects');
  });

  it('keeps every event under its number, and counts on from the last', async () => {
    const { rows } = await owner.query(
      `SELECT subject_id AS session_id, sequence, id, type, data FROM events
        WHERE subject_type = 'session' ORDER BY subject_id, sequence`,
    );
    expect(rows).toEqual(before.events);
    const counted = await owner.query<{ id: string; event_sequence: number }>(
      'SELECT id, event_sequence FROM subjects ORDER BY id',
    );
    for (const { id, event_sequence } of counted.rows) {
      expect(event_sequence, id).toBe(before.events.filter(({ session_id }) => session_id === id).length);
    }
  });

  it('keeps pending tasks, snapshots, kept answers and evaluations', async () => {
    const tasks = await owner.query(
      'SELECT id, name, queue, subject_id AS session_id, run_at FROM outbox ORDER BY id',
    );
    expect(tasks.rows).toEqual(before.tasks);
    const snapshots = await owner.query('SELECT session_id, document FROM snapshots ORDER BY session_id');
    expect(snapshots.rows).toEqual(before.snapshots);
    const keys = await owner.query(
      'SELECT key, subject_id AS session_id, response FROM idempotency_keys ORDER BY key',
    );
    expect(keys.rows).toEqual(before.keys);
    expect((await owner.query('SELECT document FROM evaluations')).rows).toEqual(before.evaluations);
  });

  it('gives no right to a key that somebody narrowed', async () => {
    const { rows } = await owner.query<{ scopes: string[] }>(
      `SELECT scopes FROM keys WHERE name = 'narrowed'`,
    );
    expect(rows.map(({ scopes }) => scopes)).toEqual([
      ['sessions:read', 'sessions:write'],
      ['sessions:read', 'sessions:write'],
    ]);
    const whole = await owner.query<{ scopes: string[] }>(
      `SELECT scopes FROM keys WHERE kind = 'secret' AND name <> 'narrowed'`,
    );
    for (const { scopes } of whole.rows)
      expect(scopes).toEqual(expect.arrayContaining(['webhooks:read', 'webhooks:write']));
  });

  it('leaves no table without its policies in force', async () => {
    const { rows } = await owner.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
          AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY relname`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual([
      '_prisma_migrations',
      'rate_limits',
      'usage_progress',
    ]);
  });
});

describe('this version on a database of the previous one', () => {
  let api: TestApi;
  let stopWorker: Stop | undefined;

  beforeAll(async () => {
    api = await startTestApi({
      postgres,
      environment: { TOKEN_SECRET: SECRETS.tokenSecret, AGENT_TOKEN: SECRETS.agentToken },
    });
  }, 60_000);
  afterAll(async () => {
    await stopWorker?.();
    await api?.stop();
  });

  const as = { as: SECRET_KEY };

  /** Reads a stream until it has told of so many events. */
  async function listen(sessionId: string, lastEventId: string, most: number): Promise<string[]> {
    const response = await fetch(`${api.url}/v1/sessions/${sessionId}/events`, {
      headers: { Authorization: `Bearer ${SECRET_KEY}`, 'Last-Event-ID': lastEventId },
    });
    expect(response.status).toBe(200);
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      const ids = [...text.matchAll(/^id: (.*)$/gm)].map(([, id]) => id ?? '');
      if (ids.length >= most) return ids;
    }
    return expect.fail('the stream ended');
  }

  it('resumes a stream after an event of before', async () => {
    const ids = before.events.filter(({ session_id }) => session_id === sessions.live).map(({ id }) => id);
    const [, second = ''] = ids;
    expect(await listen(sessions.live, second, ids.length - 2)).toEqual(ids.slice(2));
  });

  it('goes on with a live session under the epoch that its worker holds, and with the next number', async () => {
    const stored = await api.agent(`/sessions/${sessions.live}/records`, {
      epoch: 1,
      records: [{ kind: 'utterance', utterance: utterance(3, 'Shall we go on?') }],
    });
    expect(stored.body).toEqual({ stored: 1 });
    const mine = before.events.filter(({ session_id }) => session_id === sessions.live);
    await api.agent(`/sessions/${sessions.live}/release`, { epoch: 1, reason: 'suspend' });
    const { rows } = await owner.query(
      'SELECT sequence, type FROM events WHERE subject_id = $1 ORDER BY sequence DESC LIMIT 1',
      [sessions.live],
    );
    expect(rows).toEqual([{ sequence: mine.length + 1, type: 'session.suspended' }]);
  });

  it('answers a repeated request with the answer of before', async () => {
    const again = await api.call('POST', '/v1/sessions', {
      ...as,
      headers: { 'Idempotency-Key': 'live' },
      body: {
        template: 'graduate-practice',
        displayName: 'Sam',
        sandbox: { stages: { llmFirstTokenMs: 1, llmTokensPerSecond: 10_000 } },
        externalId: 'live',
      },
    });
    expect(again).toMatchObject({ status: 201, body: { session: { id: sessions.live } } });
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
  });

  it('gives a suspended session to a worker with the snapshot of before', async () => {
    const joining = api.call('POST', `/v1/sessions/${sessions.suspended}/join`, { ...as, body: {} });
    const read = async () => (await api.call('GET', `/v1/sessions/${sessions.suspended}`, as)).body.status;
    await eventually(async () => (await read()) === 'queued');
    const claim = await claimOf(api, sessions.suspended);
    expect(claim.body).toMatchObject({
      epoch: 2,
      snapshot: before.snapshots.find(({ session_id }) => session_id === sessions.suspended)?.document,
    });
    expect((await joining).status).toBe(200);
  });

  it('shows the evaluation of before', async () => {
    const { body } = await api.call('GET', `/v1/sessions/${sessions.evaluated}/evaluation`, as);
    expect(body).toEqual({ status: 'done', evaluation: before.evaluations[0]?.document });
  });

  it('does the tasks that were pending, also one that the queue has in its old shape', async () => {
    await owner.query(`UPDATE outbox SET run_at = now() - interval '1 minute' WHERE subject_id = $1`, [
      sessions.ended,
    ]);
    await api.context.queue.add({
      queue: TASK_QUEUE,
      name: 'close-record',
      id: `close-record-${sessions.ended}`,
      data: { sessionId: sessions.ended, tenantId },
    });
    stopWorker = await startTaskWorker(api.context);
    await sweepOutbox(api.context, 0);
    const tasksOf = async (sessionId: string) => {
      const { rows } = await owner.query('SELECT name FROM outbox WHERE subject_id = $1', [sessionId]);
      return rows.map(({ name }) => name);
    };
    await eventually(async () => (await tasksOf(sessions.ended)).join() === 'evaluation');
    const { body } = await api.call('GET', `/v1/sessions/${sessions.ended}`, as);
    expect(body.recordComplete).toBe(false);
  });

  it('erases a session of before with its events, tasks and kept answers', async () => {
    expect((await api.call('DELETE', `/v1/sessions/${sessions.evaluated}`, as)).status).toBe(204);
    for (const table of ['events', 'outbox', 'idempotency_keys']) {
      const { rows } = await owner.query(`SELECT 1 FROM ${table} WHERE subject_id = $1`, [
        sessions.evaluated,
      ]);
      expect(rows, table).toEqual([]);
    }
  });
});
